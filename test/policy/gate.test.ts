import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.ts';
import { policyLosses } from '../../src/policy/gate-policy.ts';
import { GATE_TRIGGERS } from '../../src/sources/events.ts';
import { lineOfGate, runsGate, workflowLosses } from '../../src/policy/gate-workflow.ts';
import { parseSettings } from '../../src/policy/settings.ts';

const policyOf = async (yaml: string): Promise<Policy> => (await parseSettings(yaml, 'p')).policy;

describe('a policy accepts more', () => {
  test.each([
    ['', 'block: { severity: critical }', ['block.severity: medium → critical']],
    ['block: { confidence: medium }', '', ['block.confidence: medium → high']],
    ['', 'block: { posture: false }', ['block.posture: true → false']],
    ['', 'incomplete: warn', ['incomplete: block → warn']],
    ['', 'on-deadline: accept-and-report', ['on-deadline: block → accept-and-report']],
    ['rules: { disable: [a] }', 'rules: { disable: [a, b] }', ['rules.disable: b added']],
    [
      'rules: { severity: { csp: high } }',
      'rules: { severity: { csp: low, hsts: low } }',
      ['rules.severity.csp: high → low', "rules.severity.hsts: the rule's own → low"],
    ],
    ['', 'ignore-paths: ["**"]', ['ignore-paths: ** added']],
    ['ignore-paths: [a, "!a/b"]', 'ignore-paths: [a]', ['ignore-paths: !a/b removed']],
    ['ignore-paths: [a, "!a/b"]', 'ignore-paths: ["!a/b", a]', ['ignore-paths: another order']],
    ['ignore-paths: [a, b]', 'ignore-paths: [b, a, "!a/b"]', []],
    [
      '',
      'accept: [{ rule: csp, path: a, reason: r }, { fingerprint: F, reason: r, until: 2027-01-01 }]',
      ['accept: csp in a added', 'accept: F until 2027-01-01 added'],
    ],
    ['', 'bypass: { users: [ada] }', ['bypass.users: ada added']],
    [
      'bypass: { permission: admin, never: [private-key-*], max-days: 7 }',
      'bypass: { permission: write }',
      ['bypass.permission: admin → write', 'bypass.never: private-key-* removed', 'bypass.max-days: 7 → no limit'],
    ],
    ['custom-rules: [{ id: x, keywords: [abc], pattern: abc }]', '', ['custom-rules: x removed']],
    ['custom-rules: [{ id: x, paths: pem$ }]', 'custom-rules: [{ id: x, paths: key$ }]', ['custom-rules: x changed']],
  ])('%j → %j', async (before, after, losses) => {
    expect(policyLosses(await policyOf(before), await policyOf(after))).toEqual(losses);
  });

  test('is false for the same policy and for a stricter one', async () => {
    const strict = await policyOf(
      'block: { severity: low, confidence: low }\nrules: { severity: { csp: critical } }\nbypass: { ' +
        'users: [ada], max-days: 3 }',
    );
    const loose = await policyOf(
      'block: { severity: high }\nrules: { severity: { csp: low }, disable: [x] }\nignore-paths: ' +
        '[a]\naccept: [{ fingerprint: F, reason: r }]\nbypass: { users: [ada, bob], max-days: 9 }',
    );
    expect(policyLosses(strict, strict)).toEqual([]);
    expect(policyLosses(loose, strict)).toEqual([]);
  });

  test('every difference is reported in at least one direction', () => {
    const part = fc.record({
      blockSeverity: fc.constantFrom('low' as const, 'high' as const),
      postureBlocks: fc.boolean(),
      incomplete: fc.constantFrom('block' as const, 'warn' as const),
      ignoredPaths: fc.subarray(['a', 'b']),
    });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [one, other] = [
          { ...DEFAULT_POLICY, ...a },
          { ...DEFAULT_POLICY, ...b },
        ];
        expect(policyLosses(one, other).length + policyLosses(other, one).length > 0).toBe(
          JSON.stringify(a) !== JSON.stringify(b),
        );
      }),
    );
  });
});

const GATE = `on: { pull_request: , merge_group: }
jobs:
  gate:
    steps:
      - uses: actions/checkout@v4
      - uses: tidegate/tidegate@v0
`;

describe('a workflow runs the gate less', () => {
  test.each([
    ['without its event', GATE.replace('pull_request: , ', ''), [{ text: 'on.pull_request: removed', isSure: true }]],
    [
      'for some files only',
      GATE.replace('pull_request: ,', 'pull_request: { paths: [src/**] },'),
      [{ text: 'on.pull_request.paths: none → ["src/**"]', isSure: true }],
    ],
    [
      'and goes on when it fails',
      `${GATE}        continue-on-error: true\n`,
      [{ text: 'step continue-on-error: none → true', isSure: true }],
    ],
    [
      'and never fails, by its input',
      `${GATE}        with: { fail-on: never }\n`,
      [{ text: 'fail-on never: none → never', isSure: true }],
    ],
    ['as before, with usual inputs', `${GATE}        with: { fail-on: warn, sarif-file: x.sarif }\n`, []],
    [
      'and fails as somebody decides',
      `${GATE}        with: { fail-on: "\${{ inputs.x }}" }\n`,
      [{ text: 'fail-on: none → ${{ inputs.x }}', isSure: false }],
    ],
    [
      'by another policy',
      `${GATE}        with: { config: lax.yml }\n`,
      [{ text: 'the input config: none → lax.yml', isSure: false }],
    ],
    [
      'on a condition',
      GATE.replace('  gate:\n', "  gate:\n    if: github.actor != 'mallory'\n"),
      [{ text: "job if: none → github.actor != 'mallory'", isSure: false }],
    ],
    ['never', GATE.replace('  gate:\n', '  gate:\n    if: false\n'), [{ text: 'job if: none → false', isSure: true }]],
    [
      'never, by an expression',
      GATE.replace('  gate:\n', '  gate:\n    if: ${{ false }}\n'),
      [{ text: 'job if: none → ${{ false }}', isSure: true }],
    ],
    [
      'for no branch',
      GATE.replace('pull_request: ,', 'pull_request: { branches-ignore: ["**"] },'),
      [{ text: 'on.pull_request.branches-ignore: none → ["**"]', isSure: true }],
    ],
    [
      'for one kind of event only',
      GATE.replace('pull_request: ,', 'pull_request: { types: [closed] },'),
      [{ text: 'on.pull_request.types: none → ["closed"]', isSure: true }],
    ],
    [
      'after a job that need not run',
      GATE.replace('  gate:\n', '  never: { if: false, steps: [] }\n  gate:\n    needs: never\n'),
      [{ text: 'job needs: none → never', isSure: true }],
    ],
    [
      'for no value of a matrix',
      GATE.replace('  gate:\n', '  gate:\n    strategy: { matrix: { x: [] } }\n'),
      [{ text: 'job matrix: none → empty', isSure: true }],
    ],
    [
      'in no time at all',
      GATE.replace('  gate:\n', '  gate:\n    timeout-minutes: 0\n'),
      [{ text: 'job timeout-minutes: none → 0', isSure: true }],
    ],
    [
      'until the next run begins',
      `concurrency: { group: a, cancel-in-progress: true }\n${GATE}`,
      [{ text: 'concurrency: none → true', isSure: false }],
    ],
    ['one at a time', `concurrency: { group: a, cancel-in-progress: false }\n${GATE}`, []],
    [
      'for an event that no change comes with',
      GATE.replace('  gate:\n', "  gate:\n    if: github.event_name == 'workflow_dispatch'\n"),
      [{ text: "job if: none → github.event_name == 'workflow_dispatch'", isSure: true }],
    ],
    [
      'for excluded branches only',
      GATE.replace('pull_request: ,', "pull_request: { branches: ['!**'] },"),
      [{ text: 'on.pull_request.branches: none → ["!**"]', isSure: true }],
    ],
    [
      'by its name only',
      GATE.replace('uses: tidegate/tidegate@v0', 'run: echo tidegate diff'),
      [{ text: 'no job calls it any more', isSure: true }],
    ],
    [
      'under another name of its check',
      GATE.replace('  gate:\n', '  scan:\n'),
      [{ text: 'check gate: no longer reported by the gate', isSure: true }],
    ],
    [
      'of somebody else',
      GATE.replace('tidegate/tidegate', 'mallory/tidegate'),
      [{ text: 'uses: mallory/tidegate, which was not the gate before', isSure: true }],
    ],
    [
      'as no YAML that GitHub reads',
      `${GATE}\t- x: : y\n`,
      [{ text: 'the workflow is no YAML any more', isSure: true }],
    ],
    ['as no YAML', '{', [{ text: 'the workflow is no YAML any more', isSure: true }]],
  ])('%s', async (_, after, losses) => {
    expect(await workflowLosses(GATE, after, GATE_TRIGGERS)).toEqual(losses);
  });

  test('not by a new version, another step, or its events written otherwise', async () => {
    for (const after of [
      GATE.replace('tidegate@v0', 'tidegate@v1'),
      GATE.replace('on: { pull_request: , merge_group: }', 'on: [pull_request, merge_group, push]'),
      `${GATE}      - run: npm test\n        continue-on-error: true\n`,
    ]) {
      expect(await workflowLosses(GATE, after, GATE_TRIGGERS)).toEqual([]);
    }
  });

  const RUN = GATE.replace('uses: tidegate/tidegate@v0', 'run: npx tidegate diff a..b');
  test.each([
    ['npx tidegate diff a..b || true', '|| true'],
    ['npx tidegate diff a..b &', '&'],
    ['npx tidegate diff a..b | cat', '| cat'],
    ['"! npx tidegate diff a..b"', 'a condition of the shell'],
    ['if npx tidegate diff a..b; then echo; fi', 'a condition of the shell'],
    ['"set +e; echo; x"', null],
  ])('a command whose failure counts for nothing: %s', async (command, ignored) => {
    const losses = await workflowLosses(RUN, RUN.replace('npx tidegate diff a..b', command), GATE_TRIGGERS);
    expect(losses).toEqual([
      ignored === null
        ? { text: 'no job calls it any more', isSure: true }
        : { text: `failure ignored by: none → ${ignored}`, isSure: true },
    ]);
  });

  test.each([
    ['exit 0; npx tidegate diff a..b', 'exit 0'],
    ['false && npx tidegate diff a..b', 'false &&'],
    ['true || npx tidegate diff a..b', 'true ||'],
    ['npx tidegate diff HEAD..HEAD', 'a range without commits'],
  ])('a command that is never reached: %s', async (command, after) => {
    const losses = await workflowLosses(RUN, RUN.replace('npx tidegate diff a..b', command), GATE_TRIGGERS);
    expect(losses).toEqual([{ text: `never reached after: none → ${after}`, isSure: true }]);
  });

  test.each([
    'timeout 60 npx tidegate diff a..b',
    'timeout -k 5 60s npx tidegate diff a..b',
    'nice -n 10 npx tidegate diff a..b',
    'npx tidegate diff a..b && echo fine',
    'npx tidegate diff a..b; echo fine',
    '"set -o pipefail; npx tidegate diff a..b"',
    'npx tidegate diff a..b --format json=a.json',
  ])('not by what runs it all the same: %s', async (command) => {
    expect(await workflowLosses(RUN, RUN.replace('npx tidegate diff a..b', command), GATE_TRIGGERS)).toEqual([]);
  });

  test('not by a pipe of a shell that fails with its first command', async () => {
    const piped = RUN.replace('a..b', 'a..b | tee log');
    for (const after of [
      `${piped}        shell: bash\n`,
      piped.replace('run: npx', 'run: |\n          set -o pipefail\n          npx'),
    ])
      expect(await workflowLosses(RUN, after, GATE_TRIGGERS)).toEqual([]);
  });

  test.each(['1 == 2', "${{ 'a' == 'b' }}", '${{ 1 != 1 }}'])(
    'on the condition %s, which never holds',
    async (condition) => {
      const after = GATE.replace('  gate:\n', `  gate:\n    if: ${condition}\n`);
      expect(await workflowLosses(GATE, after, GATE_TRIGGERS)).toEqual([
        { text: `job if: none → ${condition}`, isSure: true },
      ]);
    },
  );

  test('on no machine', async () => {
    const on = GATE.replace('  gate:\n', '  gate:\n    runs-on: ubuntu-latest\n');
    for (const machine of ["''", '[]', "''\n    environment: a"])
      expect(await workflowLosses(on, on.replace('ubuntu-latest', machine), GATE_TRIGGERS)).toEqual([
        { text: 'job runs-on: none → no runner', isSure: true },
      ]);
    for (const machine of ['self-hosted', '[self-hosted, linux]', '{ group: large }', '${{ matrix.os }}'])
      expect(await workflowLosses(on, on.replace('ubuntu-latest', machine), GATE_TRIGGERS)).toEqual([]);
  });

  test('by a shell that runs no command', async () => {
    const losses = await workflowLosses(RUN, `${RUN}        shell: echo {0}\n`, GATE_TRIGGERS);
    expect(losses).toEqual([{ text: 'shell: none → echo {0}', isSure: true }]);
  });

  test('which workflow runs it', () => {
    const texts = [
      '- uses: acme/tidegate@v1',
      'uses: "tidegate/tidegate/.github/workflows/scan.yml@v0"',
      '- run: tidegate diff a..b',
      '- run: node tidegate/dist/cli.js diff',
      '- run: set -e && CI=1 npx --yes tidegate diff a..b',
      '# uses: tidegate/tidegate@v1',
      '- run: echo tidegate diff a..b',
      '# tidegate diff a..b',
      'name: tidegate',
      '- uses: actions/checkout@v4',
    ];
    expect(texts.map(runsGate)).toEqual([true, true, true, true, true, false, false, false, false, false]);
    expect(lineOfGate(GATE)).toBe(6);
  });
});
