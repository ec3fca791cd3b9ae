/** Standard input that is not text: closed, a folder, or more than can be scanned. */

import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { LARGEST_BLOB } from '../../src/repository/object-read.ts';
import { builtDist } from '../helpers/built.ts';
import { aFolder } from '../helpers/repository.ts';

test.each([
  ['no device', '/dev/null'],
  ['a folder', aFolder()],
])('a text that cannot come is wrong use, not a pass: %s', (_, path) => {
  const input = openSync(path, 'r');
  const done = spawnSync(process.execPath, [join(builtDist(), 'cli.js'), 'stdin'], {
    cwd: aFolder(),
    stdio: [input, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(input);
  expect([done.status, done.stdout]).toEqual([2, '']);
  expect(done.stderr).toMatch(/^tidegate: Nothing can be read: .*\n {2}.*\n$/);
});

test('an empty pipe is a text without secrets, and one over the limit is not read', () => {
  const exitCode = (input: Buffer): number | null =>
    spawnSync(process.execPath, [join(builtDist(), 'cli.js'), 'stdin'], { cwd: aFolder(), input }).status;
  expect(exitCode(Buffer.alloc(0))).toBe(0);
  expect(exitCode(Buffer.alloc(LARGEST_BLOB + 1, 'a\n'))).toBe(3);
});
