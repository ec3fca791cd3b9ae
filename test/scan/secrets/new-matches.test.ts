/** Secrets that a change makes of lines that were there: by deleting, adding or altering a line beside them. */

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findNewLines } from '../../../src/deltas/added-lines.ts';
import { findNearChanges } from '../../../src/deltas/near-changes.ts';
import { createScanner } from '../../../src/detectors/secrets/index.ts';
import type { NewLines } from '../../../src/model/delta.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Text } from '../../../src/model/text.ts';
import { createContext } from '../../../src/scan/context.ts';
import { newMatchesIn } from '../../../src/scan/secrets/new-matches.ts';
import { aRepository } from '../../helpers/repository.ts';
import { runs } from '../../helpers/runs.ts';
import { drawSample, mulberry32 } from '../../helpers/samples.ts';
import { findingsOf } from '../../helpers/scanning.ts';
import { aBlock, aPiece, nextVersion, PATHS, withOneEdit } from './versions.ts';

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

test('what is found near the differences decides about a change as a comparison of lines does', async () => {
  const scanner = await createScanner(DEFAULT_POLICY);
  const context = createContext(DEFAULT_POLICY, scanner, { source: null as never });
  let found = 0;
  let spared = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      const piece = (): string => (random() < 0.8 ? aPiece(random) : aBlock(random));
      const base = Buffer.from(Array.from({ length: 2 + Math.floor(random() * 12) }, piece).join(''));
      const path = PATHS[Math.floor(random() * PATHS.length)]!;
      const next = (old: Buffer): Buffer =>
        (random() < 0.3 ? nextVersion(old, random) : withOneEdit(old, random)).bytes;
      const olds = random() < 0.7 ? [base] : [base, next(base)];
      const text = new Text(next(olds.at(-1)!));
      const versions = olds.map((old) => new Text(old));
      const change = { path, oldPath: null, status: 'modified', mode: '100644', oid: '', oldOids: [] } as const;
      const near = findNearChanges(versions, text);
      const delta = { change, text, olds: versions, near: null, newLines: () => findNewLines(versions, text) };
      const expected = newMatchesIn(context, delta).map(factsOf);
      const isCompared = { is: false };
      const newLines = (): NewLines => {
        isCompared.is = true;
        return delta.newLines();
      };
      expect(newMatchesIn(context, { ...delta, near, newLines }).map(factsOf), `seed ${seed}`).toEqual(expected);
      found += expected.length;
      if (!isCompared.is) spared++;
    }),
    { numRuns: runs(400), seed: 3 },
  );
  expect(found).toBeGreaterThan(80);
  expect(spared).toBeGreaterThan(40);
});

const factsOf = ({ rule, span, matchSpan, confidence, reasons }: SecretMatch): string =>
  [rule, span.from, span.to, matchSpan.from, matchSpan.to, confidence, ...reasons].join(' ');
