/** Secrets that a change makes of lines that were there: by deleting, adding or altering a line beside them. */

import { expect, test } from 'vitest';

import { aRepository } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';
import { findingsOf } from '../../helpers/scanning.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const chunks = (text: string, length: number): string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
const blockOf = (seed: number): Buffer => Buffer.from(`${'x'.repeat(50)}\nT=${token(seed)}\n${'y'.repeat(50)}\n`);

type Lines = (seed: number) => readonly string[];
const FORMS: Readonly<Record<string, Lines>> = {
  ...Object.fromEntries(
    [60, 62, 64, 76].map((width): [string, Lines] => [
      `base64-${width}`,
      (seed) => chunks(blockOf(seed).toString('base64'), width),
    ]),
  ),
  hex: (seed) => chunks(blockOf(seed).toString('hex'), 64),
  list: (seed) => chunks([...blockOf(seed)].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', '), 96),
};

const JUNK = ['!! note !!', '', '# part two', '--- cut here ---'];

/** Every form with a line of junk before each of its lines but the first; each case has a token of its own. */
const CASES = Object.entries(FORMS).flatMap(([form, linesOf], number) =>
  JUNK.flatMap((junk, kind) =>
    linesOf(0)
      .slice(1)
      .map((_line, i) => {
        const lines = linesOf(number * 10_000 + kind * 1000 + i);
        return {
          path: `${form}/${kind}-${i + 1}.txt`,
          parted: `k:\n${[...lines.slice(0, i + 1), junk, ...lines.slice(i + 1)].join('\n')}\nend\n`,
          whole: `k:\n${lines.join('\n')}\nend\n`,
        };
      }),
  ),
);

const filesOf = (which: 'parted' | 'whole'): Record<string, string> =>
  Object.fromEntries(CASES.map((one) => [one.path, one[which]]));
const pathsIn = (findings: readonly string[]): readonly string[] =>
  findings.map((finding) => /^\S+ (\S+):\d+/.exec(finding)![1]!);

test(`a secret counts when the line that parted it is deleted (${CASES.length} cases)`, async () => {
  const repository = aRepository().commit({ a: '' }).commit(filesOf('parted')).commit(filesOf('whole'));
  const all = pathsIn(await findingsOf(repository, { kind: 'files', paths: ['.'] }));
  const early = pathsIn(await findingsOf(repository, 'HEAD~2..HEAD~1'));
  const late = await findingsOf(repository, 'HEAD~1..HEAD');
  expect(all).toHaveLength(CASES.length);
  expect(all.filter((path) => !early.includes(path) && !pathsIn(late).includes(path))).toEqual([]);
  expect(late.filter((finding) => finding.includes('blocks')).length).toBeGreaterThan(CASES.length / 5);
  // A secret that was there before is not new because a line beside it is deleted.
  expect(late.filter((finding) => early.includes(pathsIn([finding])[0]!))).toEqual([]);
});

test('a line deleted beside a password, a key or a comment makes nothing new', async () => {
  const key = [
    '-----BEGIN EC PRIVATE KEY-----',
    ...chunks(blockOf(7).toString('base64'), 64),
    '-----END EC PRIVATE KEY-----',
  ];
  const text = ['# example', 'x: 1', `token: ${token(8)}`, 'y: 2', ...key, '', 'password: "kT4vQ9xB2mW7"', '# end'];
  const repository = aRepository().commit({ 'a.yml': `${text.join('\n')}\n` });
  for (const line of ['# example', 'x: 1', 'y: 2', '', '# end']) {
    text.splice(text.indexOf(line), 1);
    repository.commit({ 'a.yml': `${text.join('\n')}\n` });
  }
  expect(await findingsOf(repository, 'HEAD~5..HEAD')).toEqual([]);
});
