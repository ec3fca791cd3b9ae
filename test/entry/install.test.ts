/** Hooks are put into real repositories by the built program, and real git runs them. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, aRepository, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { DIST } from '../helpers/push-server.ts';
import { drawSample } from '../helpers/samples.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

function tidegate(...args: string[]): { code: number; out: string } {
  const done = spawnSync(process.execPath, [join(DIST, 'cli.js'), ...args], { env: GIT_ENVIRONMENT, encoding: 'utf8' });
  return { code: done.status ?? -1, out: done.stdout + done.stderr };
}

function aBareRepository(): TestRepository {
  const server = new TestRepository(aFolder());
  server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  return server;
}

function aCloneOf(server: TestRepository): TestRepository {
  const clone = aRepository();
  clone.git('remote', 'add', 'origin', server.folder);
  return clone;
}

function putScript(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

const hookOf = (server: TestRepository, name = 'pre-receive'): string => join(server.folder, 'hooks', name);

describe('on a server', () => {
  test('the hook refuses a leak, and is the same after a second install', () => {
    const server = aBareRepository();
    const first = tidegate('install', 'pre-receive', server.folder);
    expect(first.code).toBe(0);
    expect(first.out).toContain(`wrote ${hookOf(server)} (bare)`);
    expect(first.out).toContain('receive.advertisePushOptions true');
    const text = readFileSync(hookOf(server), 'utf8');
    expect(tidegate('install', 'pre-receive', server.folder).out).toContain('is up to date');
    expect(readFileSync(hookOf(server), 'utf8')).toBe(text);

    const clone = aCloneOf(server).commit({ a: '1\n' });
    expect(clone.tryGit('push', 'origin', 'main').code).toBe(0);
    const refused = clone.commit({ 'a.env': `T=${token(1)}\n` }).tryGit('push', 'origin', 'main');
    expect(refused.code).not.toBe(0);
    expect(refused.out).toContain('remote: tidegate: push refused');
  });

  test('an existing hook still runs first, with the same input, and is restored by uninstall', () => {
    const server = aBareRepository();
    const old = '#!/bin/sh\ncat >"$GIT_DIR/seen"\nread -r nothing; echo "the old one says hello" >&2\n';
    putScript(hookOf(server), old);
    expect(tidegate('install', 'pre-receive', server.folder).out).toContain('pre-receive.before-tidegate');
    expect(tidegate('install', 'pre-receive', server.folder).out).toContain('is up to date');

    const clone = aCloneOf(server).commit({ a: '1\n' });
    const passed = clone.tryGit('push', 'origin', 'main', 'main:refs/heads/other');
    expect(passed.out).toMatch(/the old one says hello[^]*tidegate: pass/);
    expect(readFileSync(join(server.folder, 'seen'), 'utf8')).toBe(
      ['main', 'other'].map((name) => `${'0'.repeat(40)} ${clone.head} refs/heads/${name}\n`).join(''),
    );
    expect(clone.commit({ 'a.env': `T=${token(2)}\n` }).tryGit('push', 'origin', 'main').code).not.toBe(0);

    expect(tidegate('uninstall', 'pre-receive', server.folder).out).toContain('is back');
    expect(readFileSync(hookOf(server), 'utf8')).toBe(old);
    expect(readdirSync(join(server.folder, 'hooks')).filter((name) => name.includes('tidegate'))).toEqual([]);
    expect(tidegate('uninstall', 'pre-receive', server.folder)).toMatchObject({ code: 2 });
    expect(readFileSync(hookOf(server), 'utf8')).toBe(old);
  });

  test('what the old hook refuses stays refused, and one that reads nothing does no harm', () => {
    const server = aBareRepository();
    putScript(hookOf(server), '#!/bin/sh\n[ -e "$GIT_DIR/shut" ] && exit 9\nexit 0\n');
    tidegate('install', 'pre-receive', server.folder);
    const clone = aCloneOf(server).commit({ a: '1\n' });
    expect(clone.tryGit('push', 'origin', 'main').code).toBe(0);
    writeFileSync(join(server.folder, 'shut'), '');
    const refused = clone.commit({ a: '2\n' }).tryGit('push', 'origin', 'main');
    expect(refused.code).not.toBe(0);
    expect(refused.out).not.toContain('tidegate: pass');
  });

  test('a linked hook of ours is upgraded, a linked hook of others is chained as the link it is', () => {
    const linked = aBareRepository();
    symlinkSync(join(DIST, 'pre-receive.js'), hookOf(linked));
    expect(tidegate('install', 'pre-receive', linked.folder).out).toContain('it was a link');
    expect(existsSync(hookOf(linked, 'pre-receive.before-tidegate'))).toBe(false);

    const foreign = aBareRepository();
    putScript(join(foreign.folder, 'shared-hook'), '#!/bin/sh\necho shared >&2\n');
    symlinkSync('../shared-hook', hookOf(foreign));
    tidegate('install', 'pre-receive', foreign.folder);
    expect(aCloneOf(foreign).commit({ a: '1\n' }).tryGit('push', 'origin', 'main').out).toMatch(
      /shared[^]*tidegate: pass/,
    );
  });

  test('hooks of others are never overwritten: two of them, or one that calls tidegate, are kept', () => {
    const server = aBareRepository();
    putScript(hookOf(server), '#!/bin/sh\nexec node /opt/tidegate/pre-receive.js\n');
    expect(tidegate('install', 'pre-receive', server.folder)).toMatchObject({
      code: 2,
      out: expect.stringContaining('calls tidegate already'),
    });
    putScript(hookOf(server), '#!/bin/sh\n');
    tidegate('install', 'pre-receive', server.folder);
    putScript(hookOf(server), '#!/bin/sh\necho third\n');
    expect(tidegate('install', 'pre-receive', server.folder)).toMatchObject({
      code: 2,
      out: expect.stringContaining('no room to keep both'),
    });
    expect(readFileSync(hookOf(server), 'utf8')).toBe('#!/bin/sh\necho third\n');
    expect(readFileSync(hookOf(server, 'pre-receive.before-tidegate'), 'utf8')).toBe('#!/bin/sh\n');
  });

  test('a missing program refuses every push with the reason', () => {
    const server = aBareRepository();
    const copy = join(aFolder(), "it's here");
    mkdirSync(copy);
    for (const name of ['cli.js', 'pre-receive.js', 'package.json', 'parts', 're2'])
      spawnSync('cp', ['-r', join(DIST, name), copy]);
    expect(
      spawnSync(process.execPath, [join(copy, 'cli.js'), 'install', 'pre-receive', server.folder], {
        env: GIT_ENVIRONMENT,
      }).status,
    ).toBe(0);
    const clone = aCloneOf(server).commit({ a: '1\n' });
    expect(clone.tryGit('push', 'origin', 'main').code).toBe(0);
    rmSync(copy, { recursive: true });
    const refused = clone.commit({ a: '2\n' }).tryGit('push', 'origin', 'main');
    expect(refused.code).not.toBe(0);
    expect(refused.out).toMatch(/it's here\/pre-receive\.js is missing, so nothing was scanned/);
  });

  test('each host is recognised by its folders, and gets the hook where it expects it', () => {
    const gitea = aBareRepository();
    mkdirSync(hookOf(gitea, 'pre-receive.d'));
    putScript(hookOf(gitea, 'pre-receive.d/gitea'), '#!/bin/sh\n');
    putScript(hookOf(gitea), '#!/bin/sh\n# generated\n');
    expect(tidegate('install', 'pre-receive', gitea.folder).out).toContain('(gitea)');
    expect(statSync(hookOf(gitea, 'pre-receive.d/tidegate')).mode & 0o111).toBe(0o111);
    expect(readFileSync(hookOf(gitea), 'utf8')).toContain('generated');

    const home = aFolder();
    mkdirSync(join(home, '.gitolite/hooks/common'), { recursive: true });
    expect(tidegate('install', 'pre-receive', home).out).toMatch(/\(gitolite\)[^]*gitolite setup --hooks-only/);
    expect(existsSync(join(home, '.gitolite/hooks/common/pre-receive'))).toBe(true);

    const gitaly = join(aFolder(), 'custom_hooks');
    mkdirSync(gitaly);
    expect(tidegate('install', 'pre-receive', gitaly).out).toMatch(/\(gitlab\)[^]*gitaly hooks set/);
    expect(existsSync(join(gitaly, 'pre-receive.d/tidegate'))).toBe(true);

    const ghes = aRepository();
    tidegate('install', 'pre-receive', '--host', 'ghes', ghes.folder);
    expect(readFileSync(join(ghes.folder, 'tidegate-pre-receive.sh'), 'utf8')).toContain(
      'exec /usr/bin/node /opt/tidegate/pre-receive.js',
    );
  });

  test.runIf(process.getuid?.() === 0)("an administrator installs into a repository of git's own user", () => {
    const server = aBareRepository();
    spawnSync('chown', ['-R', '65534:65534', server.folder]);
    expect(tidegate('install', 'pre-receive', server.folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('(bare)'),
    });
    expect(statSync(hookOf(server)).mode & 0o777).toBe(0o755);
  });

  test('wrong use is reported', () => {
    expect(tidegate('install')).toMatchObject({ code: 2, out: expect.stringContaining('needs <hook>') });
    expect(tidegate('install', 'post-receive', '.')).toMatchObject({ code: 2 });
    expect(tidegate('install', 'pre-receive', '--host', 'gerrit', '.')).toMatchObject({
      code: 2,
      out: expect.stringContaining('gerrit is not known'),
    });
    expect(tidegate('install', 'pre-receive', aFolder())).toMatchObject({
      code: 2,
      out: expect.stringContaining('not in a git repository'),
    });
  });
});

describe('in a clone', () => {
  test('a leak cannot be committed, and core.hooksPath is respected', () => {
    const clone = aRepository().commit({ a: '1\n' });
    clone.git('config', 'core.hooksPath', '.hooks');
    mkdirSync(join(clone.folder, 'below'));
    expect(tidegate('install', 'pre-commit', join(clone.folder, 'below')).out).toContain(
      join(clone.folder, '.hooks/pre-commit'),
    );
    const leak = clone.stage({ 'a.env': `T=${token(3)}\n` }).tryGit('commit', '-m', 'leak');
    expect(leak.code).not.toBe(0);
    expect(leak.out).toContain('a.env:1');
    expect(leak.out).not.toContain(token(3));
    clone.stage({ 'a.env': 'T=\n' });
    expect(clone.tryGit('commit', '-m', 'fine').code).toBe(0);
    writeFileSync(join(clone.folder, 'a.env'), `T=${token(4)}\n`);
    expect(clone.tryGit('commit', '-a', '-m', 'by way of an index of its own').code).not.toBe(0);
  });

  test('a pre-commit hook that was there runs first', () => {
    const clone = aRepository().commit({ a: '1\n' });
    putScript(join(clone.folder, '.git/hooks/pre-commit'), '#!/bin/sh\necho first; [ ! -e stop ]\n');
    tidegate('install', 'pre-commit', clone.folder);
    expect(clone.stage({ a: '2\n' }).tryGit('commit', '-m', 'x')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/first[^]*tidegate: pass/),
    });
    expect(clone.stage({ stop: '' }).tryGit('commit', '-m', 'x')).toMatchObject({ code: 1, out: 'first\n' });
  });

  test('for husky, the message says where to add the line', () => {
    const clone = aRepository().commit({ a: '1\n' });
    mkdirSync(join(clone.folder, '.husky/_'), { recursive: true });
    clone.git('config', 'core.hooksPath', '.husky/_');
    expect(tidegate('install', 'pre-push', clone.folder)).toMatchObject({
      code: 2,
      out: expect.stringContaining('Add a line to .husky/pre-push: tidegate pre-push "$@"'),
    });
  });

  test('a push is refused only for commits that the remote lacks', () => {
    const server = aBareRepository();
    const clone = aCloneOf(server).commit({ 'old.env': `T=${token(5)}\n` });
    clone.git('push', '--quiet', 'origin', 'main');
    tidegate('install', 'pre-push', clone.folder);
    expect(clone.commit({ a: '2\n' }).tryGit('push', 'origin', 'main')).toMatchObject({
      code: 0,
      out: expect.stringContaining('pass. 1 commit'),
    });
    expect(clone.tryGit('push', 'origin', 'main')).toMatchObject({ code: 0 });

    clone
      .branch('topic')
      .commit({ 'b.env': `T=${token(6)}\n` })
      .commit({ 'b.env': 'T=\n' });
    const held = clone.tryGit('push', 'origin', 'main', 'topic');
    expect(held.code).not.toBe(0);
    expect(held.out).toContain('b.env:1');
    expect(held.out).not.toContain('old.env');
    expect(server.tryGit('rev-parse', '--verify', '--quiet', 'topic').code).not.toBe(0);

    clone.git('push', '--quiet', 'origin', 'main:second');
    expect(clone.tryGit('push', 'origin', ':second').out).toContain('[deleted]');
  });

  test('for a remote without known refs, the whole history is scanned', () => {
    const clone = aRepository()
      .commit({ 'old.env': `T=${token(7)}\n` })
      .commit({ 'old.env': null });
    tidegate('install', 'pre-push', clone.folder);
    expect(clone.tryGit('push', aBareRepository().folder, 'main').out).toContain('old.env:1');
  });

  test("a repository that was moved after the install still runs its hooks, the old one's too", () => {
    const clone = aRepository().commit({ a: '1\n' });
    putScript(join(clone.folder, '.git/hooks/pre-commit'), '#!/bin/sh\necho first\n');
    tidegate('install', 'pre-commit', clone.folder);
    const moved = new TestRepository(join(aFolder(), 'elsewhere'));
    renameSync(clone.folder, moved.folder);
    expect(moved.stage({ a: '2\n' }).tryGit('commit', '-m', 'x')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/first[^]*tidegate: pass/),
    });
  });
});
