import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Anchors } from '../../../src/detectors/secrets/matching/anchors.ts';
import { rarestThree } from '../../../src/detectors/secrets/matching/keyword-table.ts';
import { createPrefilter } from '../../../src/detectors/secrets/matching/prefilter.ts';

/** As the scanner: what it reads at a time. */
const STRETCH = 64 * 1024;

function anchorsOf(words: readonly string[], bytes: Buffer, from = 0, to = bytes.length): readonly string[] {
  const { findAnchors, lengths } = createPrefilter({ words, offsets: words.map(rarestThree) });
  const anchors = new Anchors();
  findAnchors(bytes, { from, to }, anchors);
  return Array.from(
    { length: anchors.count },
    (_, i) => `${words[anchors.word[i]!]} ${anchors.at[i]}-${anchors.at[i]! + lengths[anchors.word[i]!]!}`,
  ).sort();
}

/** The plain way: every place, every word. */
function expected(words: readonly string[], bytes: Buffer, from = 0, to = bytes.length): readonly string[] {
  const text = bytes.toString('latin1').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return words
    .flatMap((word) => {
      const places: string[] = [];
      for (let at = text.indexOf(word.toLowerCase()); at !== -1; at = text.indexOf(word.toLowerCase(), at + 1)) {
        if (from <= at && at < to) places.push(`${word} ${at}-${at + word.length}`);
      }
      return places;
    })
    .sort();
}

test('a keyword across the border of two spans is found, in any case', () => {
  for (let before = 0; before <= 6; before++) {
    const bytes = Buffer.from(`${'.'.repeat(STRETCH - before)}GhP_xK${'.'.repeat(STRETCH)}`);
    const found = [...anchorsOf(['ghp_'], bytes, 0, STRETCH), ...anchorsOf(['ghp_'], bytes, STRETCH, bytes.length)];
    expect(found, `${before} bytes before the border`).toEqual([`ghp_ ${STRETCH - before}-${STRETCH - before + 4}`]);
  }
});

test('an anchor belongs to the span with its first byte', () => {
  const bytes = Buffer.from('..ghp_..');
  expect(anchorsOf(['ghp_'], bytes, 0, 2)).toEqual([]);
  expect(anchorsOf(['ghp_'], bytes, 0, 3)).toEqual(['ghp_ 2-6']);
  expect(anchorsOf(['ghp_'], bytes, 3, 8)).toEqual([]);
});

test('words that overlap, and a word that overlaps itself, are all found', () => {
  const bytes = Buffer.from('aaaa_token_token_');
  expect(anchorsOf(['aaa', 'aaa_t', '_token_'], bytes)).toEqual([
    '_token_ 10-17',
    '_token_ 4-11',
    'aaa 0-3',
    'aaa 1-4',
    'aaa_t 1-6',
  ]);
});

test('letters that only look like ASCII when their case is folded do not match', () => {
  // KELVIN SIGN and LATIN SMALL LETTER LONG S fold to k and s.
  expect(anchorsOf(['key', 'sec'], Buffer.from('\u212aey \u017fec KEY Sec'))).toEqual(['key 11-14', 'sec 15-18']);
});

test('characters with a meaning in regular expressions are plain text', () => {
  const words = ['a.b*c', '[x](y)', '^$|\\', 'p{3}+?', '//x:', '-----begin'];
  const bytes = Buffer.from(`axbbc ${words.join(' ')} -----BEGIN`);
  expect(anchorsOf(words, bytes)).toEqual(expected(words, bytes));
  expect(anchorsOf(words, bytes)).toHaveLength(words.length + 1);
});

test('every occurrence in any text is found, and nothing else', () => {
  const words = ['abc', 'bcd', 'abcabc', 'cab_', 'x-y', 'eyj'];
  const piece = fc.constantFrom(
    ...words,
    'ABC',
    'aBc',
    'EyJ',
    'a',
    'b',
    'c',
    '_',
    '-',
    '\n',
    'é',
    '😀',
    '\0',
    '\u212a',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.nat(12),
      fc.nat(300),
      fc.nat(300),
      (pieces, shift, start, length) => {
        const bytes = Buffer.from('.'.repeat(500 - 30 - shift) + pieces.join(''));
        expect(anchorsOf(words, bytes)).toEqual(expected(words, bytes));
        const from = Math.min(bytes.length, 400 + start);
        const to = Math.min(bytes.length, from + length);
        expect(anchorsOf(words, bytes, from, to)).toEqual(expected(words, bytes, from, to));
      },
    ),
    { numRuns: 1000, seed: 20 },
  );
});

test('a keyword of any script is found', () => {
  const bytes = Buffer.from('数据库 密码: x, Clé, PASSWÖRT');
  expect(anchorsOf(['密码', 'clé', 'passw'], bytes)).toEqual(['clé 21-25', 'passw 27-32', '密码 10-16']);
});

test('without words there are no anchors', () => {
  expect(anchorsOf([], Buffer.from('abc'))).toEqual([]);
});
