/** Overlapping secrets: the scan reads each byte a bounded number of times, and stops when its caller asks. */

import { expect, test } from 'vitest';
import { createScanner } from '../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { decodeText, type Span, type Text } from '../../../src/model/text.ts';
import { drawSample } from '../../helpers/samples.ts';

const jwt = drawSample({ maker: 'jwt' }, 7);
const header = jwt.split('.')[0]!;
const scanner = await createScanner(DEFAULT_POLICY);

const UNITS: Readonly<Record<string, string>> = {
  'tokens in lines': `${jwt}\n`,
  'tokens joined by points': `${jwt}.`,
  'headers alone': `${header}.`,
};

const textOf = (unit: string, size: number): Text =>
  decodeText(Buffer.from(unit.repeat(Math.ceil(size / unit.length))));

/** Returns how much work a scan of the regions says that it does. */
function workOf(text: Text, regions: readonly Span[]): number {
  let work = 0;
  scanner.scan(text, 'a.txt', regions, (bytes) => {
    work += bytes;
    return false;
  });
  return work;
}

const middleOf = ({ bytes: { length } }: Text): Span => ({ from: length >> 1, to: (length >> 1) + 100 });

test.each(Object.entries(UNITS))('work in proportion to the text: %s', (_, unit) => {
  const [small, large] = [textOf(unit, 40_000), textOf(unit, 160_000)];
  for (const regions of [(text: Text) => [text.whole], (text: Text) => [middleOf(text)]])
    expect(workOf(large, regions(large))).toBeLessThan(6 * workOf(small, regions(small)));
});

test('being asked to stop alters nothing until it stops', () => {
  const text = textOf(UNITS['tokens in lines']!, 40_000);
  for (const region of [text.whole, middleOf(text)])
    expect(scanner.scan(text, 'a.txt', [region], () => false)).toEqual(scanner.scan(text, 'a.txt', [region]));
});

test('a stopped scan returns what it found', () => {
  const filler = 'The quick brown fox jumps over the lazy dog.\n'.repeat(4000);
  const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
  const text = decodeText(Buffer.from(`T=${token(1)}\n${filler}T=${token(2)}\n`));
  const found = scanner.scan(text, 'a.txt', [text.whole], () => true).map(({ secret }) => secret.reveal());
  expect(found).toEqual([token(1)]);
});
