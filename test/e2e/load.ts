/**
 * Many pushes at once, and large ones: `npx tsx test/e2e/load.ts [pushes]`. Needs dist/, git and Linux (/proc).
 * Everything in a temporary folder.
 *
 * 1. So many pushes at once (50) to one repository, then to as many repositories with one audit log: is every verdict
 * right, is every record there?
 * 2. A push of 1,000 commits, and of a whole repository: TIDEGATE_LOAD_REPOSITORY=<bare or not>, or one of 50 MB that
 * is made here. Prints latencies and the most memory that a hook took. A timing here is for people; only verdicts and
 * records make it fail.
 */

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mega, percentiles } from './lib/figures.ts';
import { historyStream } from './lib/made-history.ts';
import { watchMemory } from './lib/watch.ts';

const ROOT = join(import.meta.dirname, '../..');
const COUNT = Number(process.argv[2] ?? 50);
const work = mkdtempSync(join(tmpdir(), 'tidegate-load-'));
writeFileSync(join(work, 'no-config'), '');
const DIST = join(work, 'dist'); // a copy: a bundle that is built meanwhile is no matter of this run
cpSync(join(ROOT, 'dist'), DIST, { recursive: true });
const CLI = join(DIST, 'cli.js');
const HOOK = join(DIST, 'pre-receive.js');
const ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: work,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: join(work, 'no-config'),
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

let wrong = 0;
function check(right: boolean, sentence: string): void {
  if (right) return;
  wrong++;
  console.log(`  WRONG: ${sentence}`);
}

function run(command: string, args: readonly string[], input?: string): { code: number; out: string } {
  const done = spawnSync(command, args, {
    env: ENVIRONMENT,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : { input }),
  });
  return { code: done.status ?? -1, out: done.stdout + done.stderr };
}

function git(folder: string, ...args: string[]): string {
  const { code, out } = run('git', ['-C', folder, ...args]);
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${out}`);
  return out.trim();
}

interface Pushed {
  readonly code: number;
  readonly out: string;
  readonly ms: number;
}

async function push(clone: string, ...refs: string[]): Promise<Pushed> {
  const started = performance.now();
  const child = spawn('git', ['-C', clone, 'push', 'origin', ...refs], { env: ENVIRONMENT });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
  return { code, out, ms: performance.now() - started };
}

function aServer(name: string): string {
  const bare = join(work, `${name}.git`);
  run('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  const installed = run(process.execPath, [CLI, 'install', 'pre-receive', bare]);
  if (installed.code !== 0) throw new Error(installed.out);
  return bare;
}

const SETTINGS = (age: number): string =>
  `MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = ${age}\n`;

async function aStart(bare: string, policy: string): Promise<string> {
  const clone = join(work, `start-${readdirSync(work).length}`);
  run('git', ['init', '--quiet', '--initial-branch=main', clone]);
  git(clone, 'remote', 'add', 'origin', bare);
  mkdirSync(join(clone, '.github'));
  writeFileSync(join(clone, '.github/tidegate.yml'), policy);
  writeFileSync(join(clone, 'settings.py'), SETTINGS(31536000));
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', 'start');
  const first = await push(clone, 'main');
  if (first.code !== 0) throw new Error(first.out);
  return clone;
}

type Kind = 'clean' | 'leak' | 'weaker';
const KINDS: readonly Kind[] = ['clean', 'leak', 'weaker'];

interface Planned {
  readonly kind: Kind;
  readonly branch: string;
  readonly clone: string;
  readonly secret: string;
}

function plan(start: string, bare: string, index: number): Planned {
  const kind = KINDS[index % KINDS.length]!;
  const clone = join(work, `clone-${readdirSync(work).length}`);
  run('git', ['clone', '--quiet', '--local', start, clone]);
  git(clone, 'remote', 'set-url', 'origin', bare);
  const branch = `${kind}-${index}`;
  git(clone, 'checkout', '--quiet', '-b', branch);
  const secret = `dop_v1_${randomBytes(32).toString('hex')}`;
  if (kind === 'weaker') writeFileSync(join(clone, 'settings.py'), SETTINGS(60));
  else
    writeFileSync(
      join(clone, `${branch}.env`),
      Array.from({ length: 20 }, (_, line) => `LINE_${line}=${line === 9 && kind === 'leak' ? secret : line}\n`).join(
        '',
      ),
    );
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', branch);
  return { kind, branch, clone, secret };
}

interface AuditRecord {
  readonly verdict?: string;
  readonly refs?: readonly { readonly ref: string }[];
}

function auditOf(file: string): readonly AuditRecord[] {
  const verified = run(process.execPath, [CLI, 'audit', 'verify', file]);
  check(verified.code === 0, `the audit chain of ${file} does not hold: ${verified.out}`);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AuditRecord);
}

async function many(
  title: string,
  planned: readonly Planned[],
  bareOf: (index: number) => string,
  audit: string,
  before: number,
): Promise<void> {
  const stop = watchMemory(HOOK);
  const started = performance.now();
  const results = await Promise.all(planned.map(({ clone, branch }) => push(clone, branch)));
  const seconds = (performance.now() - started) / 1000;
  const peak = stop();
  const outOfTime = results.filter(({ out }) => out.includes('Time ran out')).length;
  console.log(
    `${title}: ${seconds.toFixed(1)} s in all; ${percentiles(results.map(({ ms }) => ms))}; memory ` +
      `${mega(peak.one)} a hook, ${mega(peak.all)} at once; out of time ${outOfTime}`,
  );
  for (const [index, { kind, branch, secret }] of planned.entries()) {
    const { code, out } = results[index]!;
    const late = out.includes('Time ran out');
    const there =
      run('git', ['-C', bareOf(index), 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]).code === 0;
    check((code === 0) === there, `${branch}: git says ${code}, and the branch is ${there ? '' : 'not '}there`);
    check(late ? code !== 0 : (code === 0) === (kind === 'clean'), `${branch}: ${code}\n${out}`);
    check(!out.includes(secret), `${branch}: the secret shows`);
    if (code !== 0) check(out.includes('tidegate: push refused'), `${branch}: refused, and not by us\n${out}`);
  }
  const records = auditOf(audit);
  check(records.length === before + planned.length, `${records.length} records, and ${before + planned.length} pushes`);
  const text = readFileSync(audit, 'utf8');
  for (const { branch, kind } of planned) {
    const mine = text.split('\n').filter((line) => line.includes(`refs/heads/${branch}"`));
    check(mine.length === 1, `${branch} has ${mine.length} records`);
    const expected = kind === 'clean' ? 'pass' : 'block';
    const late = results[planned.findIndex((one) => one.branch === branch)]!.out.includes('Time ran out');
    if (!late)
      check(
        mine.every((line) => line.includes(`"verdict":"${expected}"`)),
        `${branch} is not recorded as ${expected}`,
      );
  }
  const left = [...new Set(planned.map((_, index) => bareOf(index)))].flatMap((bare) =>
    readdirSync(join(bare, 'objects')).filter((name) => /^(?:tmp_objdir|incoming)/.test(name)),
  );
  check(left.length === 0, `quarantines are left: ${left.join(' ')}`);
}

async function large(title: string, clone: string, policy: string, ref: string): Promise<void> {
  const bare = aServer(title.replaceAll(/\W+/g, '-'));
  await aStart(bare, policy);
  const stop = watchMemory(HOOK);
  run('git', ['-C', clone, 'remote', 'remove', 'origin']);
  git(clone, 'remote', 'add', 'origin', bare);
  const { code, out, ms } = await push(clone, ref);
  const peak = stop();
  const said = out
    .split('\n')
    .filter((line) => line.startsWith('remote: '))
    .map((line) => line.slice(8).trimEnd());
  const gist = said.filter((line) => /^tidegate:|Time ran out|Scanned/.test(line)).join(' | ');
  console.log(`${title}: exit ${code} after ${(ms / 1000).toFixed(1)} s; memory ${mega(peak.one)}\n  ${gist}`);
  check(
    said.some((line) => line.startsWith('tidegate: ')),
    'the hook said nothing',
  );
  check(
    code === 0 ? /tidegate: (?:pass|incomplete)/.test(gist) : gist.includes('push refused'),
    `exit ${code}: ${out.slice(0, 400)}`,
  );
}

function aHistory(name: string, commits: number, filesEach: number, linesEach: number): string {
  const folder = join(work, name);
  run('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  const done = run('git', ['-C', folder, 'fast-import', '--quiet'], historyStream(commits, filesEach, linesEach));
  if (done.code !== 0) throw new Error(done.out);
  git(folder, 'gc', '--quiet');
  return folder;
}

/** The administrator's file counts until a repository's policy is read, which on a busy machine takes its time, too. */
function serverFile(text: string): void {
  writeFileSync(join(work, 'server.yml'), text);
  ENVIRONMENT['TIDEGATE_SERVER'] = join(work, 'server.yml');
}

async function main(): Promise<void> {
  if (existsSync('/etc/tidegate.yml'))
    throw new Error('/etc/tidegate.yml is there: it would count here instead of what is tried.');
  for (const deadline of ['60s', '4s']) {
    serverFile(`floor: { deadline: ${deadline} }\n`);
    const one = aServer(`one-${deadline}`);
    const start = await aStart(one, 'block: { severity: medium }\n');
    const planned = Array.from({ length: COUNT }, (_, index) => plan(start, one, index));
    await many(
      `${COUNT} pushes at once to one repository, deadline ${deadline}`,
      planned,
      () => one,
      join(one, 'tidegate/audit.jsonl'),
      1,
    );
  }

  const log = join(work, 'all.jsonl');
  serverFile(`floor: { deadline: 60s }\naudit: { file: ${log} }\n`);
  const bares = Array.from({ length: COUNT }, (_, index) => aServer(`many-${index}`));
  const planned: Planned[] = [];
  for (const [index, bare] of bares.entries())
    planned.push(plan(await aStart(bare, 'block: { severity: medium }\n'), bare, index));
  await many(
    `${COUNT} pushes at once to ${COUNT} repositories, one log`,
    planned,
    (index) => bares[index]!,
    log,
    COUNT,
  );
  delete ENVIRONMENT['TIDEGATE_SERVER'];

  const thousand = aHistory('thousand', 1000, 3, 20);
  await large('1,000 commits, deadline 4s', thousand, 'deadline: 4s\n', 'main:refs/heads/thousand');
  await large('1,000 commits, deadline 60s', thousand, 'deadline: 60s\n', 'main:refs/heads/thousand');
  const given = process.env['TIDEGATE_LOAD_REPOSITORY'];
  const whole = given === undefined ? aHistory('whole', 3000, 10, 150) : join(work, 'whole');
  if (given !== undefined) run('git', ['clone', '--quiet', '--bare', given, whole]);
  console.log(
    `The whole repository: ${git(whole, 'rev-list', '--count', '--all')} commits, ${
      git(whole, 'count-objects', '-vH')
        .split('\n')
        .find((line) => line.startsWith('size-pack')) ?? ''
    }`,
  );
  await large('a whole repository, deadline 4s', whole, 'deadline: 4s\n', 'HEAD:refs/heads/whole');
  await large(
    'a whole repository, deadline 4s, accept-and-report',
    whole,
    'deadline: 4s\non-deadline: accept-and-report\n',
    'HEAD:refs/heads/whole',
  );
  await large('a whole repository, deadline 600s', whole, 'deadline: 600s\n', 'HEAD:refs/heads/whole');
}

try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(wrong === 0 ? 'All as it must be.' : `${wrong} things are WRONG.`);
process.exitCode = wrong === 0 ? 0 : 1;
