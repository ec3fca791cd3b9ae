import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, TestRepository, type Files, putHook } from '../helpers/repository.ts';
import { renameSync } from 'node:fs';
import { aClock } from '../helpers/clock/clock.ts';
import { aServer, DIST } from '../helpers/push-server.ts';
import { serveHttp } from '../helpers/http-backend.ts';
import { drawSample } from '../helpers/samples.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

const DJANGO = (seconds: string): string =>
  `DEBUG = False\nMIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = ${seconds}\n`;
const EXPRESS = (lines: string): string =>
  `const express = require('express');\nconst helmet = require('helmet');\nconst app = ` +
  `express();\n${lines}app.get('/', (request, response) => response.send('ok'));\napp.listen(80);\n`;

const START: Files = {
  'mysite/settings/production.py': DJANGO('31536000'),
  'server.js': EXPRESS('app.use(helmet());\n'),
  'README.md': 'A project\n',
};

const doors = ['file', 'http'] as const;

describe.each(doors)('a push over %s', (door) => {
  let server: TestRepository;
  let http: Awaited<ReturnType<typeof serveHttp>> | null = null;
  let clone: TestRepository;

  beforeAll(async () => {
    server = aServer();
    if (door === 'http') http = await serveHttp(server);
    clone = new TestRepository(aFolder());
    clone.git('init', '--quiet', '--initial-branch=main', '.');
    clone.git('remote', 'add', 'origin', http?.url ?? server.folder);
    clone.commit(START, 'start');
    const first = await push('main');
    expect(first.out).toContain('tidegate: pass');
    expect(first.code).toBe(0);
  });

  afterAll(async () => await http?.close());

  /** Not the blocking form: the HTTP server answers from this very process. */
  async function push(...refs: string[]): Promise<{ code: number; out: string }> {
    const { spawn } = await import('node:child_process');
    const { GIT_ENVIRONMENT } = await import('../helpers/repository.ts');
    const child = spawn('git', ['push', '--porcelain', 'origin', ...refs], { cwd: clone.folder, env: GIT_ENVIRONMENT });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    return await new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, out })));
  }

  async function refused(branch: string, secrets: readonly string[]): Promise<string> {
    const { code, out } = await push(branch);
    expect(out).toContain('pre-receive hook declined');
    expect(out).toContain('remote: tidegate: push refused');
    expect(code).not.toBe(0);
    expect(secrets.some((secret) => out.includes(secret))).toBe(false);
    expect(server.tryGit('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`).code).not.toBe(0);
    return out;
  }

  test('a leaking commit is refused with its place', async () => {
    clone.branch('leak', 'main').commit({ 'deploy/ci.env': `A=1\nB=2\nTOKEN=${token(1)}\n` }, 'Add staging deploy');
    const out = await refused('leak', [token(1)]);
    expect(out).toContain('deploy/ci.env:3');
    expect(out).toContain('ghp_••••');
  });

  test('a leak that the next commit removes is refused', async () => {
    clone
      .branch('removed', 'main')
      .commit({ 'a.env': `TOKEN=${token(2)}\n` }, 'add')
      .commit({ 'a.env': 'TOKEN=\n' }, 'remove');
    expect(await refused('removed', [token(2)])).toContain('a.env:1');
  });

  test("a leak in a merge's conflict resolution is refused", async () => {
    clone.branch('ours', 'main').commit({ 'conf.txt': 'one\nours\nthree\n' }, 'ours');
    clone.branch('theirs', 'main').commit({ 'conf.txt': 'one\ntheirs\nthree\n' }, 'theirs');
    clone.checkout('ours').tryGit('merge', 'theirs');
    clone.commit({ 'conf.txt': `one\nkey ${token(3)}\nthree\n` }, 'merge');
    expect(clone.git('rev-list', '--parents', '-n1', 'HEAD').split(' ')).toHaveLength(3);
    expect(await refused('ours', [token(3)])).toContain('conf.txt:2');
  });

  test('a Django HSTS age set to zero is refused with both values', async () => {
    clone.branch('hsts', 'main').commit({ 'mysite/settings/production.py': DJANGO('0') }, 'faster');
    const out = await refused('hsts', []);
    expect(out).toContain('mysite/settings/production.py:3');
    expect(out).toMatch(/→/);
  });

  test('a dropped helmet() is refused', async () => {
    clone.branch('helmet', 'main').commit({ 'server.js': EXPRESS('') }, 'fewer dependencies');
    expect(await refused('helmet', [])).toContain('server.js');
  });

  test('a push of many branches is read to its last line', async () => {
    for (const name of ['m1', 'm2', 'm3'])
      clone.branch(name, 'main').commit({ [`${name}.txt`]: name === 'm3' ? `x = ${token(4)}\n` : 'fine\n' }, name);
    const { code, out } = await push('m1', 'm2', 'm3');
    expect(code).not.toBe(0);
    expect(out).toContain('m3.txt:1');
  });

  test('a leak in the message of an annotated tag is refused', async () => {
    clone.checkout('main').git('tag', '-a', 'v1', '-m', `release ${token(9)}`);
    const { code, out } = await push('v1');
    expect(code).not.toBe(0);
    expect(out).toContain('push refused');
    expect(out.includes(token(9))).toBe(false);
  });

  test('a clean push, a strengthening one and a deletion pass', async () => {
    clone
      .branch('good', 'main')
      .commit(
        { 'mysite/settings/production.py': `${DJANGO('63072000')}SECURE_HSTS_INCLUDE_SUBDOMAINS = True\n` },
        'stronger',
      );
    expect((await push('good')).code).toBe(0);
    clone.commit({ 'notes.txt': 'nothing to see\n' }, 'notes');
    expect((await push('good')).code).toBe(0);
    expect((await push(':good')).code).toBe(0);
  });

  test('a push of more than a hundred objects, which arrives as a pack, is read from the quarantine', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 150; i++) files[`many/${i}.txt`] = `file ${i}\n`;
    clone.branch('many', 'main').commit({ ...files, 'many/149.txt': `t: ${token(5)}\n` }, 'many');
    expect(await refused('many', [token(5)])).toContain('many/149.txt:1');
  });
});

describe('a push whose time runs out', () => {
  const prepared = (policy: string): { server: TestRepository; clone: TestRepository } => {
    const server = aServer();
    const clone = new TestRepository(aFolder());
    clone.git('init', '--quiet', '--initial-branch=main', '.');
    clone.git('remote', 'add', 'origin', server.folder);
    clone.commit({ '.github/tidegate.yml': policy }, 'policy');
    clone.git('push', '--quiet', 'origin', 'main');
    for (let i = 0; i < 30; i++) clone.git('commit', '--quiet', '--allow-empty', '-m', `commit ${i}`);
    return { server, clone: new TestRepository(clone.folder, aClock(1000).environment) };
  };

  test('is refused with what was read, by default', () => {
    const { clone } = prepared('deadline: 1ms\n');
    const { code, out } = clone.tryGit('push', 'origin', 'main');
    expect(code).not.toBe(0);
    expect(out).toMatch(/Time ran out after 0\.001 s: \d+ of 30 commits/);
  });

  test('is accepted and reported if the policy says so', () => {
    const { clone } = prepared('deadline: 1ms\non-deadline: accept-and-report\n');
    const { code, out } = clone.tryGit('push', 'origin', 'main');
    expect(out).toMatch(/Time ran out after 0\.001 s: \d+ of 30 commits/);
    expect(code).toBe(0);
  });
});

test('every line has the prefix that GitLab shows to people', () => {
  const server = aServer();
  const clone = new TestRepository(aFolder());
  clone.git('init', '--quiet', '--initial-branch=main', '.');
  clone.commit({ 'x.env': `T=${token(20)}\n` });
  server.git('config', 'receive.denyCurrentBranch', 'ignore');
  putHook(
    server,
    'pre-receive-gitlab',
    `#!/bin/sh\nGL_ID=user-1 GL_PROTOCOL=web exec node ${JSON.stringify(`${DIST}/pre-receive.js`)}\n`,
  );
  server.git('config', 'core.hooksPath', 'hooks');
  renameSync(`${server.folder}/hooks/pre-receive-gitlab`, `${server.folder}/hooks/pre-receive`);
  const { out } = clone.tryGit('push', server.folder, 'main');
  expect(out).toContain('remote: GL-HOOK-ERR: tidegate: push refused');
});
