/** Expiry and role: a value that ended or that opens only made-up data says so. */

import { beforeAll, expect, test } from 'vitest';

import { rules } from '../../../patterns/index.ts';
import { createScanner, type HistoryScanner } from '../../../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { Text } from '../../../src/model/text.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

let scanner: HistoryScanner;
beforeAll(async () => {
  scanner = await createScanner(DEFAULT_POLICY);
});

function matchesOf(text: string): readonly SecretMatch[] {
  const whole = Text.of(text);
  return scanner.scan(whole, 'src/a.txt', [whole.whole]).filter(({ dismissed }) => dismissed === undefined);
}

const KEY_ID = drawSample(rules.find(({ id }) => id === 'aws-access-key-id')!.sample, 7);
const SIGNED = (date: string): string =>
  `https://acme.s3.amazonaws.com/f?X-Amz-Credential=${KEY_ID}%2F${date.slice(0, 8)}%2Fus-east-1%2Fs3%2Faws4_request` +
  `&X-Amz-Date=${date}&X-Amz-Expires=3600`;

test('the key id of a signed address ends when the address does', () => {
  const of = (text: string): unknown => matchesOf(text).find(({ rule }) => rule === 'aws-access-key-id')?.expires;
  expect(of(SIGNED('20200101T000000Z'))).toBe(Date.UTC(2020, 0, 1, 1) / 1000);
  expect(of(`AWS_ACCESS_KEY_ID=${KEY_ID}`)).toBeUndefined();
});

/** In the vendors' documentation these words are the mode's name. */
const MODE = /(?:^|[^a-z])(?:test|sandbox|sbox|development)[_$-]|^EZTK|^SB-/i;

test('a key of a test mode warns, whoever gave it', () => {
  const modes = rules.filter(({ sample }) => MODE.test(drawSample(sample, 1).slice(0, 24)));
  expect(modes.length).toBeGreaterThan(10);
  const blocking = modes.filter((rule) => {
    const line = rule.matches[0]!.replaceAll('{sample}', () => drawSample(rule.sample, seedOf(rule.id)));
    return matchesOf(line).some(({ confidence }) => confidence === 'high');
  });
  expect(blocking.map(({ id }) => id)).toEqual([]);
});
