/** Pushes without enough time: read parts, output, and the later scan of the rest. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { aClock } from '../helpers/clock/clock.ts';
import { aServer, DIST } from '../helpers/push-server.ts';
import { aFolder, GIT_ENVIRONMENT, TestRepository, putHook } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { HANGS } from '../helpers/hangs.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

let server: TestRepository;
let clone: TestRepository;

beforeEach(() => {
  server = aServer();
  clone = new TestRepository(aFolder());
  clone.git('init', '--quiet', '--initial-branch=main', '.');
  clone.git('remote', 'add', 'origin', server.folder);
});

function start(policy: string): void {
  clone.commit({ '.github/tidegate.yml': `deadline: 600s\n` }, 'policy');
  expect(clone.tryGit('push', 'origin', 'main').code).toBe(0);
  clone.commit({ '.github/tidegate.yml': policy }, 'policy');
  expect(clone.tryGit('push', 'origin', 'main').code).toBe(0);
}

/** A push whose hook began a second ago by its clock, which stands still. */
function pushLate(): { code: number; out: string } {
  return new TestRepository(clone.folder, aClock(1000).environment).tryGit('push', 'origin', 'main');
}

/** A push to a hook that has a git before the real one, which first runs this. */
function pushBefore(script: string, environment: Readonly<Record<string, string>> = {}): { code: number; out: string } {
  const folder = aFolder();
  const git = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  // Written by a process of its own: what another test starts meanwhile would hold a file of ours open, and the system
  // runs none that is open for writing.
  const written = spawnSync('sh', ['-c', 'cat >git && chmod +x git'], {
    cwd: folder,
    input: `#!/bin/sh\n${script}\nexec ${git} "$@"\n`,
  });
  expect(written).toMatchObject({ status: 0 });
  rmSync(join(server.folder, 'hooks/pre-receive'));
  putHook(
    server,
    'pre-receive',
    `#!/bin/sh\nPATH=${folder}${delimiter}$PATH exec node ${join(DIST, 'pre-receive.js')}\n`,
  );
  const done = spawnSync('git', ['push', 'origin', 'main'], {
    cwd: clone.folder,
    env: { ...GIT_ENVIRONMENT, ...environment },
    encoding: 'utf8',
    timeout: HANGS,
  });
  return { code: done.status ?? -1, out: (done.stdout + done.stderr).replaceAll(/ *\nremote: +/g, ' ') };
}

/** More objects than git unpacks: they come as a pack, and git is asked what is new in it. */
function commitPack(): void {
  clone.commit(Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}.txt`, `file ${index}\n`])));
}

const lastRecord = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(server.folder, 'tidegate/audit.jsonl'), 'utf8').trimEnd().split('\n').at(-1)!) as Record<
    string,
    unknown
  >;
const pending = (): string[] =>
  existsSync(join(server.folder, 'tidegate/pending'))
    ? readFileSync(join(server.folder, 'tidegate/pending'), 'utf8').split('\n').slice(0, -1)
    : [];
const catchUp = (): { code: number; out: string } => {
  const done = spawnSync('node', [join(DIST, 'cli.js'), 'history', '--pending', '--repo', server.folder], {
    encoding: 'utf8',
    env: GIT_ENVIRONMENT,
  });
  return { code: done.status ?? -1, out: done.stdout + done.stderr };
};

test('a push that was accepted unread is recorded, and the next scheduled scan finds its leaks', () => {
  start('deadline: 1ms\non-deadline: accept-and-report\n');
  const before = clone.head;
  for (let i = 0; i < 40; i++) clone.git('commit', '--quiet', '--allow-empty', '-m', `commit ${i}`);
  clone.commit({ 'a.env': `T=${token(1)}\n` }).commit({ 'a.env': 'T=\n' });
  const { code, out } = pushLate();
  expect(out).toMatch(/Time ran out after 0\.001 s: \d+ of 42 commits were\s+(?:remote:\s+)?read/);
  expect(code).toBe(0);
  expect(lastRecord()).toMatchObject({
    verdict: 'incomplete',
    accepted: true,
    deadlineMissed: true,
    gaps: [{ code: 'deadline', message: expect.stringContaining('Not read: ') as string }],
  });
  expect(pending()).toEqual([expect.stringMatching(new RegExp(`^\\S+ ${before}\\.\\.${clone.head}$`)) as string]);

  const found = catchUp();
  expect(found.code).toBe(1);
  expect(found.out).toContain('a.env:1');
  expect(pending()).toEqual([]);
  expect(catchUp()).toMatchObject({ code: 0, out: expect.stringContaining('no push is waiting') as string });
});

test('a refused push leaves nothing to be scanned later', () => {
  start('deadline: 1ms\n');
  for (let i = 0; i < 30; i++) clone.git('commit', '--quiet', '--allow-empty', '-m', `commit ${i}`);
  const { code, out } = pushLate();
  expect(code).not.toBe(0);
  expect(out).toContain('on-deadline = block');
  expect(pending()).toEqual([]);
});

test('a git that hangs while it lists commits does not hang the push', () => {
  start('deadline: 1500ms\n');
  commitPack();
  const clock = aClock(100);
  const { code, out } = pushBefore(`case "$*" in *rev-list*) ${clock.hang(2000)};; esac`, clock.environment);
  expect(out).toContain('Time ran out after 1.5 s, before git could list what is new in push to refs/heads/main');
  expect(code).not.toBe(0);
  expect(lastRecord()).toMatchObject({ verdict: 'incomplete', accepted: false, deadlineMissed: true });
});

test.each([
  ['block', 0],
  ['accept-and-report', 1],
])('a git that hangs altogether comes to what the administrator chose: %s', (onDeadline, noted) => {
  start('deadline: 600s\n');
  commitPack();
  const clock = aClock(100);
  const settings = join(aFolder(), 'server.yml');
  writeFileSync(settings, `defaults: { deadline: 1s, on-deadline: ${onDeadline} }\n`);
  const { code, out } = pushBefore(clock.hang(2000), {
    ...clock.environment,
    TIDEGATE_SERVER: settings,
  });
  expect(out).toContain('Time ran out after 1 s, before anything was read');
  expect(code === 0).toBe(noted === 1);
  expect(lastRecord()).toMatchObject({ verdict: 'failure', accepted: noted === 1 });
  expect(pending()).toHaveLength(noted);
});
