import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryOf, parseGiven, readCall } from '../../src/entry/arguments.ts';
import type { Command } from '../../src/entry/command.ts';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { renderAll, renderCommand, renderFront } from '../../src/entry/help.ts';
import { HANGS } from '../helpers/hangs.ts';
import { builtDist } from '../helpers/built.ts';
import { drawSample } from '../helpers/samples.ts';
import { aFolder, TestRepository } from '../helpers/repository.ts';

const names = Object.keys(COMMANDS);
const load = async (name: string): Promise<Command> => (await entryOf(COMMANDS, name).load()).command;

async function parse(...argv: readonly string[]) {
  const call = readCall(argv, COMMANDS);
  return parseGiven(await load(call.command!), call.rest, COMMANDS);
}

describe('help', () => {
  const pages = async (): Promise<readonly (readonly [string, string])[]> => [
    ['front', renderFront(COMMANDS)],
    ['all', renderAll(COMMANDS)],
    ...(await Promise.all(names.map(async (name) => [name, renderCommand(await load(name))] as const))),
  ];

  test('of every kind stays within 80 columns', async () => {
    for (const [name, page] of await pages())
      expect([name, page.split('\n').filter((line) => line.length > 80)]).toEqual([name, []]);
  });

  test('alone shows four commands on one screen', () => {
    const page = renderFront(COMMANDS);
    expect(page.split('\n').length).toBeLessThan(24);
    expect([...page.matchAll(/^ {2}tidegate (\S+)/gm)].map(([, name]) => name)).toEqual([
      'diff',
      'staged',
      'files',
      'history',
    ]);
  });

  test('lists every command once', () => {
    const listed = [...renderAll(COMMANDS).matchAll(/^ {2}tidegate (\S+)/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...names].sort());
  });

  test.each(names)('of %s has its own options, defaults, exit codes and three examples', async (name) => {
    const [command, page] = [await load(name), renderCommand(await load(name))];
    const shown = [...page.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, option]) => option);
    expect(shown).toEqual([...command.options.map((option) => option.name), 'no-color', 'help']);
    expect(page.match(/^ {2}tidegate /gm)).toHaveLength(3);
    expect([...page.matchAll(/^ {2}(\d) {2}/gm)].map(([, code]) => code)).toEqual(Object.keys(command.exitCodes));
  });
});

describe('the words of a command line', () => {
  test('options may stand before the command, and their values are no commands', async () => {
    expect(readCall(['--repo', 'diff', '--shard', '2/4', 'history', '-v'], COMMANDS)).toEqual({
      command: 'history',
      rest: ['--repo', 'diff', '--shard', '2/4', '-v'],
      asksHelp: false,
      asksVersion: false,
    });
    expect(await parse('--repo', 'diff', '--shard=2/4', 'history', '-v')).toEqual({
      words: [],
      options: {
        all: false,
        'all-findings': false,
        shard: { index: 2, of: 4 },
        cache: undefined,
        pending: false,
        format: [],
        repo: 'diff',
        backend: undefined,
        engine: undefined,
        verbose: true,
      },
      colour: undefined,
    });
  });

  test('after -- everything is a word', async () => {
    expect((await parse('diff', '--', '--output=x')).words).toEqual(['--output=x']);
  });

  test('a format may name a file, and may be repeated', async () => {
    const { options } = await parse('staged', '--format', 'terminal', '--format=json=a=b.json');
    expect(options['format']).toEqual([
      { format: 'terminal', file: null },
      { format: 'json', file: 'a=b.json' },
    ]);
  });

  test.each<[string, string[], string, string]>([
    [
      'an option of another command',
      ['diff', '--shard', '1/2', 'A'],
      'tidegate diff has no option --shard. These have it: tidegate history.',
      'See: tidegate diff --help',
    ],
    [
      'a mistyped option',
      ['staged', '--formt', 'json'],
      'tidegate staged has no option --formt. Did you mean --format?',
      'See: tidegate staged --help',
    ],
    ['a letter that is no option', ['rules', '-x'], 'tidegate rules has no option -x.', 'See: tidegate rules --help'],
    [
      'a mistyped format',
      ['staged', '--format', 'jsno'],
      '--format jsno is not known. Did you mean json?',
      'It is one of: checkstyle, csv, gitlab-quality, gitlab-secrets, gitleaks-json, html, json, jsonl, junit, markdown, rdjson, sarif, terminal.',
    ],
    [
      'a format without its file',
      ['staged', '--format', 'terminal='],
      '--format terminal= names no file.',
      'For example: --format terminal=report.txt',
    ],
    [
      'an option without its value',
      ['staged', '--repo'],
      '--repo needs a value: --repo <dir>.',
      'See: tidegate staged --help',
    ],
    [
      'an option in place of a value',
      ['staged', '--repo', '--verbose'],
      '--repo needs a value: --repo <dir>.',
      'See: tidegate staged --help',
    ],
    [
      'a value for a switch',
      ['history', '--all=yes'],
      '--all takes no value, and got "yes".',
      'See: tidegate history --help',
    ],
    [
      'no word where one is needed',
      ['files'],
      'tidegate files needs <path>…: files, or folders with all below them.',
      'For example: tidegate files .',
    ],
    [
      'the second word missing',
      ['audit', 'verify'],
      'tidegate audit needs <log>…: the log, and the files it was rotated into.',
      'For example: tidegate audit verify /var/log/tidegate/audit.jsonl',
    ],
    [
      'a word too many',
      ['explain', 'a', 'b'],
      'tidegate explain takes <rule>|<path>[:<line>]|<fingerprint>, and got "b" as well.',
      'See: tidegate explain --help',
    ],
    [
      'a word where none belongs',
      ['init', 'foo'],
      'tidegate init takes no further words, and got "foo".',
      'See: tidegate init --help',
    ],
    [
      'a malformed shard',
      ['history', '--shard', '5/4'],
      '--shard 5/4 is not a shard: it must be <n>/<of>.',
      'For example: --shard 2/4, the second of four.',
    ],
    [
      'a size of memory without a unit',
      ['history', '--memory', '512'],
      '--memory 512 is not a size of at least 128M.',
      'For example: --memory 512M.',
    ],
    [
      'too little memory',
      ['history', '--memory', '64M'],
      '--memory 64M is not a size of at least 128M.',
      'For example: --memory 512M.',
    ],
  ])('%s is refused by name', async (_name, argv, message, next) => {
    await expect(parse(...argv)).rejects.toMatchObject({ code: 'bad-arguments', message, next });
  });

  test.each([
    ['hsitory', 'Did you mean history?'],
    ['scan', 'In tidegate it is: tidegate files <path>….'],
    ['detect', 'In tidegate it is: tidegate history.'],
    ['dir', 'In tidegate it is: tidegate files <path>….'],
    ['git', 'In tidegate it is: tidegate history.'],
    ['protect', 'In tidegate it is: tidegate staged.'],
  ])('%s leads to this program’s own word', (name, hint) => {
    expect(() => entryOf(COMMANDS, name)).toThrow(`There is no command "${name}". ${hint}`);
  });

  test('names of JavaScript properties are not commands', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(() => entryOf(COMMANDS, name)).toThrow('There is no command');
  });
});

const CLI = join(builtDist(), 'cli.js');

/** Runs with a reader that leaves after the first piece, as `| head -1` does. */
async function readerLeaves(cwd: string, ...words: string[]): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdout.destroy();
  const code = await new Promise<number | null>((settle) => child.on('close', settle));
  return { code, err };
}

test('a closed pipe ends quietly, with the exit code of the verdict', async () => {
  const folder = aFolder();
  const token = (seed: number) => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
  writeFileSync(
    join(folder, 'a.env'),
    Array.from({ length: 300 }, (_, index) => `TOKEN_${index}=${token(index)}\n`).join(''),
  );
  expect(await readerLeaves(folder, 'rules')).toEqual({ code: 0, err: '' });
  expect(await readerLeaves(folder, 'files', '.', '--format', 'json')).toEqual({ code: 1, err: '' });
});

test.runIf(existsSync('/dev/full'))('output that cannot be written is reported, and never a verdict', () => {
  const full = openSync('/dev/full', 'w');
  const done = spawnSync(process.execPath, [CLI, 'rules'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect(done.stderr).toMatch(/^tidegate: the report could not be written to standard output \(ENOSPC\)\.\n.*\n$/);
  expect(done.status).toBe(3);
});

test.each([
  ['history'],
  ['history', '--all'],
  ['history', '--shard', '1/2'],
  ['diff', 'HEAD~2..HEAD'],
  ['diff', 'HEAD'],
])('a policy that is refused ends the program: %s %s', (...words) => {
  const repository = new TestRepository(aFolder());
  repository.git('init', '--quiet', '--initial-branch=main', '.');
  for (const line of ['a', 'b', 'c'])
    repository.commit({ 'a.txt': `${line}\n`, '.github/tidegate.yml': 'baseline: .github/none.json\n' });
  // Far more than it needs: without an end, it would wait for ever.
  const done = spawnSync(process.execPath, [CLI, ...words], {
    cwd: repository.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: HANGS,
  });
  expect([done.signal, done.status]).toEqual([null, 2]);
  expect(done.stderr).toContain('line 1: "baseline" names .github/none.json, which does not exist.');
});
