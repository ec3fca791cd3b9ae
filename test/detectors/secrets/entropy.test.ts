import { expect, test } from 'vitest';

import {
  alphabetOf,
  looksRandom,
  shannonPerCharacter,
  surprise,
} from '../../../src/detectors/secrets/score/entropy.ts';
import { THRESHOLDS } from '../../../src/detectors/secrets/score/entropy-table.ts';
import { drawCharacters, LONGEST, SHORTEST, SOURCES, thresholdOf } from '../../../src/dev/entropy-table.ts';
import type { Alphabet } from '../../../src/model/rule.ts';
import { drawSample } from '../../helpers/samples.ts';

const draws = (alphabet: Alphabet, chars: number, count: number): string[] =>
  Array.from({ length: count }, (_, seed) => drawSample({ prefix: '', alphabet, chars }, seed));

const NAMES =
  'createSecretScanner passwordResetTokenExpiry HTTPServerRequestHandler user_authentication_backend ' +
  'internationalization getElementsByClassName com-example-application application-configuration-manager ' +
  'XMLHttpRequestEventTarget deserialize_credentials_from_environment';

test('a text that repeats one character has no entropy, and one of N different characters has log2 N bits', () => {
  expect(shannonPerCharacter('')).toBe(0);
  expect(shannonPerCharacter('aaaaaaaa')).toBe(0);
  expect(shannonPerCharacter('abcdefgh')).toBeCloseTo(3);
});

test('the table of thresholds is what the script draws from the fixed bytes', () => {
  for (const source of SOURCES) {
    const characters = drawCharacters(source);
    const drawn = [SHORTEST, SHORTEST + 1].map((length) => thresholdOf(characters, length));
    expect(THRESHOLDS[source.size]!.slice(0, 2)).toEqual(drawn);
    expect(THRESHOLDS[source.size]).toHaveLength(LONGEST - SHORTEST + 1);
  }
});

test('random strings of other makers reach the threshold of their alphabet, all but a few in a thousand', () => {
  for (const [alphabet, size] of [
    ['digits', 10],
    ['base16', 16],
    ['base36', 36],
    ['base62', 62],
    ['base64url', 64],
  ] as const) {
    for (const chars of [12, 24, 48]) {
      const low = draws(alphabet, chars, 1000).filter(
        (text) => shannonPerCharacter(text) < THRESHOLDS[size]![chars - SHORTEST]! / 1000,
      );
      expect(low.length, `${alphabet} ${chars}`).toBeLessThan(8);
    }
  }
});

test('the alphabet is the smallest that spells the text', () => {
  expect(
    ['0123', 'c0ffee', 'C0FFEE', 'hello', 'MFRGGZDF7', 'k9x1', 'Hello', 'H3llo0', 'a-b_c1'].map(alphabetOf),
  ).toEqual([10, 16, 16, 26, 32, 36, 52, 62, 64]);
});

test('random values of 20 characters look random, and names of real code never do', () => {
  for (const alphabet of ['base16', 'base36', 'base62', 'base64'] as const) {
    expect(draws(alphabet, 20, 500).filter((text) => looksRandom(text).random).length, alphabet).toBeGreaterThan(465);
  }
  expect(NAMES.split(' ').filter((name) => looksRandom(name).random)).toEqual([]);
});

test('names cost fewer bits to guess than random letters do', () => {
  const costliest = Math.max(...NAMES.split(' ').map(surprise));
  const cheap = draws('alpha', 24, 500).filter((text) => surprise(text) <= costliest);
  expect(cheap.length).toBeLessThan(15);
});

test('a text that is too short to decide is not called random', () => {
  expect(draws('base62', 7, 100).some((text) => looksRandom(text).random)).toBe(false);
});
