/** The completion scripts, run by the shells themselves. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../../src/entry/arguments.ts';
import type { Command } from '../../src/entry/command.ts';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { EVERYWHERE } from '../../src/entry/options.ts';
import { renderBash } from '../../src/entry/completion/bash.ts';
import { renderFish } from '../../src/entry/completion/fish.ts';
import { renderPowershell } from '../../src/entry/completion/powershell.ts';
import { shapeOf } from '../../src/entry/completion/shape.ts';
import { renderZsh } from '../../src/entry/completion/zsh.ts';
import { aRepository, GIT_ENVIRONMENT } from '../helpers/repository.ts';

const repository = aRepository().commit({ 'src/app.ts': '1\n', 'notes.txt': '2\n' });
const { folder } = repository;
const bin = join(folder, '.git/bin');
const ENVIRONMENT = { ...GIT_ENVIRONMENT, PATH: `${bin}:${process.env['PATH']}`, TERM: 'dumb', HOME: bin };
let commands: readonly Command[];

beforeAll(async () => {
  commands = await loadAll(COMMANDS);
  mkdirSync(bin);
  const program = '#!/bin/sh\n[ "$2" = --rules ] && echo hsts || { printf "<%s>" "$@"; echo; }\n';
  writeFileSync(join(bin, 'tidegate'), program);
  chmodSync(join(bin, 'tidegate'), 0o755);
  repository.git('branch', 'feature');
  repository.git('update-ref', 'refs/heads/$(touch${IFS}hit)', 'HEAD');
  const shape = shapeOf(commands);
  writeFileSync(join(bin, 'tidegate.bash'), renderBash(shape));
  writeFileSync(join(bin, '_tidegate'), renderZsh(shape));
  writeFileSync(join(bin, 'tidegate.fish'), renderFish(shape));
});

function run(program: string, args: readonly string[], input = ''): string {
  const done = spawnSync(program, args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8', input });
  return done.stdout + done.stderr;
}

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** Words before the cursor → what the shell offers, for many at once. */
type Offers = (lines: readonly (readonly string[])[]) => readonly (readonly string[])[];

const inBash: Offers = (lines) => {
  const calls = lines.map((words) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    return `COMP_WORDS=(tidegate ${list}); COMP_CWORD=${words.length}; _tidegate; echo "\${COMPREPLY[*]}"`;
  });
  const out = run('bash', ['-c', `source ${bin}/tidegate.bash\n${calls.join('\n')}`]);
  return out.split('\n').map((line) => line.split(' ').filter((word) => word !== ''));
};

const inFish: Offers = (lines) => {
  const calls = lines.map((words) => `complete -C 'tidegate ${words.join(' ')}'; echo ---`);
  const out = run('fish', ['-c', `source ${bin}/tidegate.fish\n${calls.join('\n')}`]);
  return out.split('---\n').map((part) =>
    part
      .split('\n')
      .map((line) => line.split('\t')[0]!)
      .filter((word) => word !== ''),
  );
};

describe.each([
  ['bash', inBash],
  ['fish', inFish],
] as const)('%s', (shell, offersOf) => {
  const inShell = test.skipIf(!isThere(shell));
  const offered = (...words: readonly string[]) => [...offersOf([words])[0]!].sort();

  inShell('offers every command', () => {
    expect(offered('')).toEqual([...Object.keys(COMMANDS), 'help'].sort());
    expect(offered('--repo', 'x', 'his')).toEqual(['history']);
  });

  inShell('offers the options of each command, and those alone', () => {
    const all = offersOf(commands.map(({ name }) => [name, '--']));
    const shown = commands.map(({ name }, index) => [name, [...all[index]!].sort()]);
    const expected = commands.map(({ name, options }) => [
      name,
      [...options, ...EVERYWHERE].map((option) => `--${option.name}`).sort(),
    ]);
    expect(shown).toEqual(expected);
  });

  inShell('offers the values of each option, and the words of each place', () => {
    const cases = commands.flatMap(({ name, options, arguments: words }) => [
      ...options.map((option) => [[name, `--${option.name}`, ''], option.completes?.words ?? []] as const),
      ...words.slice(0, 1).map(({ completes }) => [[name, ''], completes?.words ?? []] as const),
    ]);
    const wanted = cases.filter(([, words]) => words.length > 0);
    const all = offersOf(wanted.map(([line]) => line));
    expect(wanted.map(([line], index) => [line, [...all[index]!].sort()])).toEqual(
      wanted.map(([line, words]) => [line, [...words].sort()]),
    );
    expect(wanted.length).toBeGreaterThan(20);
  });

  inShell('offers files, folders, revisions and rules', () => {
    expect(offered('files', 'not')).toEqual(['notes.txt']);
    expect(offered('files', 'a', 'b', 'not')).toEqual(['notes.txt']);
    expect(offered('staged', '--repo', 's').map((word) => word.replace('/', ''))).toEqual(['src']);
    expect(offered('diff', 'feat')).toEqual(['feature']);
    expect(offered('diff', 'main..f')).toEqual(['main..feature']);
    expect(offered('explain', 'hs')).toEqual(['hsts']);
  });
});

test('bash does not offer branch names that it would execute', () => {
  expect(inBash([['diff', '']])[0]).toEqual(['HEAD', 'feature', 'main']);
});

test('bash divides words at =, and completes behind it', () => {
  const lines = [
    ['staged', '--format', '=', 'js'],
    ['staged', '--format', '='],
    ['staged', '--format', 'json', '=', 'no'],
    ['staged', '--format', '=', 'json', '=', 'r.json', '--verb'],
  ];
  const [value, all, file, after] = inBash(lines);
  expect([value, file, after]).toEqual([['json', 'jsonl'], ['notes.txt'], ['--verbose']]);
  expect(all!.length).toBeGreaterThan(10);
});

/** Types into a terminal, and returns the arguments of the calls. */
function typed(shell: string, setUp: string, keys: readonly string[]): readonly string[] {
  const input = `${setUp}\n${keys.join('\n')}\nexit\n`;
  const out = run('script', ['-qec', shell, '/dev/null'], input);
  return [...out.matchAll(/^\r?(<[^\r\n]*>)\r?$/gm)].map(([, line]) => line!);
}

const KEYS = ['tidegate hist\t--al\t', 'tidegate files note\t', 'tidegate install claude\t'];
const RESULT = ['<history><--all>', '<files><notes.txt>', '<install><claude-code>'];

test.skipIf(!isThere('script'))('bash completes what is typed into a terminal', () => {
  expect(typed('bash --norc --noprofile -i', `source ${bin}/tidegate.bash`, KEYS)).toEqual(RESULT);
});

describe.skipIf(!isThere('script') || !isThere('zsh'))('zsh completes what is typed into a terminal', () => {
  test.each([
    ['from a folder of $fpath', `fpath=(${bin} $fpath); autoload -U compinit; compinit -u -D`],
    ['as a script that is sourced', `autoload -U compinit; compinit -u -D; source ${bin}/_tidegate`],
  ])('%s', (_, setUp) => {
    const more = ['tidegate explain hst\t', 'tidegate diff main..feat\t', 'tidegate staged --format=ht\t'];
    expect(typed('zsh -f -i', setUp, [...KEYS, ...more])).toEqual([
      ...RESULT,
      '<explain><hsts>',
      '<diff><main..feature>',
      '<staged><--format=html>',
    ]);
  });
});

test('PowerShell gets every command and option, each text in quotes', () => {
  const script = renderPowershell(shapeOf(commands));
  for (const { name, options } of commands) {
    expect(script).toContain(`    '${name}' = @{`);
    for (const option of options) expect(script).toContain(`'--${option.name}' = @{`);
  }
  for (const line of script.split('\n')) expect(line.split("'").length % 2, line).toBe(1);
});
