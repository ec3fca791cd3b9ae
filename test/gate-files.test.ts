/** Pipelines and hooks that run tidegate, and what a change of them does: each place × each way. */

import { describe, expect, test } from 'vitest';
import { fileLosses, fileRunsGate, gateGroupOf } from '../src/policy/gate-files.ts';
import { aRepository, type Files } from './helpers/repository.ts';
import { reportOf } from './helpers/scanning.ts';

const PLACES: Readonly<Record<string, string>> = {
  '.gitlab-ci.yml': 'stages: [test]\ngate:\n  stage: test\n  script:\n    - npm ci\n    - npx tidegate diff $A..HEAD\n',
  '.gitlab/ci/gate.yml': 'gate:\n  script: tidegate diff $A..HEAD\n',
  'azure-pipelines.yml': 'steps:\n  - script: tidegate diff a..b\n    displayName: gate\n',
  '.circleci/config.yml':
    'jobs:\n  gate:\n    steps:\n      - checkout\n      - run: { command: tidegate diff a..b }\n',
  '.pre-commit-config.yaml':
    'repos:\n  - repo: https://github.com/tidegate/tidegate\n    rev: v0\n    hooks:\n      - id: tidegate\n',
  'lefthook.yml': 'pre-commit:\n  commands:\n    gate:\n      run: npx tidegate staged\n',
  'lefthook.toml': '[pre-commit.commands.gate]\nrun = "npx tidegate staged"\n',
  'lefthook.json': '{"pre-commit":{"commands":{"gate":{"run":"npx tidegate staged"}}}}\n',
  '.husky/pre-commit': '#!/bin/sh\nnpm test\nnpx tidegate staged\n',
};

const CALL = /(?:npx )?tidegate (?:staged|diff [^\n"}]*)/;

/** Ways in which a call is kept from counting, in every place that has one. */
const SURE: readonly (readonly [string, (text: string) => string])[] = [
  ['echo', (text) => text.replace(CALL, (call) => `echo ${call}`)],
  ['|| true', (text) => text.replace(CALL, (call) => `${call} || true`)],
  ['a comment', (text) => text.replace(CALL, (call) => `true # ${call}`)],
  ['in the background', (text) => text.replace(CALL, (call) => `${call} &`)],
];

/** Settings that only one place has. */
const OF_PLACE: readonly (readonly [string, string, string, boolean])[] = [
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  allow_failure: true\n', true],
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  when: manual\n', true],
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  when: never\n', true],
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  rules: [{ when: never }]\n', true],
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  rules: [{ if: $CI_COMMIT_TAG }]\n', false],
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  only: [tags]\n', false],
  ['.gitlab-ci.yml', 'stages: [test]\n', 'stages: [test]\nworkflow: { rules: [{ when: never }] }\n', true],
  ['.gitlab-ci.yml', '\ngate:', '\n.gate:', true],
  ['azure-pipelines.yml', '    displayName', '    continueOnError: true\n    displayName', true],
  ['azure-pipelines.yml', '    displayName', '    enabled: false\n    displayName', true],
  ['azure-pipelines.yml', '    displayName', '    condition: false\n    displayName', true],
  ['azure-pipelines.yml', 'steps:', 'trigger: none\nsteps:', true],
  ['.pre-commit-config.yaml', 'id: tidegate\n', 'id: tidegate\n        stages: [manual]\n', true],
  ['.pre-commit-config.yaml', 'id: tidegate\n', 'id: tidegate\n        entry: "true"\n', true],
  ['.pre-commit-config.yaml', 'id: tidegate\n', 'id: tidegate\n        exclude: .*\n', true],
  ['.pre-commit-config.yaml', 'id: tidegate\n', 'id: tidegate\n        files: ^src/\n', false],
  ['.pre-commit-config.yaml', 'id: tidegate\n', 'id: other\n', true],
  ['.pre-commit-config.yaml', 'repos:', 'exclude: ".*"\nrepos:', true],
  ['.pre-commit-config.yaml', 'github.com/tidegate/', 'github.com/mallory/', true],
  ['lefthook.yml', '    gate:\n', '    gate:\n      skip: true\n', true],
  ['lefthook.yml', '    gate:\n', '    gate:\n      glob: "*.js"\n', false],
  ['.husky/pre-commit', 'npm test\n', 'exit 0\n', true],
  ['.husky/pre-commit', 'npm test\n', 'set +e\n', true],
];

const HARMLESS: readonly (readonly [string, string, string])[] = [
  ['.gitlab-ci.yml', 'stages: [test]', 'stages: [build, test]\nbuild: { script: [make], allow_failure: true }'],
  ['.gitlab-ci.yml', 'npm ci', 'npm ci --no-audit'],
  ['.gitlab-ci.yml', '  stage: test\n', '  stage: test\n  allow_failure: false\n'],
  ['.pre-commit-config.yaml', 'rev: v0', 'rev: v1'],
  [
    '.pre-commit-config.yaml',
    'repos:',
    'repos:\n  - repo: https://github.com/a/b\n    rev: v1\n    hooks: [{ id: c }]',
  ],
  ['.pre-commit-config.yaml', 'https://github.com/tidegate/tidegate', 'git@github.com:tidegate/tidegate.git'],
  ['lefthook.yml', 'pre-commit:', 'pre-push: { commands: { test: { run: npm test, skip: true } } }\npre-commit:'],
  ['.husky/pre-commit', 'npm test', 'npm run lint'],
];

test.each(Object.entries(PLACES))('%s runs the gate', async (path, text) => {
  expect(gateGroupOf(path)).not.toBeNull();
  expect(await fileRunsGate(path, text)).toBe(true);
  expect(await fileLosses(path, text, text)).toEqual([]);
});

test.each(
  Object.entries(PLACES)
    .filter(([, text]) => CALL.test(text))
    .flatMap(([path, text]) => SURE.map(([name, change]) => [path, name, text, change(text)] as const)),
)('%s: %s stops nothing', async (path, _, before, after) => {
  expect((await fileLosses(path, before, after)).some(({ isSure }) => isSure)).toBe(true);
});

test.each(OF_PLACE)('%s: %j → %j', async (path, old, now, isSure) => {
  const losses = await fileLosses(path, PLACES[path]!, PLACES[path]!.replace(old, now));
  expect(losses.map((loss) => loss.isSure)).toContain(isSure);
});

test.each(HARMLESS)('%s: %j → %j is as before', async (path, old, now) => {
  expect(PLACES[path]).toContain(old);
  expect(await fileLosses(path, PLACES[path]!, PLACES[path]!.replace(old, now))).toEqual([]);
});

async function verdictOf(before: Files, change: Files): Promise<string> {
  const repository = aRepository().commit(before).commit(change);
  const { findings, verdict } = await reportOf(repository, 'HEAD~1..HEAD');
  return `${verdict.kind}: ${findings.map(({ rule, title }) => `${rule} ${title}`).join(', ')}`;
}

describe('in a change', () => {
  const GITLAB = PLACES['.gitlab-ci.yml']!;
  const CALLED = 'on: workflow_call\njobs:\n  scan:\n    steps:\n      - uses: tidegate/tidegate@v0\n';
  const CALLER = 'on: pull_request\njobs:\n  gate:\n    uses: ./.github/workflows/scan.yml\n';
  const ACTION = 'runs:\n  using: composite\n  steps:\n    - run: tidegate diff a..b\n      shell: bash\n';
  const USER = 'on: pull_request\njobs:\n  gate:\n    steps:\n      - uses: ./.github/actions/gate\n';
  test.each<[string, Files, Files, RegExp]>([
    ['removed', { '.gitlab-ci.yml': GITLAB }, { '.gitlab-ci.yml': null }, /^block: gate-changed .*removed/],
    ['kept', { '.gitlab-ci.yml': GITLAB }, { '.gitlab-ci.yml': GITLAB.replace('npm ci', 'npm i') }, /^pass: $/],
    [
      'elsewhere',
      { 'lefthook.yml': PLACES['lefthook.yml']!, a: '1' },
      { 'lefthook.yml': null, '.husky/pre-commit': PLACES['.husky/pre-commit']! },
      /^(?:pass|warn): gate-changed Another file/,
    ],
    [
      'no longer called',
      { '.github/workflows/scan.yml': CALLED, '.github/workflows/ci.yml': CALLER },
      { '.github/workflows/ci.yml': 'on: pull_request\njobs:\n  gate:\n    steps: [{ run: npm test }]\n' },
      /^block: gate-changed .*removed/,
    ],
    [
      'called by an action that does nothing any more',
      { '.github/actions/gate/action.yml': ACTION, '.github/workflows/ci.yml': USER },
      { '.github/actions/gate/action.yml': ACTION.replace('tidegate diff', 'echo tidegate diff') },
      /^block: gate-changed/,
    ],
    [
      'called by an action whose failure is ignored',
      { '.github/actions/gate/action.yml': ACTION, '.github/workflows/ci.yml': USER },
      { '.github/actions/gate/action.yml': ACTION.replace('a..b', 'a..b || true') },
      /^block: gate-changed The gate no longer stops a change/,
    ],
  ])('%s', async (_, before, change, expected) => {
    expect(await verdictOf(before, change)).toMatch(expected);
  });
});
