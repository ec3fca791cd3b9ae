/** Places that options name: outputs that clash, and folders that are not there. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAll } from '../src/entry/arguments.ts';
import { COMMANDS } from '../src/entry/commands/index.ts';
import { builtDist } from './helpers/built.ts';
import { aFolder } from './helpers/repository.ts';

const CLI = join(builtDist(), 'cli.js');

/** Runs the built command line in a folder. */
function callIn(folder: string, ...words: string[]) {
  return spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8' });
}

test.each([
  ['json=x.out', 'html=x.out', 'both write to x.out'],
  ['json=x.out', 'html=./x.out', 'both write to ./x.out'],
  ['json=x.out', 'html=link.out', 'both write to link.out'],
  ['json', 'sarif', 'both write to standard output'],
])('two outputs to one place are refused, and nothing is written: %s and %s', (one, other, message) => {
  const folder = aFolder();
  writeFileSync(join(folder, 'x.out'), 'kept');
  symlinkSync('x.out', join(folder, 'link.out'));
  const done = callIn(folder, 'files', '.', '--format', one, '--format', other);
  expect(done.stderr).toContain(`--format ${one} and --format ${other} ${message}.`);
  expect([done.status, done.stdout, readFileSync(join(folder, 'x.out'), 'utf8')]).toEqual([2, '', 'kept']);
});

test('one output that is asked for twice, and outputs to a device, are written', () => {
  const folder = aFolder();
  expect(callIn(folder, 'files', '.', '--format', 'json', '--format', 'json').status).toBe(0);
  expect(callIn(folder, 'files', '.', '--format', 'json=/dev/null', '--format', 'html=/dev/null').status).toBe(0);
});

test('a folder that is not there is named by every command that takes one, and is not made', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'a.txt'), '');
  for (const command of await loadAll(COMMANDS)) {
    if (!command.options.some(({ name }) => name === 'repo')) continue;
    for (const [typed, why] of [
      ['nowhere', 'there is no such folder'],
      ['a.txt', 'it is not a folder'],
    ] as const) {
      const words = command.examples.find(({ line }) => line.startsWith(`${command.name} `) && !/[<>]/.test(line));
      const call = words?.line.split(' ').filter((word, at, all) => word !== '--repo' && all[at - 1] !== '--repo');
      const done = callIn(folder, ...(call ?? [command.name]), '--repo', typed);
      expect(done.stderr, command.name).toContain(`${typed} is not in a git repository: ${why}.`);
      expect([done.status, existsSync(join(folder, 'nowhere'))], command.name).toEqual([2, false]);
    }
  }
});
