/** Holds the score to names × values × syntaxes, with words of its own beside those that it was fitted on. */

import { beforeAll, expect, test } from 'vitest';

import { createCredentialDetectors } from '../../../src/detectors/secrets/credential.ts';
import { createSecretScanner, type SecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import {
  linesOf,
  LOOK_ALIKES,
  nameOf,
  NOUNS,
  RANDOM_VALUES,
  randomFrom,
  SYNTAXES,
  WORDS,
} from '../../../src/dev/credentials/generated.ts';
import { WORDS_AFTER, WORDS_BEFORE } from '../../../src/detectors/secrets/names/name-words.ts';
import type { Confidence } from '../../../src/model/rule.ts';
import { Text } from '../../../src/model/text.ts';

let scanner: SecretScanner;
beforeAll(async () => {
  scanner = createSecretScanner(await loadEngine(), createCredentialDetectors());
});

type Seen = Confidence | 'nothing';

function sharesOf(values: Parameters<typeof linesOf>[0], every: number): Map<Seen, number> {
  const counts = new Map<Seen, number>();
  let turn = 0;
  let all = 0;
  for (const { path, text } of linesOf(values, 99)) {
    if (turn++ % every !== 0) continue;
    all++;
    const whole = Text.of(text);
    const found = scanner.scan(whole, path, [whole.whole]).map(({ confidence }) => confidence);
    const best: Seen = found.includes('high') ? 'high' : found.includes('medium') ? 'medium' : (found[0] ?? 'nothing');
    counts.set(best, (counts.get(best) ?? 0) + 1);
  }
  return new Map([...counts].map(([seen, count]) => [seen, count / all]));
}

test('there are 12 nouns, 120 words before and after them', () => {
  expect([NOUNS.length, new Set(WORDS).size]).toEqual([12, 120]);
});

test('no word before or after the noun silences a random value', () => {
  const shares = sharesOf(RANDOM_VALUES, 5);
  expect((shares.get('high') ?? 0) + (shares.get('medium') ?? 0)).toBeGreaterThanOrEqual(0.99);
});

test('a placeholder, a reference or prose under a name of a credential stays silent', () => {
  const shares = sharesOf(
    LOOK_ALIKES.map((value) => () => value),
    5,
  );
  expect((shares.get('low') ?? 0) + (shares.get('nothing') ?? 0)).toBeGreaterThanOrEqual(0.995);
});

/** A token of these is public, or of no use to anybody else, by what the word means. */
const PUBLIC = /^(?:csrf\w*|xsrf|authenticity|forgery|idempotency|cancell?ation|continuation|pagination|pub\w*)$/;

test('no word that the score knows silences a random value that has not the form of a digest', () => {
  const random = randomFrom(7);
  const silent: string[] = [];
  const names = [
    ...[...WORDS_AFTER.keys()].map((word) => [undefined, word]),
    ...[...WORDS_BEFORE.keys()].map((w) => [w]),
  ];
  names.forEach(([before, after], turn) => {
    const words = [before, NOUNS[turn % NOUNS.length]!, after].filter((word) => word !== undefined);
    if (words.some((word) => PUBLIC.test(word))) return;
    for (const syntax of [SYNTAXES[turn % SYNTAXES.length]!, SYNTAXES[(turn + 3) % SYNTAXES.length]!]) {
      const text = Text.of(syntax.write(nameOf(words, syntax.spelling), RANDOM_VALUES[0]!(random)));
      const found = scanner.scan(text, syntax.path, [text.whole]).map(({ confidence }) => confidence);
      if (!found.includes('high') && !found.includes('medium')) silent.push(`${words.join('_')} in ${syntax.path}`);
    }
  });
  expect(silent).toEqual([]);
});

const GUARDED = ['API_SIGNATURE', 'PAYPAL_SIGNATURE', 'PASSWORD_SALT', 'APP_SALT', 'HASHIDS_SALT', 'PASSWORD_HASH'];

test('a salt, a signature and a hash of no known form warn; beside its hash a salt is silent', () => {
  const random = randomFrom(11);
  const seen = (path: string, line: string): readonly string[] => {
    const text = Text.of(line);
    return scanner.scan(text, path, [text.whole]).map(({ confidence }) => confidence);
  };
  expect(GUARDED.map((name) => seen('.env', `${name}=${RANDOM_VALUES[0]!(random)}`))).toEqual(
    GUARDED.map(() => ['medium']),
  );
  const [salt, hash] = [RANDOM_VALUES[3]!(random), RANDOM_VALUES[4]!(random)];
  expect(seen('users.json', `{"passwordSalt": "${salt}", "passwordHash": "${hash}"}`)).toEqual([]);
});
