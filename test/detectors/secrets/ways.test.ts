import { beforeAll, describe, expect, test } from 'vitest';

import { createScanner, type HistoryScanner } from '../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Text } from '../../../src/model/text.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { withFileMatch } from '../../../src/scan/secrets/located-match.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';
import { argumentWays } from './ways/arguments.ts';
import { commandWays } from './ways/commands.ts';
import { everydayWays } from './ways/everyday.ts';
import { fileWays } from './ways/files.ts';
import { formatWays } from './ways/formats.ts';
import { furtherCodeWays } from './ways/further-code.ts';
import { furtherCommandWays } from './ways/further-commands.ts';
import { furtherSettingsWays } from './ways/further-settings.ts';
import { headerWays } from './ways/headers.ts';
import { languageWays } from './ways/languages.ts';
import { statementWays } from './ways/statements.ts';
import { wordWays } from './ways/words.ts';
import type { Way } from './ways/way.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

function matchesOf(text: string, path: string): readonly SecretMatch[] {
  const whole = Text.of(text);
  return withFileMatch(
    scanner.scan(whole, path, [whole.whole]),
    whole,
    path,
    () => [whole.whole],
    DEFAULT_POLICY,
    scanner,
  );
}

const DRAWS = [
  { alphabet: 'base62', chars: 20 },
  { alphabet: 'base62', chars: 40 },
  { alphabet: 'base16', chars: 32 },
  { alphabet: 'base62', chars: 24 },
  { alphabet: 'base36', chars: 32 },
] as const;

function valueOf(way: Way, turn: number): string {
  const seed = seedOf(way.what, turn);
  if (way.value === 'hex32') return drawSample({ prefix: '', alphabet: 'base16', chars: 32 }, seed);
  if (way.value === 'base64') return `${drawSample({ prefix: '', alphabet: 'base64', chars: 43 }, seed)}=`;
  return drawSample({ prefix: '', ...DRAWS[turn]! }, seed);
}

/** The text with the value in its place: `§1` and `§2` are its halves. */
function fill(way: Way, value: string): string {
  const written = way.written?.(value) ?? value;
  const half = written.length >> 1;
  return way.text
    .replaceAll('§1', () => written.slice(0, half))
    .replaceAll('§2', () => written.slice(half))
    .replaceAll('§', () => written);
}

const GROUPS = [
  ['arguments', argumentWays],
  ['headers', headerWays],
  ['command lines', commandWays],
  ['statements and files', statementWays],
  ['languages', languageWays],
  ['formats', formatWays],
  ['files', fileWays],
  ['further code', furtherCodeWays],
  ['further settings', furtherSettingsWays],
  ['further commands', furtherCommandWays],
  ['everyday', everydayWays],
  ['words', wordWays],
] as const;

/** One in a thousand random values looks like none, and each way is tried with five. */
const MOST_MISSED = 0.01;

describe('a random value is found however it is written', () => {
  test.each(GROUPS)('%s', (_name, group) => {
    const missed = group.flatMap((way) =>
      DRAWS.flatMap((_, turn) => {
        const found = matchesOf(fill(way, valueOf(way, turn)), way.path);
        return found.some(({ confidence }) => confidence !== 'low') ? [] : `${way.path}: ${way.what}, value ${turn}`;
      }),
    );
    expect(missed.length > MOST_MISSED * group.length * DRAWS.length ? missed : []).toEqual([]);
  });
});

/** Placeholders that people write instead of a value. */
const PLACEHOLDERS = [
  'changeme',
  'your-password-here',
  '<password>',
  '${DB_PASSWORD}',
  '$DB_PASSWORD',
  '{{ password }}',
  'xxxxxxxxxxxxxxxx',
  '********',
  'password',
  'REPLACE_ME',
  'example-token',
];

describe('a placeholder or a reference in its place is silent', () => {
  test.each(GROUPS)('%s', (_name, group) => {
    const told = group.flatMap((way) =>
      PLACEHOLDERS.flatMap((placeholder) => {
        if (way.noPlaceholder || way.value !== undefined) return [];
        const found = matchesOf(fill(way, placeholder), way.path).filter(
          ({ rule, confidence }) => confidence !== 'low' && !rule.startsWith('exposure-'),
        );
        return found.map(({ rule }) => `${way.path}: ${way.what}, ${placeholder}: ${rule}`);
      }),
    );
    expect(told).toEqual([]);
  });
});
