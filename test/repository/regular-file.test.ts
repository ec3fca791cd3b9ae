/** Files that a person, a policy or an environment variable names: nothing but a regular file is opened. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf, parseGiven, readCall } from '../../src/entry/arguments.ts';
import type { Command } from '../../src/entry/command.ts';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { failureOf } from '../../src/entry/failure.ts';
import { readServerFile } from '../../src/entry/server-file.ts';
import { findLayout } from '../../src/repository/layout.ts';
import { readRegularText } from '../../src/repository/regular-file.ts';
import { openRepository } from '../../src/repository/open.ts';
import { aFolder, aRepository, type TestRepository } from '../helpers/repository.ts';
import { captureOutput } from '../helpers/said.ts';

const KINDS = ['a named pipe', 'a socket', 'a folder', 'a device'] as const;
type Kind = (typeof KINDS)[number];

const place = aFolder();
const servers: Server[] = [];
const paths = { 'a named pipe': '', 'a socket': '', 'a folder': '', 'a device': '/dev/zero' };

/** Puts something of the kind at the path. */
async function put(kind: Kind, path: string): Promise<void> {
  if (kind === 'a folder') return void mkdirSync(path);
  if (kind === 'a named pipe') return void execFileSync('mkfifo', [path]);
  if (kind === 'a device') return symlinkSync('/dev/zero', path);
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen(relative(process.cwd(), path), done)); // its name may not be long
}

beforeAll(async () => {
  for (const kind of KINDS) {
    if (kind === 'a device') continue;
    paths[kind] = join(place, kind.split(' ').at(-1)!);
    await put(kind, paths[kind]);
  }
});
afterAll(() => {
  for (const server of servers) server.close();
});

async function run(...argv: readonly string[]): Promise<{ code: number; text: string }> {
  const { code, err } = await captureOutput(async () => {
    try {
      const { command, rest } = readCall(argv, COMMANDS);
      const found: Command = (await entryOf(COMMANDS, command!).load()).command;
      return await found.run(parseGiven(found, rest, COMMANDS));
    } catch (error) {
      const { text, exitCode } = await failureOf(error);
      process.stderr.write(text);
      return exitCode;
    }
  });
  return { code, text: err };
}

/** Calls of commands that name a file. */
const CALLS: Readonly<Record<string, readonly ((path: string) => readonly string[])[]>> = {
  audit: [(path) => ['audit', 'verify', path], (path) => ['audit', 'verify', '--key', path, join(place, 'a.log')]],
  explain: [(path) => ['explain', path], (path) => ['explain', `${path}:3`]],
  files: [(path) => ['files', path], (path) => ['files', '.', '--gitleaks-config', path]],
  import: [(path) => ['import', path], (path) => ['import', join(place, 'a.toml'), path]],
  issue: [(path) => ['issue', path], (path) => ['issue', `acme/shop=${path}`]],
  merge: [(path) => ['merge', path]],
  'merge-baseline': [(path) => ['merge-baseline', path, join(place, 'b.json'), join(place, 'b.json')]],
  rules: [(path) => ['rules', '--cost', path]],
  posture: [(path) => ['posture', path]],
  verify: [(path) => ['verify', path]],
};

/** They name paths of a commit, or write to a file. */
const OTHERS = ['baseline', 'diff', 'history', 'init', 'policy', 'pre-push', 'staged', 'stdin'];

test('every command that names a file has a call here', async () => {
  const naming: string[] = [];
  for (const name of Object.keys(COMMANDS)) {
    const { command } = await entryOf(COMMANDS, name).load();
    if (JSON.stringify([command.arguments, command.options]).includes('"file"')) naming.push(name);
  }
  expect(naming.filter((name) => CALLS[name] === undefined && !OTHERS.includes(name))).toEqual([]);
});

const cases = Object.values(CALLS)
  .flat()
  .flatMap((call) => KINDS.map((kind) => [call('FILE').join(' '), kind, call] as const));

test.each(cases)('%s, where it is %s, is refused in one sentence', async (line, kind, call) => {
  for (const name of ['a.log', 'b.json', 'a.toml']) writeFileSync(join(place, name), '');
  const isScanned = kind === 'a folder' && /^(?:files|posture|rules --cost) FILE/.test(line);
  const { code, text } = await run(...call(paths[kind]));
  if (isScanned) return expect(code).toBe(0);
  expect([code, text.split('\n')[0]]).toEqual([
    line.startsWith('merge-baseline') ? 1 : 2,
    expect.stringContaining(`it is ${kind}, not a regular file`),
  ]);
});

/** Files that a repository's policy is made of, with the policy that names them. */
const PARTS: readonly (readonly [path: string, policy: string | null])[] = [
  ['.tidegate.yml', null],
  ['b.json', 'baseline: b.json\n'],
  ['shared.yml', 'extends: shared.yml\n'],
];
const parts = PARTS.flatMap(([path, policy]) =>
  [...KINDS, 'a symbolic link' as const].map((kind) => [path, kind, policy] as const),
);

async function repositoryWith(path: string, kind: Kind | 'a symbolic link', policy: string | null) {
  const repository = aRepository().commit(policy === null ? { a: '1' } : { a: '1', '.tidegate.yml': policy });
  if (kind === 'a symbolic link') symlinkSync('a', join(repository.folder, path));
  else await put(kind, join(repository.folder, path));
  return repository;
}

describe.each(parts)('%s of a policy, where it is %s', (path, kind, policy) => {
  test('is refused by commands and by doctor', async () => {
    const { folder } = await repositoryWith(path, kind, policy);
    const shown = kind === 'a device' ? 'a symbolic link' : kind;
    for (const call of [['files', 'a'], ['policy', 'explain', 'a'], ['baseline'], ['staged']]) {
      const { code, text } = await run(...call, '--repo', folder);
      expect([call[0], code, text]).toEqual([
        call[0],
        2,
        expect.stringContaining(`${path} cannot be read: it is ${shown}, not a regular file.`),
      ]);
    }
    const { out } = await captureOutput(async () => {
      const { command } = await entryOf(COMMANDS, 'doctor').load();
      return await command.run(parseGiven(command, ['--repo', folder], COMMANDS));
    });
    expect(out).toContain(`wrong  policy: ${path} cannot be read: it is ${shown}, not a regular file`);
  });
});

describe.each(PARTS)('%s of a committed policy', (path, policy) => {
  const isRefused = async (repository: TestRepository, words: string) => {
    const { code, text } = await run('history', '--repo', repository.folder);
    expect([code, text]).toEqual([
      2,
      expect.stringMatching(new RegExp(`${path} at \\w+ cannot be read: it is ${words}`)),
    ]);
  };
  const base = (): TestRepository => aRepository().commit(policy === null ? { a: '1' } : { '.tidegate.yml': policy });

  test('that is a link is refused', async () => {
    const repository = base();
    symlinkSync('a', join(repository.folder, path));
    await isRefused(repository.commit({}), 'a symbolic link, not a regular file');
  });

  test('that is a folder is refused', async () => {
    await isRefused(base().commit({ [`${path}/x`]: '1' }), 'a folder, not a regular file');
  });

  test('that is a submodule is refused', async () => {
    const repository = base();
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},${path}`);
    repository.git('commit', '-qm', 'link');
    await isRefused(repository, 'a submodule, not a regular file');
  });
});

test('hooks and workflows that are no files are named by doctor', async () => {
  for (const kind of KINDS) {
    const repository = aRepository().commit({ '.github/workflows/a.yml': 'on: push\n' });
    await put(kind, join(repository.folder, '.github/workflows/b.yml'));
    await put(kind, join(repository.folder, '.git/hooks/pre-commit'));
    const { command } = await entryOf(COMMANDS, 'doctor').load();
    const { out } = await captureOutput(() =>
      command.run(parseGiven(command, ['--repo', repository.folder], COMMANDS)),
    );
    expect(out).toContain(
      `warns  workflows: .github/workflows/b.yml cannot be read: it is ${kind}, not a regular file`,
    );
    expect(out).toContain(`pre-commit cannot be read: it is ${kind}, not a regular file`);
  }
});

test('the file of a server, its key and the event of a workflow are regular files', async () => {
  for (const kind of KINDS) {
    process.env['TIDEGATE_SERVER'] = paths[kind];
    try {
      await expect(readServerFile()).rejects.toThrow(`it is ${kind}, not a regular file`);
    } finally {
      delete process.env['TIDEGATE_SERVER'];
    }
  }
});

test('a pipe among the files of git is no repository, and is not waited for', async () => {
  const folder = aFolder();
  execFileSync('mkfifo', [join(folder, '.git')]);
  expect(() => findLayout(folder, {})).toThrow('is not in a git repository');
  const { folder: inner } = aRepository().commit({ a: '1' });
  execFileSync('mkfifo', [join(inner, '.git/objects/info/alternates')]);
  const source = await openRepository(inner, { backend: 'isomorphic' });
  expect(await source.resolveCommit('HEAD')).not.toBeNull();
  await source.close();
});

const REPORT = { schemaVersion: 1, verdict: 'pass', coverage: { gaps: [], commitsScanned: 1 }, findings: [] };
const SHARD = { words: {}, blobs: '', sighted: [], reach: null };

test.each([
  ['issue', { ...REPORT, findings: [null] }],
  ['issue', { ...REPORT, findings: [{ blocks: true }] }],
  ['issue', { ...REPORT, coverage: { gaps: [null] } }],
  ['verify', { ...REPORT, findings: [null, 1, 'x', []] }],
  ['merge', { ...REPORT, shard: { ...SHARD, sighted: [null] } }],
  ['merge', { ...REPORT, shard: { ...SHARD, sighted: [{ rule: 'x' }] } }],
  ['merge', { ...REPORT, shard: { ...SHARD, reach: { names: [], of: [null] } } }],
])('a report of another shape is no mistake of ours: %s %j', async (command, report) => {
  const file = join(place, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  const { code, text } = await run(command, file);
  expect([command, code, /mistake of its own/.test(text)]).toEqual([command, command === 'verify' ? 0 : 2, false]);
});

test('a byte order mark says how a file is encoded', () => {
  const file = join(place, 'marked.txt');
  for (const [text, coding] of [
    ['\ufeffa: ü', 'utf8'],
    ['\ufeffa: ü', 'utf16le'],
    ['a: ü', 'utf8'],
  ] as const) {
    writeFileSync(file, text, coding);
    expect(readRegularText(file)).toBe('a: ü');
  }
});
