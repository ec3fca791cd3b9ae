/**
 * Pushes whose scan does not end by itself. The thread that judges is replaced by one that goes wrong; everything
 * else is as it is built.
 */

import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aClock } from '../helpers/clock/clock.ts';
import { takeSlot } from '../../src/entry/push/slots.ts';
import { DIST } from '../helpers/push-server.ts';
import { aFolder, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const PORT = `const { parentPort, workerData } = require('node:worker_threads');`;
/** Says what a thread says once it has read the policy and listed the commits. */
const facts = `{ at: new Date(), repository: 'r', who: null, updates: workerData.updates, version: '1', rules: null }`;
const policy = (onDeadline: string) => `${PORT}
parentPort.postMessage({ kind: 'policy', terms: { deadline: 2000, onDeadline: '${onDeadline}' }, facts: ${facts} });
parentPort.postMessage({ kind: 'listed', commits: 3 });
parentPort.postMessage({ kind: 'read', commits: 2 });`;
/** Lets time pass for the hook. What was reported before arrives before. */
const late = `require('node:fs').writeFileSync(process.env.TEST_CLOCK, '3000+');`;
const found = `parentPort.postMessage({ kind: 'blocking', found: { title: 'A token', path: 'a\\n.env', line: 7 } });`;

/** Work that never ends, in the forms in which nothing but the end of its thread stops it. */
const ENDLESS = {
  loop: 'for (;;);',
  expression: `/^(a+)+$/.test('a'.repeat(60) + 'b');`,
  microtasks: 'const again = () => Promise.resolve().then(again); again();',
  wait: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
  idle: 'setInterval(() => {}, 1000);',
};
const FULL = 'const all = []; for (;;) all.push(new Array(1e5).fill(0.5));';

interface Server {
  readonly clone: TestRepository;
  readonly audit: () => Record<string, unknown>;
  readonly pending: () => boolean;
  /** A hook of its own, to be called without git. */
  readonly hook: string;
  readonly folder: string;
}

/** A copy of the program, made once. */
let copied: string | null = null;

/** Returns a folder with the program, whose files are links to one copy, but for that of the thread. */
function aProgramWith(thread: string): string {
  const dist = aFolder();
  copied ??= aFolder();
  if (!existsSync(join(copied, 'parts'))) {
    for (const name of ['pre-receive.js', 'package.json']) cpSync(join(DIST, name), join(copied, name));
    cpSync(join(DIST, 'parts'), join(copied, 'parts'), { recursive: true });
  }
  for (const name of ['re2', 'LICENSES.txt']) symlinkSync(join(DIST, name), join(dist, name));
  mkdirSync(join(dist, 'parts'));
  for (const name of [
    'pre-receive.js',
    'package.json',
    ...readdirSync(join(copied, 'parts')).map((one) => `parts/${one}`),
  ])
    if (name !== 'parts/push-thread.js') linkSync(join(copied, name), join(dist, name));
  writeFileSync(join(dist, 'parts/push-thread.js'), thread);
  return dist;
}

/**
 * A server with this program in place of the thread's, to which a large commit is yet to be pushed. `passed`:
 * milliseconds from the start of the hook, by its clock, which only the thread moves, unless it `goes`.
 */
function serverWith(
  thread: string,
  { onDeadline = 'block', deadline = '2s', passed = 100, goes = false } = {},
): Server {
  const dist = aProgramWith(thread);
  const settings = join(dist, 'server.yml');
  writeFileSync(settings, `defaults: { deadline: ${deadline}, on-deadline: ${onDeadline} }\n`);
  const server = new TestRepository(aFolder());
  server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  const hook = join(server.folder, 'hooks/pre-receive');
  const variables = Object.entries({ ...aClock(passed, goes).environment, TIDEGATE_SERVER: settings })
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
  mkdirSync(join(server.folder, 'hooks'), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\n${variables} exec ${process.execPath} ${join(dist, 'pre-receive.js')}\n`, {
    mode: 0o755,
  });
  const clone = new TestRepository(aFolder());
  clone.git('init', '--quiet', '--initial-branch=main', '.');
  clone.git('remote', 'add', 'origin', server.folder);
  clone.commit({ 'large.txt': 'The quick brown fox jumps over the lazy dog.\n'.repeat(2000) });
  const at = (name: string) => join(server.folder, 'tidegate', name);
  return {
    clone,
    hook,
    folder: server.folder,
    pending: () => existsSync(at('pending')),
    audit: () =>
      JSON.parse(readFileSync(at('audit.jsonl'), 'utf8').trimEnd().split('\n').at(-1)!) as Record<string, unknown>,
  };
}

function push({ clone }: Server): { code: number; out: string } {
  const { code, out } = clone.tryGit('push', 'origin', 'main');
  return { code, out: out.replaceAll(/ *\nremote: +/g, ' ') };
}

test.each(Object.entries(ENDLESS))('a scan that never ends is stopped, and the push refused: %s', (_, work) => {
  const server = serverWith(`${policy('block')}\n${late}\n${work}`);
  const { code, out } = push(server);
  expect(code).not.toBe(0);
  expect(out).toContain('Time ran out after 2 s: 2 of 3 commits were read.');
  expect(out).toContain('push refused');
  expect(server.audit()).toMatchObject({
    verdict: 'incomplete',
    accepted: false,
    exitCode: 3,
    deadlineMissed: true,
    gaps: [{ code: 'deadline' }],
    refs: [{ ref: 'refs/heads/main' }],
  });
  expect(server.pending()).toBe(false);
});

test('a late push is accepted where the policy says so, and recorded for the next scan', () => {
  const server = serverWith(`${policy('accept-and-report')}\n${late}\nfor (;;);`);
  const { code, out } = push(server);
  expect(code).toBe(0);
  expect(out).toContain('Time ran out after 2 s: 2 of 3 commits were read.');
  expect(out).toContain('push accepted unread. The server scans it later.');
  expect(server.audit()).toMatchObject({ verdict: 'incomplete', accepted: true, exitCode: 0, deadlineMissed: true });
  expect(server.pending()).toBe(true);
});

test('a finding made before the deadline refuses the push, whatever the policy says about deadlines', () => {
  const server = serverWith(`${policy('accept-and-report')}\n${found}\n${late}\nfor (;;);`);
  const { code, out } = push(server);
  expect(code).not.toBe(0);
  expect(out).toContain(String.raw`Found before that: A token at a\n.env:7`);
  expect(server.audit()).toMatchObject({ verdict: 'incomplete', accepted: false, exitCode: 1 });
  expect(server.pending()).toBe(false);
});

test.each([
  ['block', 3],
  ['accept-and-report', 0],
])('before the policy is read, the word of the administrator counts: %s', (onDeadline, exitCode) => {
  const server = serverWith(`${late}\nfor (;;);`, { onDeadline });
  const { code, out } = push(server);
  expect(code === 0).toBe(exitCode === 0);
  expect(out).toContain('Time ran out after 2 s, before anything was read.');
  expect(server.audit()).toMatchObject({ verdict: 'failure', exitCode, refs: [{ ref: 'refs/heads/main' }] });
  expect(server.pending()).toBe(exitCode === 0);
});

test.each([
  [3000, '2s', 'Time ran out after 2 s, before anything was read.'],
  [2500, '3s', 'The server is too busy: 2.5 s of 3.0 s had passed before the scan began. Nothing was read.'],
])('a thread is not started if it could not end in time: after %i ms of %s', (passed, deadline, reason) => {
  const server = serverWith(`require('node:fs').writeFileSync('began', '');\nfor (;;);`, { passed, deadline });
  const { code, out } = push(server);
  expect(code).not.toBe(0);
  expect(out).toContain(reason);
  expect(out).toContain('Push again later');
  expect(existsSync(join(server.folder, 'began'))).toBe(false);
  expect(server.audit()).toMatchObject({ accepted: false, exitCode: 3 });
});

const holdSlots = async ({ folder }: Server) =>
  await Promise.all(Array.from({ length: 64 }, async () => await takeSlot(folder, performance.now())));

test('a push for which no thread may start is refused before its deadline', async () => {
  const server = serverWith(`require('node:fs').writeFileSync('began', '');\nfor (;;);`, {
    deadline: '60s',
    goes: true,
  });
  await holdSlots(server);
  const { code, out } = push(server);
  expect(code).not.toBe(0);
  expect(out).toMatch(
    /The server is too busy: \d\d\.\d s of 60\.0 s had passed before the scan began\. Nothing was read\./,
  );
  expect(existsSync(join(server.folder, 'began'))).toBe(false);
  expect(server.audit()).toMatchObject({ accepted: false, exitCode: 3, refs: [{ ref: 'refs/heads/main' }] });
});

test('a small push needs no slot for a thread', async () => {
  const server = serverWith('for (;;);');
  await holdSlots(server);
  server.clone.git('checkout', '--quiet', '--orphan', 'small');
  server.clone.git('rm', '--quiet', '-r', '-f', '.');
  server.clone.commit({ 'a.txt': 'a\n' });
  expect(server.clone.tryGit('push', 'origin', 'small').code).toBe(0);
});

test('a scan that needs too much memory is stopped like one that needs too much time', () => {
  const refusing = serverWith(`${policy('block')}\n${FULL}`);
  const refused = push(refusing);
  expect(refused.code).not.toBe(0);
  expect(refused.out).toContain('More than 512 MiB of memory were needed: 2 of 3 commits were read.');
  expect(refusing.audit()).toMatchObject({ accepted: false, deadlineMissed: false, gaps: [{ code: 'memory' }] });
  const accepting = serverWith(`${policy('accept-and-report')}\n${FULL}`);
  expect(push(accepting).code).toBe(0);
  expect(accepting.pending()).toBe(true);
});

test('a thread that fails or ends early refuses the push, and quotes nothing', () => {
  const secret = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 3);
  for (const work of [`throw new Error('${secret}');`, 'process.exit(0);', 'parentPort.close();']) {
    const server = serverWith(`${policy('accept-and-report')}\n${work}`);
    const { code, out } = push(server);
    expect(code).not.toBe(0);
    expect(out).toContain('This is not a pass');
    expect(out).not.toContain(secret);
    expect(server.audit()).toMatchObject({ verdict: 'failure', accepted: false, exitCode: 3 });
  }
});

test('a pusher who disconnects does not keep the hook running', async () => {
  const server = serverWith(`${policy('block')}\n${late}\nfor (;;);`);
  server.clone.git('push', '--quiet', server.folder, 'main', '--receive-pack=git -c core.hooksPath=/ receive-pack');
  const child = spawn(server.hook, [], {
    cwd: server.folder,
    env: { ...GIT_ENVIRONMENT, GIT_DIR: '.' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(`${'0'.repeat(40)} ${server.clone.head} refs/heads/main\n`);
  child.stdout.destroy();
  child.stderr.destroy();
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(3);
  expect(server.audit()).toMatchObject({ accepted: false, deadlineMissed: true });
});
