/**
 * Fifty pushes at once that are made to take long, and ordinary ones among them:
 * `npx tsx test/e2e/hostile-pushes.ts [hostile] [ordinary] [deadline in seconds]`. Needs dist/, git and Linux (/proc).
 *
 * Right is: each hook ends within half a second of its deadline, counted from its start; none accepts what it did not
 * read; the ordinary ones are judged. Prints times and memory. How many ordinary ones run out of time depends on the
 * machine; it makes the script fail only where more than half do.
 */

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';

const DEFAULT_SECONDS = DEFAULT_POLICY.deadline / 1000;
const [HOSTILE, ORDINARY, SECONDS] = [50, 10, DEFAULT_SECONDS].map((usual, at) =>
  Number(process.argv[2 + at] ?? usual),
) as [number, number, number];
const GRACE = 0.5;
const work = mkdtempSync(join(tmpdir(), 'tidegate-hostile-'));
const DIST = join(work, 'dist');
cpSync(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'), DIST, { recursive: true });
writeFileSync(join(work, 'server.yml'), `floor: { deadline: ${SECONDS}s }\n`);
writeFileSync(join(work, 'no-config'), '');
const env: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: work,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: join(work, 'no-config'),
  ...(SECONDS === DEFAULT_SECONDS ? {} : { TIDEGATE_SERVER: join(work, 'server.yml') }),
};

function git(args: readonly string[], input?: Buffer): string {
  const done = spawnSync('git', args, { env, input: input ?? '', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr.toString()}`);
  return done.stdout.toString().trim();
}

// --- what is pushed

type Files = Readonly<Record<string, string | Buffer>>;

const MEGA = 1 << 20;
const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

function numbered(unit: string, size: number): string {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++)
    length += parts[parts.push(unit.replaceAll('#', String(i))) - 1]!.length;
  return parts.join('');
}

const many = (count: number, path: string, text: string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path.replace('#', String(i)), `${text}${i}\n`]));

const KINDS: Readonly<Record<string, () => Files>> = {
  passwords: () => many(8, 'a#.env', numbered('password_# = "kLm2Qw#xZr9"\n', 4 * MEGA)),
  'JWT headers': () => many(4, 'a#.txt', repeated('eyJhbGciOiJIUzI1NiJ9.', 4 * MEGA)),
  'JSON in one line': () => many(4, 'a#.json', `[${numbered('{"password":"kLm2Qw#xZr9"},', 4 * MEGA)}`),
  'nested XML': () => many(20, 'd#/web.config', `<configuration>${repeated('<location path="a">', 900_000)}`),
  _headers: () => many(20, 'd#/_headers', numbered('/p#\n  X-Frame-Options: DENY\n', 900_000)),
  'C#': () =>
    many(20, 'd#.cs', `class A { void A() { Response.Headers["X-Frame-Options"] = ${repeated('a.', 900_000)}`),
  gzip: () => ({ 'a.gz': gzipSync(Buffer.alloc(200 * MEGA, 'password=a8f3k2m9q1z7 ')) }),
  'a policy': () => ({ '.github/tidegate.yml': numbered('k#: 1\n', 4 * MEGA) }),
  'UTF-16': () => ({ 'a.txt': Buffer.from(`\ufeff${numbered('secret=Zr9kQ#w\n', 8 * MEGA)}`, 'utf16le') }),
  base64: () => ({
    'a.txt': Buffer.from(Buffer.from(numbered('token=Zr9kQ#w\n', 6 * MEGA)).toString('base64')).toString('base64'),
  }),
};

/** A commit on a branch of its own, or as many as `count`. */
function commitsOf(branch: string, files: Files, count = 1): Buffer {
  const parts: Buffer[] = [];
  for (let i = 0; i < count; i++) {
    parts.push(Buffer.from(`commit refs/heads/${branch}\ncommitter A <a@example.org> 1700000000 +0000\ndata 1\nx\n`));
    if (i === 0) parts.push(Buffer.from('from refs/heads/main^0\n'));
    for (const [path, text] of Object.entries(count === 1 ? files : { [`f${i % 50}.env`]: `A=${i}\nB=${i * 7}\n` })) {
      const bytes = Buffer.from(text);
      parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'));
    }
  }
  return Buffer.concat(parts);
}

// --- the run

interface Hook {
  readonly branch: string;
  readonly seconds: number;
  readonly code: number;
}

/** The most memory of one hook, and of all at once. Bytes. */
function watchMemory(): () => { readonly one: number; readonly all: number } {
  const peak = { one: 0, all: 0 };
  const timer = setInterval(() => {
    let all = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(join(DIST, 'pre-receive.js'))) continue;
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        const of = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
        peak.one = Math.max(peak.one, of('VmHWM'));
        all += of('VmRSS');
      } catch {
        // It ended meanwhile.
      }
    }
    peak.all = Math.max(peak.all, all);
  }, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

async function push(clone: string, branch: string): Promise<string> {
  const child = spawn('git', ['-C', clone, 'push', '--quiet', 'origin', branch], { env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  return out;
}

const pause = async (seconds: number): Promise<void> => await new Promise((end) => setTimeout(end, seconds * 1000));

async function main(): Promise<number> {
  const at = (name: string): string => join(work, name);
  const [bare, clone, log, waiting, go] = [at('server.git'), at('clone'), at('times'), at('waiting'), at('go')];
  mkdirSync(waiting);
  writeFileSync(go, '');
  git(['init', '--quiet', '--bare', bare]);
  // The hook's own start counts, that of Node included. All begin at one moment: what git takes to pack and unpack is
  // not measured.
  writeFileSync(
    join(bare, 'hooks/pre-receive'),
    '#!/bin/sh\nread -r line\n' +
      `touch ${waiting}/\${line##*/}\nwhile [ ! -e ${go} ]; do sleep 0.1; done\nbegan=$(date +%s%N)\n` +
      `echo "$line" | ${process.execPath} ${join(DIST, 'pre-receive.js')}\n` +
      `code=$?\necho "\${line##*/} $began $(date +%s%N) $code" >>${log}\nexit $code\n`,
  );
  chmodSync(join(bare, 'hooks/pre-receive'), 0o755);
  writeFileSync(log, '');
  git(['init', '--quiet', clone]);
  git(['-C', clone, 'remote', 'add', 'origin', bare]);
  const start =
    'commit refs/heads/main\ncommitter A <a@example.org> 1700000000 +0000\ndata 1\nx\nM 100644 inline a\ndata 1\nx\n';
  git(['-C', clone, 'fast-import', '--quiet'], Buffer.from(start));
  await push(clone, 'main');
  const names = [...Object.keys(KINDS), 'many commits'];
  const hostile = Array.from({ length: HOSTILE }, (_, i) => ({
    kind: names[i % names.length]!,
    branch: `hostile-${i}`,
  }));
  for (const { kind, branch } of hostile)
    git(['-C', clone, 'fast-import', '--quiet'], commitsOf(branch, KINDS[kind]?.() ?? {}, kind in KINDS ? 1 : 3000));
  const leak = `TOKEN=${['gh', 'p_'].join('')}${'0'.repeat(36)}\nPASSWORD="kLm2Qw7xZr9vT4"\n`;
  const ordinary = Array.from({ length: ORDINARY }, (_, i) => ({ leaks: i % 2 === 1, branch: `ordinary-${i}` }));
  for (const { branch, leaks } of ordinary)
    git(['-C', clone, 'fast-import', '--quiet'], commitsOf(branch, { 'app.env': leaks ? leak : 'PORT=80\n' }));

  rmSync(go);
  const all = hostile.map(async ({ branch }) => await push(clone, branch));
  while (readdirSync(waiting).length < HOSTILE + 1) await pause(0.1);
  const stop = watchMemory();
  writeFileSync(go, '');
  const among = ordinary.map(async ({ branch }, i) => {
    await pause(0.5 + (i * SECONDS) / ORDINARY);
    return await push(clone, branch);
  });
  const [answers, said] = [await Promise.all(all), await Promise.all(among)];
  const answerOf = new Map(hostile.map(({ branch }, i) => [branch, answers[i]!]));
  const { one, all: together } = stop();
  const hooks = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Hook => {
      const [branch, began, ended, code] = line.split(' ') as [string, string, string, string];
      return { branch, seconds: Number(BigInt(ended) - BigInt(began)) / 1e9, code: Number(code) };
    });
  for (const { branch, seconds } of hooks.filter((hook) => hook.seconds > SECONDS + GRACE))
    console.log(`  ${branch} ended after ${seconds.toFixed(2)} s: ${answerOf.get(branch)?.split('\n')[0] ?? ''}`);
  return report(hooks, ordinary, said, `memory ${one >> 20} MB a hook, ${Math.round(together / MEGA)} MB at once`);
}

function report(
  hooks: readonly Hook[],
  ordinary: readonly { readonly leaks: boolean; readonly branch: string }[],
  said: readonly string[],
  memory: string,
): number {
  let wrong = 0;
  const check = (right: boolean, sentence: string): void => {
    if (!right) console.log(`  WRONG (${++wrong}): ${sentence}`);
  };
  const late = hooks.filter(({ seconds }) => seconds > SECONDS + GRACE);
  const sorted = hooks.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
  console.log(`${hooks.length} hooks: median ${at(0.5)} s, 90 % ${at(0.9)} s, slowest ${at(1)} s; ${memory}`);
  check(hooks.length === HOSTILE + ORDINARY, 'a hook did not end');
  check(late.length === 0, `${late.length} ended later than ${SECONDS + GRACE} s`);
  const judged = ordinary.filter(({ branch, leaks }, i) => {
    const hook = hooks.find((one) => one.branch === branch);
    const isLate = said[i]!.includes('Time ran out');
    if (!isLate) check(hook?.code === (leaks ? 1 : 0), `${branch}: exit ${hook?.code}\n${said[i]}`);
    return !isLate;
  });
  console.log(`${judged.length} of ${ordinary.length} ordinary pushes were judged in time`);
  check(judged.length * 2 >= ordinary.length, 'most ordinary pushes ran out of time');
  console.log(wrong === 0 ? 'All as it must be.' : `${wrong} WRONG`);
  return wrong === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
