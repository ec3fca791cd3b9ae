import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { builtDist } from '../helpers/built.ts';
import { drawSample } from '../helpers/samples.ts';
import { aFolder } from '../helpers/repository.ts';

const CLI = join(builtDist(), 'cli.js');

function rules(...words: readonly string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [CLI, 'rules', '--cost', ...words], { encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

test('the matches and costs of each rule are reported', () => {
  const folder = aFolder();
  writeFileSync(
    join(folder, 'a.txt'),
    `github_token = ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 3)}\nand ghp_ alone\n`,
  );
  const { status, out } = rules('--repo', folder, '--format', 'json', '.');
  const reported = JSON.parse(out) as {
    bytes: number;
    rules: { rule: string; anchors: number; matches: number; milliseconds: number }[];
  };
  expect(status).toBe(0);
  expect(reported.rules.find(({ rule }) => rule === 'github-personal-access-token')).toMatchObject({
    anchors: 2,
    matches: 1,
  });
  expect(reported.rules.every(({ anchors, milliseconds }) => anchors > 0 && milliseconds >= 0)).toBe(true);
  expect(reported.bytes).toBeGreaterThan(60);
});

test('without a path there is nothing to measure', () => {
  expect(rules()).toMatchObject({ status: 2, err: expect.stringContaining('no path was given') });
});
