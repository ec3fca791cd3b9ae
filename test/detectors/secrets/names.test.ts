/** Holds the score to names × values × syntaxes, with words of its own beside those that it was fitted on. */

import { beforeAll, expect, test } from 'vitest';

import { createCredentialDetectors } from '../../../src/detectors/secrets/credential.ts';
import { createSecretScanner, type SecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { linesOf, LOOK_ALIKES, NOUNS, RANDOM_VALUES, WORDS } from '../../../src/dev/credentials/generated.ts';
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
