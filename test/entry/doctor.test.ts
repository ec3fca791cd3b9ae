import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as doctor } from '../../src/entry/commands/doctor.ts';
import { command as init } from '../../src/entry/commands/init.ts';
import { command as policy } from '../../src/entry/commands/policy.ts';
import { renderHookScript } from '../../src/entry/install/hook-script.ts';
import { aFolder, aRepository, TestRepository } from '../helpers/repository.ts';
import { captureOutput } from '../helpers/said.ts';

const examined = async ({ folder }: TestRepository) =>
  await captureOutput(() => doctor.run({ words: [], options: { repo: folder }, colour: false }));
const linesAbout = (out: string, about: string): string[] =>
  out.split('\n').filter((line) => line.slice(7).startsWith(`${about}: `));

const WORKFLOW = '.github/workflows/tidegate.yml';
const workflow = (more = '', on = '[pull_request, merge_group, push]'): string =>
  `on: ${on}\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: tidegate/tidegate@v0\n${more}`;

test('a committed setup of init has no problem', async () => {
  const repository = aRepository().commit({ a: '1' });
  await captureOutput(() =>
    init.run({
      words: [],
      options: {
        repo: repository.folder,
        engine: undefined,
        yes: true,
        baseline: false,
        'no-scan': true,
        'dry-run': false,
      },
      colour: false,
    }),
  );
  expect((await examined(repository)).out).toContain('warns  policy: .github/tidegate.yml is not committed');
  repository.commit({});
  const { code, out } = await examined(repository);
  expect([code, linesAbout(out, 'policy'), linesAbout(out, 'workflows')]).toEqual([
    0,
    ['ok     policy: .github/tidegate.yml, committed'],
    [`ok     workflows: ${WORKFLOW} runs for every change`],
  ]);
  for (const about of ['runtime', 'git', 'repository']) expect(linesAbout(out, about)[0]).toMatch(/^ok /);
});

test.each<[string, Record<string, string | Buffer>, string, string, number]>([
  [
    'a mistake in the policy',
    { '.tidegate.yml': 'a: 1\nblok: 1\n' },
    'policy',
    'wrong  policy: .tidegate.yml, line 1',
    2,
  ],
  ['no policy', {}, 'policy', 'warns  policy: none', 0],
  ['a lost baseline', { '.tidegate.yml': 'baseline: b.json\n' }, 'baseline', 'wrong  baseline: b.json is named', 2],
  [
    'an expired acceptance',
    { '.tidegate.yml': 'accept:\n  - { fingerprint: X, reason: r, until: 2020-01-01 }\n' },
    'acceptances',
    'warns  acceptances: 1 expired (line 2)',
    0,
  ],
  [
    'a comment with a wrong day',
    { 'a.py': 'x = 1\ny = 2  # tidegate:allow csp until=tomorrow -- why\n# tidegate:allow no-rule until=x -- y\n' },
    'comments',
    'warns  comments: 1 comment that would accept findings does not count (a.py:2, until=tomorrow is not a date such',
    0,
  ],
  [
    'a policy that leaves out every file',
    { '.tidegate.yml': 'ignore-paths: ["**"]\n' },
    'ignore-paths',
    'warns  ignore-paths: .tidegate.yml leaves out every file: nothing is scanned',
    0,
  ],
  ...(['utf16le', 'latin1'] as const).map(
    (coding): [string, Record<string, string | Buffer>, string, string, number] => [
      `a policy in ${coding}`,
      { '.tidegate.yml': Buffer.from(`${coding === 'utf16le' ? '\ufeff' : '\0'}incomplete: warn\n`, coding) },
      'policy',
      'wrong  policy: .tidegate.yml cannot be read: it is not UTF-8, but UTF-16 or binary',
      2,
    ],
  ),
  ['no workflow', {}, 'workflows', 'warns  workflows: none runs tidegate', 0],
  [
    'a workflow that cannot fail',
    { [WORKFLOW]: workflow('        continue-on-error: true\n') },
    'workflows',
    `wrong  workflows: ${WORKFLOW} does not stop every change (step continue-on-error: none → true)`,
    2,
  ],
  [
    'a workflow that never fails by its input',
    { [WORKFLOW]: workflow('        with: { fail-on: never }\n') },
    'workflows',
    `wrong  workflows: ${WORKFLOW} does not stop every change (fail-on never: none → never)`,
    2,
  ],
  [
    'a workflow for pushes only',
    { [WORKFLOW]: workflow('', '[push]') },
    'workflows',
    `wrong  workflows: ${WORKFLOW} does not stop every change (on.pull_request: missing; on.merge_group: missing)`,
    2,
  ],
])('%s is named with its fix', async (_, files, about, words, wanted) => {
  const { code, out } = await examined(aRepository().commit({ a: '1', ...files }));
  expect(linesAbout(out, about)[0]).toContain(words);
  expect(out.split('\n')[out.split('\n').findIndex((line) => line.includes(words)) + 1]).toMatch(/^ {7}\S/);
  expect(code).toBe(wanted);
});

test('a hook that git would not run, or whose program is missing, is reported', async () => {
  const repository = aRepository().commit({ a: '1' });
  const hook = join(repository.folder, '.git/hooks/pre-commit');
  mkdirSync(join(repository.folder, '.git/hooks'), { recursive: true });
  const script = (program: string): string =>
    renderHookScript({ hook: 'pre-commit', files: [program], words: [], previous: null, version: 'dev' });
  writeFileSync(hook, script(process.execPath), { mode: 0o755 });
  expect((await examined(repository)).out).toContain('ok     pre-commit hook: ');
  chmodSync(hook, 0o644);
  if (process.getuid?.() !== 0)
    expect((await examined(repository)).out).toContain('is not executable: git does not run it');
  writeFileSync(hook, script('/nowhere/cli.js'));
  chmodSync(hook, 0o755);
  const { code, out } = await examined(repository);
  expect(out).toContain('wrong  pre-commit hook: it calls /nowhere/cli.js, which is not there');
  expect(code).toBe(2);
});

test.each([
  ['job', '    continue-on-error: true\n', '', 'In the workflow: remove "continue-on-error:" from the job.'],
  ['step', '', '        continue-on-error: true\n', 'In the workflow: remove "continue-on-error:" from the step.'],
  ['input', '', '        with: { fail-on: never }\n', 'In the workflow: remove "fail-on:".'],
])('the edit that makes a workflow stop changes is in words: %s', async (_, job, step, fix) => {
  const text =
    `on: [pull_request, merge_group]\njobs:\n  gate:\n    runs-on: ubuntu-latest\n${job}    steps:\n` +
    `      - uses: actions/checkout@v4\n      - uses: tidegate/tidegate@v0\n${step}`;
  const { out } = await examined(aRepository().commit({ [WORKFLOW]: text }));
  expect(out).toContain(fix);
});

test('a repository that this user may not read is wrong, with the command', async () => {
  const repository = aRepository().commit({ '.tidegate.yml': 'incomplete: warn\n' });
  if (process.getuid?.() === 0) return; // root may read all
  chmodSync(join(repository.folder, '.git/objects'), 0o000);
  const { code, out } = await examined(repository);
  chmodSync(join(repository.folder, '.git/objects'), 0o755);
  expect(code).toBe(2);
  expect(linesAbout(out, 'repository')[0]).toContain('this user may not read');
});

test('outside a repository it says so and examines the rest', async () => {
  const { code, out } = await examined(new TestRepository(aFolder()));
  expect(code).toBe(2);
  expect(linesAbout(out, 'repository')[0]).toMatch(/^wrong /);
  expect(linesAbout(out, 'runtime')[0]).toMatch(/^ok /);
});

const POLICY = `ignore-paths:
  - vendor/**
  - "!vendor/ours/**"
rules:
  disable: [jwt]
  severity: { hsts: low }
accept:
  - { rule: csp, path: web/**, reason: planned, owner: ada, until: 2020-01-01 }
  - { fingerprint: 7K2M4QX0BT9VZ3H8WJ5R, reason: test key }
  - { text: { words: [example] }, reason: made up }
baseline: b.json
`;
const BASELINE = '{ "version": 1, "findings": [{ "fingerprint": "ABCDEFGHJK", "rule": "jwt", "path": "web/a.env" }] }';

test.each<[string, string[]]>([
  ['vendor/a.js', ['vendor/a.js is not scanned: ignore-paths has "vendor/**" (line 2).']],
  ['./vendor/ours/a.js', ['vendor/ours/a.js is scanned: "!vendor/ours/**" makes it count again (line 3).']],
  ['test/a.env', ['test/a.env is scanned.', '  It is a test, example or documentation: severities are one step lower']],
  [
    'web/a.env',
    [
      '  Accepted here: csp, web/** (line 8) by ada until 2020-01-01, expired: planned',
      '  1 accepted text for every file.',
      '  In the baseline b.json: jwt ABCDEFGHJK',
    ],
  ],
  ['7K2M4QX0BT9VZ3H8WJ5R', ['7K2M4QX0BT9VZ3H8WJ5R is accepted: 7K2M4QX0BT9VZ3H8WJ5R (line 9): test key']],
  ['ABCDEFGHJK', ['ABCDEFGHJK is in the baseline b.json: jwt in web/a.env']],
  ['ABCDEFGHJM', ['ABCDEFGHJM is not accepted, and not in the baseline.']],
  ['jwt', ['jwt is off: rules.disable (line 5).', '  In the baseline: 1 entry for it.']],
  ['hsts', ['hsts is on.', '  Severity: low (line 6).']],
])('policy explain %s', async (about, lines) => {
  const { folder } = aRepository().commit({ '.tidegate.yml': POLICY, 'b.json': BASELINE });
  const { out } = await captureOutput(() =>
    policy.run({ words: ['explain', about], options: { repo: folder }, colour: false }),
  );
  for (const line of lines) expect(out).toContain(`\n${line}`);
});

test.each([[''], ['../a.ts'], ['/etc/passwd'], ['a/../b']])(
  'policy explain refuses %j, no path within',
  async (about) => {
    const asked = policy.run({
      words: ['explain', about],
      options: { repo: aFolder() },
      colour: false,
    });
    await expect(asked).rejects.toThrow('is no path within the repository');
  },
);

test('policy explain names the rule that was mistyped', async () => {
  const repo = aFolder();
  const asked = ['explain', 'gitlab-personal-access-tokn'];
  const { out } = await captureOutput(() => policy.run({ words: asked, options: { repo }, colour: false }));
  expect(out).toContain('There is no rule "gitlab-personal-access-tokn". Did you mean gitlab-personal-access-token?');
});
