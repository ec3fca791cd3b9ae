import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fingerprintSecret } from '../../src/policy/fingerprint.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import { rangeOfWords } from '../../src/sources/revision.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import { builtScript } from '../helpers/built.ts';
import { aFolder, aRepository, TestRepository, putHook } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { BACKENDS, type Backend } from '../repository/both-backends.ts';
import { SITUATIONS } from './situations/index.ts';
import { COMMANDS, type Command, type Outcome, type Situation } from './situations/situation.ts';

const RULE = 'github-personal-access-token';
const TABLE = join(import.meta.dirname, 'README.md');
const tokenOf = (situation: Situation): string =>
  drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 70_000 + SITUATIONS.indexOf(situation));
/** A machine without bzip2, xz or zstd cannot plant what they pack: those rows stay as they are written. */
const PLANTED = SITUATIONS.filter((situation) => situation.files?.(tokenOf(situation)) !== null);

/** As much of a JSON report as is asked here. */
interface Read {
  readonly findings: readonly {
    readonly fingerprint: string;
    readonly movedFrom: string | null;
    readonly path: string;
    readonly line: number;
    readonly message: string;
  }[];
  readonly coverage: {
    readonly skipped: readonly { reason: string; examples: readonly string[] }[];
    readonly gaps: readonly { code: string; message: string }[];
    readonly commitsExpected: number;
    readonly commitsScanned: number;
  };
}
type Answer = Read | { readonly error: string };

let repository: TestRepository;
const answers = new Map<string, Answer>();
/** Each ref that no push may bring, by itself. */
const refusals = new Map<string, Answer>();

beforeAll(async () => {
  repository = plantAll();
  for (const backend of BACKENDS) {
    answers.set(`diff ${backend}`, await reportOf(backend, (source) => rangeOfWords(['main..work'], source)));
    answers.set(
      `history ${backend}`,
      await reportOf(backend, async () => ({ kind: 'history', all: true, policyAt: null, label: '' })),
    );
  }
  const files = await reportOf('git', async () => ({ kind: 'files', paths: ['.'] }));
  for (const backend of BACKENDS) answers.set(`files ${backend}`, files);
  push();
});

function plantAll(): TestRepository {
  const made = aRepository().commit(
    Object.assign({ 'README.md': 'x\n' }, ...PLANTED.map((situation) => situation.before?.(tokenOf(situation)) ?? {})),
    'before',
  );
  made
    .branch('work')
    .commit(Object.assign({}, ...PLANTED.map((situation) => situation.files?.(tokenOf(situation)) ?? {})), 'files');
  for (const situation of PLANTED) situation.plant?.(made, tokenOf(situation));
  return made;
}

async function reportOf(
  backend: Backend,
  targetOf: (source: Awaited<ReturnType<typeof openRepository>>) => Promise<ScanTarget>,
): Promise<Answer> {
  const source = await openRepository(repository.folder, { backend });
  try {
    return JSON.parse(renderJson(await scan(await targetOf(source), { source, folder: repository.folder }))) as Answer;
  } finally {
    await source.close();
  }
}

/** Everything but the base in one push; what cannot come that way is pushed alone. */
function push(): void {
  const server = new TestRepository(aFolder());
  server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  repository.git('push', '--quiet', server.folder, 'main');
  rmSync(join(repository.folder, '.git/info/grafts')); // with it, git would not even send what it hides
  const out = join(aFolder(), 'report');
  putHook(
    server,
    'pre-receive',
    `#!/bin/sh\nexec ${process.execPath} ${builtScript(join(import.meta.dirname, 'situations-hook.ts'))} ${out}\n`,
  );
  const pushed = (refs: readonly string[]): ReadonlyMap<Backend, Answer> => {
    const { code, out: said } = repository.tryGit('push', server.folder, ...refs.map((ref) => `${ref}:${ref}`));
    if (code === 0 || !said.includes('pre-receive hook declined'))
      throw new Error(`The push went another way than planned: ${said}`);
    return new Map(
      BACKENDS.map((backend) => [backend, JSON.parse(readFileSync(`${out}.${backend}.json`, 'utf8')) as Answer]),
    );
  };
  const alone = PLANTED.filter(isRefused);
  for (const [backend, answer] of pushed([
    'refs/heads/work',
    ...PLANTED.filter((one) => !isRefused(one)).flatMap(refsOf),
  ]))
    answers.set(`push ${backend}`, answer);
  for (const situation of alone)
    for (const [backend, answer] of pushed(refsOf(situation))) refusals.set(`${situation.name} ${backend}`, answer);
}

function isRefused(situation: Situation): boolean {
  return situation.expected?.push?.startsWith('refused') ?? false;
}

function refsOf(situation: Situation): readonly string[] {
  return typeof situation.refs === 'function' ? situation.refs(tokenOf(situation)) : (situation.refs ?? []);
}

function outcomeOf(situation: Situation, command: Command, backend: Backend): Outcome {
  const expected = situation.expected?.[command] ?? 'found';
  const answer =
    refusals.get(command === 'push' ? `${situation.name} ${backend}` : '') ?? answers.get(`${command} ${backend}`)!;
  if ('error' in answer) return `refused: ${answer.error}`;
  const finding = findingOf(situation, answer);
  if (finding) return finding.message.includes(', moved from ') ? 'moved' : 'found';
  const { path } = situation;
  const skip = answer.coverage.skipped.find(({ examples }) => path !== undefined && examples.includes(path));
  if (skip) return `skipped: ${skip.reason}`;
  const gap = answer.coverage.gaps.find(({ message }) => path !== undefined && message.includes(path));
  if (gap) return `incomplete: ${gap.code}`;
  return expected === '–' || expected === 'known' ? expected : 'missed';
}

function findingOf(situation: Situation, answer: Read): Read['findings'][number] | undefined {
  const fingerprint = fingerprintSecret(RULE, tokenOf(situation));
  return answer.findings.find((finding) => finding.fingerprint === fingerprint);
}

/** Kinds of situations of which something is found. */
function built(): ReadonlySet<string | undefined> {
  return new Set(
    PLANTED.filter(
      (situation) =>
        situation.awaits !== undefined && BACKENDS.some((backend) => outcomeOf(situation, 'diff', backend) === 'found'),
    ).map(({ awaits }) => awaits),
  );
}

test('there are more than sixty situations, each with a token of its own', () => {
  expect(SITUATIONS.length).toBeGreaterThan(60);
  expect(new Set(SITUATIONS.map(tokenOf)).size).toBe(SITUATIONS.length);
  expect(new Set(SITUATIONS.map(({ group, name }) => `${group}: ${name}`)).size).toBe(SITUATIONS.length);
});

test.each(COMMANDS)('%s reports each of them correctly, by both back ends', (command) => {
  const there = built();
  const wrong: string[] = [];
  for (const situation of PLANTED) {
    for (const backend of BACKENDS) {
      const expected = situation.expected?.[command] ?? 'found';
      const missing = situation.open !== undefined || (situation.awaits !== undefined && !there.has(situation.awaits));
      const outcome = outcomeOf(situation, command, backend);
      if (outcome !== (missing && expected === 'found' ? 'missed' : expected))
        wrong.push(`${situation.group}: ${situation.name}: ${outcome}, not ${expected} (${backend})`);
    }
  }
  expect(wrong).toEqual([]);
});

test('every commit is counted, and no report shows a token', () => {
  const tokens = PLANTED.map(tokenOf);
  for (const [name, answer] of answers) {
    if ('error' in answer) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    expect(answer.coverage.commitsScanned, name).toBe(answer.coverage.commitsExpected);
    const text = JSON.stringify(answer);
    expect(
      tokens.filter((token) => text.includes(token)).map((token) => PLANTED[tokens.indexOf(token)]!.name),
      name,
    ).toEqual([]);
  }
});

test('the findings are those of the table (TIDEGATE_WRITE=1 writes it)', () => {
  const before = existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '';
  const text = render(before);
  if (process.env['TIDEGATE_WRITE'] === '1') writeFileSync(TABLE, text);
  else expect(before).toBe(text);
});

function render(before: string): string {
  const rows = new Map<Situation, string>();
  for (const [i, situation] of SITUATIONS.entries()) {
    const start = `| ${i + 1} | ${cell(situation.name)} |`;
    const kept = before.split('\n').find((row) => row.startsWith(start));
    if (PLANTED.includes(situation))
      rows.set(
        situation,
        `${start} ${COMMANDS.map((command) => outcomeCell(situation, command)).join(' | ')} | ${placeOf(situation)} |`,
      );
    else if (kept !== undefined) rows.set(situation, kept);
  }
  const groups = [...new Set(SITUATIONS.map(({ group }) => group))];
  return [
    '# What a repository can carry a secret in',
    '',
    'Generated by `situations.test.ts` (`TIDEGATE_WRITE=1 npx vitest run ' +
      'test/conformance/situations.test.ts`); do not edit. Each row is one token, planted in one',
    'repository that is then read by both back ends: `diff main..work`, `history --all`, `files .`, ' +
      'and the pre-receive hook of a real push. Where git and isomorphic',
    'differ, both are named. `moved` and `known`: the token was there before, so this change leaks ' +
      'nothing. `–`: the situation does not exist there. `skipped` and',
    '`incomplete` are listed in the report with path and reason; `incomplete` and `refused` are exit ' +
      '3. `missed` rows are open, with the reason below.',
    '',
    totals([...rows.values()]),
    ...groups.flatMap((group) => [
      '',
      `## ${group}`,
      '',
      '| # | Situation | diff | history | files | pre-receive | Reported at |',
      '|---|---|---|---|---|---|---|',
      ...[...rows].filter(([situation]) => situation.group === group).map(([, row]) => row),
    ]),
    '',
    '## Open',
    '',
    ...openOnes(),
    '',
  ].join('\n');
}

function openOnes(): readonly string[] {
  const there = built();
  const awaited = [
    ...new Set(
      SITUATIONS.flatMap(({ awaits }) =>
        awaits === undefined || there.has(awaits) ? [] : [`- ${awaits}: not yet built.`],
      ),
    ),
  ];
  const open = SITUATIONS.flatMap(({ open: reason, name }) => (reason === undefined ? [] : [`- ${name}: ${reason}.`]));
  return [...awaited, ...open];
}

function outcomeCell(situation: Situation, command: Command): string {
  const [git, isomorphic] = BACKENDS.map((backend) => outcomeOf(situation, command, backend));
  return git === isomorphic ? git! : `git ${git}, isomorphic ${isomorphic}`;
}

function placeOf(situation: Situation): string {
  for (const command of COMMANDS) {
    const answer = answers.get(`${command} git`)!;
    const finding = 'error' in answer ? undefined : findingOf(situation, answer);
    if (finding)
      return finding.path === ''
        ? 'its commit or tag'
        : `${cell(JSON.stringify(shorter(finding.path)))}${finding.line > 0 ? `:${finding.line}` : ''}`;
  }
  return situation.path === undefined ? '' : cell(JSON.stringify(situation.path));
}

function shorter(path: string): string {
  return path.length > 60 ? `${path.slice(0, 40)}…${path.slice(-10)}` : path;
}

/** Escapes text that Markdown and terminals would interpret. */
function cell(text: string): string {
  return text
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/[|<>*_`[\]#&]/g, (one) => `&#${one.charCodeAt(0)};`);
}

function totals(rows: readonly string[]): string {
  const outcomes = (i: number): readonly string[] => rows.map((row) => row.split(' | ')[2 + i]!.replace(/:.*/, ''));
  const kinds = ['found', 'moved', 'known', 'skipped', 'incomplete', 'refused', 'missed', '–'];
  const count = (i: number, kind: string): number => outcomes(i).filter((outcome) => outcome === kind).length;
  const table = COMMANDS.map(
    (command, i) =>
      `| ${command === 'push' ? 'pre-receive' : command} | ` +
      `${kinds.map((kind) => count(i, kind)).join(' | ')} | ` +
      `${outcomes(i).filter((outcome) => !kinds.includes(outcome)).length} |`,
  );
  return [
    `${rows.length} situations:`,
    '',
    `| | ${kinds.join(' | ')} | back ends differ |`,
    `|---|${kinds.map(() => '---').join('|')}|---|`,
    ...table,
  ].join('\n');
}
