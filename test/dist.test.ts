import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST } from './helpers/push-server.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from './helpers/repository.ts';
import { drawSample } from './helpers/samples.ts';

const ROOT = join(import.meta.dirname, '..');
const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 11);

function cli(
  dist: string,
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const done = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
    cwd: options.cwd,
    input: options.input ?? '',
    encoding: 'utf8',
    env: options.env ?? { ...GIT_ENVIRONMENT },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Hash by path. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

describe('dist/', () => {
  test('is exactly what the source builds', () => {
    const [committed, built] = [filesOf(join(ROOT, 'dist')), filesOf(DIST)];
    // Tests that install hooks keep compiled code beside the program.
    const names = [...new Set([...Object.keys(committed), ...Object.keys(built)])].filter(
      (name) => !name.startsWith('compiled/'),
    );
    expect(
      names.filter((name) => committed[name] !== built[name]),
      'stale files: run npm run bundle -- --write',
    ).toEqual([]);
  });

  test('carries the addons of its manifest, built from the re2 version in use', () => {
    const manifest = JSON.parse(readFileSync(join(DIST, 're2/manifest.json'), 'utf8')) as {
      re2: string;
      addons: Record<string, string>;
    };
    const version = (
      JSON.parse(readFileSync(join(ROOT, 'node_modules/re2/package.json'), 'utf8')) as { version: string }
    ).version;
    expect(manifest.re2).toBe(version);
    const there = readdirSync(join(DIST, 're2'))
      .filter((name) => name.endsWith('.node'))
      .sort();
    expect(Object.keys(manifest.addons)).toEqual(there);
    expect(there).toEqual(expect.arrayContaining(['linux-x64-115.node', 'linux-x64-127.node', 'linux-x64-137.node']));
    for (const name of there)
      expect(
        createHash('sha256')
          .update(readFileSync(join(DIST, 're2', name)))
          .digest('hex'),
      ).toBe(manifest.addons[name]);
  });

  test('gives the same report from a bare copy, with the addon and without', () => {
    const copy = join(aFolder(), 'dist');
    cpSync(DIST, copy, { recursive: true });
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ 'x.env': `T=${token}\n`, 'y.json': '{"password": "no"}\n' });
    const report = (dist: string) => {
      const { code, out, err } = cli(dist, ['diff', 'HEAD~1..HEAD', '--format', 'json'], { cwd: repository.folder });
      expect(err).toBe('');
      expect(code).toBe(1);
      const { coverage, ...rest } = JSON.parse(out) as { coverage: Record<string, unknown> };
      const { engine, seconds: _seconds, ...counted } = coverage;
      return { engine, rest, counted };
    };
    const native = report(copy);
    for (const name of readdirSync(join(copy, 're2'))) writeFileSync(join(copy, 're2', name), '');
    const portable = report(copy);
    expect(portable.engine).toBe('re2js');
    if (process.platform === 'linux' && process.arch === 'x64') expect(native.engine).toBe('re2');
    expect({ ...portable, engine: '' }).toEqual({ ...native, engine: '' });
  });
});

describe('wrong use is one clear sentence, never a stack trace, never clean', () => {
  const repository = aRepository().commit({ a: '1\n' });
  repository.git('branch', 'feature');

  test.each<[string, string[], number, RegExp]>([
    ['no such repository', ['diff', 'A..B', '--repo', '/nonexistent'], 2, /not in a git repository/],
    ['a folder that is no repository', ['diff', 'A..B', '--repo', '/'], 2, /not in a git repository/],
    ['no such revision', ['diff', 'main..feture'], 2, /no commit "feture".*\n.*main\.\.feature/],
    ['a revision that looks like an option', ['diff', '--', '--output=/tmp/tidegate-evil'], 2, /no commit/],
    ['an unknown command', ['scann'], 2, /There is no command "scann"/],
    ['an unknown option', ['diff', '--frobnicate', 'A..B'], 2, /frobnicate/],
    ['an unknown format', ['diff', 'HEAD..HEAD', '--format', 'xml'], 2, /--format xml is not known/],
    ['no range', ['diff'], 2, /needs <base>\.\.<head>/],
    ['no such file', ['files', 'nowhere'], 2, /no file or folder nowhere/],
    ['an unknown rule', ['explain', 'nothing-at-all'], 2, /There is no rule/],
    ['a report that cannot be written', ['diff', 'HEAD..HEAD', '--format', 'json=/dev/null/x.json'], 2, /Cannot write/],
    ['no command', [], 2, /All commands: tidegate help/],
  ])('%s', (_name, args, code, words) => {
    const done = cli(DIST, args, { cwd: repository.folder });
    expect(done.out + done.err).toMatch(words);
    expect(done.err).not.toMatch(/\n\s+at /);
    expect(done.code).toBe(code);
  });

  test('without git on the machine it says so', () => {
    const done = cli(DIST, ['diff', 'HEAD..HEAD', '--backend', 'git'], {
      cwd: repository.folder,
      env: { PATH: '/nonexistent' },
    });
    expect(done.code).toBe(3);
    expect(done.err).toMatch(/git is not on PATH/);
  });

  test('malformed hook input refuses the push', () => {
    const done = spawnSync(process.execPath, [join(DIST, 'pre-receive.js')], {
      cwd: repository.folder,
      input: 'what is this\n',
      encoding: 'utf8',
      env: { ...GIT_ENVIRONMENT, GIT_DIR: '.git' },
    });
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('push refused');
    expect(done.stderr).not.toMatch(/\n\s+at /);
  });
});

test('standard input is scanned as one text with the given path', () => {
  const done = cli(DIST, ['stdin', '--path', 'app.env', '--format', 'jsonl'], { input: `A=1\nT=${token}\n` });
  expect(done.code).toBe(1);
  expect(JSON.parse(done.out.split('\n')[0]!)).toMatchObject({
    path: 'app.env',
    line: 2,
    kind: 'secret',
    blocks: true,
  });
});

test('staged changes are judged before they are committed', () => {
  const repository = aRepository()
    .commit({ a: '1\n' })
    .stage({ 'b.env': `T=${token}\n` });
  expect(cli(DIST, ['staged'], { cwd: repository.folder }).code).toBe(1);
  expect(cli(DIST, ['staged'], { cwd: aRepository().stage({ a: 'first\n' }).folder }).code).toBe(0);
});

test('a baseline accepts existing findings, and new ones still count', () => {
  const repository = aRepository().commit({ 'old.env': `T=${token}\n` });
  const written = cli(DIST, ['baseline', '--write'], { cwd: repository.folder });
  expect(written.code).toBe(0);
  repository.commit({ '.github/tidegate.yml': 'baseline: .github/tidegate-baseline.json\n' });
  expect(cli(DIST, ['history', '--all'], { cwd: repository.folder }).code).toBe(0);
  repository.commit({ 'new.env': `T=${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 12)}\n` });
  expect(cli(DIST, ['history', '--all'], { cwd: repository.folder }).code).toBe(1);
});

test('the policy that `init` writes is valid', () => {
  const repository = aRepository().commit({ a: '1\n' });
  expect(cli(DIST, ['init'], { cwd: repository.folder }).code).toBe(0);
  repository.commit({}).commit({ a: '2\n' });
  expect(cli(DIST, ['diff', 'HEAD~1..HEAD'], { cwd: repository.folder })).toMatchObject({ code: 0, err: '' });
});

test('a setting that moves from one language to another is not weakened: all parts know the same controls', () => {
  const app = 'const helmet = require("helmet");\nconst app = require("express")();\n';
  const repository = aRepository()
    .commit({ 'nginx/a.conf': 'server {\n  add_header X-Content-Type-Options nosniff always;\n}\n', 'src/app.js': app })
    .commit({ 'nginx/a.conf': 'server {\n}\n', 'src/app.js': `${app}app.use(helmet());\n` });
  expect(cli(DIST, ['diff', 'HEAD~1..HEAD'], { cwd: repository.folder })).toMatchObject({ code: 0, err: '' });
});
