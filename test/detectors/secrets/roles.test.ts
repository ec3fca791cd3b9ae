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

const jwtOf = (claims: Readonly<Record<string, unknown>>, seed: number): string =>
  [
    ...[{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')),
    drawSample({ prefix: '', alphabet: 'base64url', chars: 43 }, seed),
  ].join('.');

/** A token, and what its claims open: all (`high`), something (`medium`), or nothing that is not public (null). */
const CLAIMS: readonly (readonly [claims: Readonly<Record<string, unknown>>, surest: 'high' | 'medium' | null])[] = [
  [{ iss: 'supabase', ref: 'abcdefghijklmnopqrst', role: 'service_role', iat: 1.7e9, exp: 4e9 }, 'high'],
  [{ iss: 'supabase', ref: 'abcdefghijklmnopqrst', role: 'anon', iat: 1.7e9, exp: 4e9 }, null],
  [{ iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:ci:deployer' }, 'high'],
  [{ sub: '17', role: 'admin' }, 'high'],
  [{ sub: '17', roles: ['reader', 'superadmin'] }, 'high'],
  [{ sub: '17', role: 'admin', exp: 4e9 }, 'medium'],
  [{ sub: '17', role: 'reader' }, 'medium'],
];

/** Ways to write a token whose name says nothing of its power. */
const WRITTEN: readonly (readonly [path: string, text: string])[] = [
  ['src/api.ts', "const supabase = createClient(url, '§');"],
  ['src/api.py', 'client = create_client(URL, "§")'],
  ['deploy/prod.yaml', 'value: §'],
  ['lib/api.dart', "static const bearing = '§';"],
];

test.each(CLAIMS)('%j: a token is judged by the power that it states', (claims, surest) => {
  for (const [path, text] of WRITTEN) {
    const whole = Text.of(text.replace('§', jwtOf(claims, seedOf(path))));
    const found = scanner.scan(whole, path, [whole.whole]).filter(({ dismissed }) => dismissed === undefined);
    const loud = found.map(({ confidence }) => confidence).filter((confidence) => confidence !== 'low');
    expect([path, loud.includes('high') ? 'high' : (loud[0] ?? null)]).toEqual([path, surest]);
  }
});
