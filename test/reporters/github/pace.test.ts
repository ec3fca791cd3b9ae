import { describe, expect, test } from 'vitest';
import { kindOf, waitBefore, type Refusal } from '../../../src/reporters/github/pace.ts';

const NOW = Date.parse('2026-11-25T00:00:00Z');
const refusal = (status: number, headers: Refusal['headers'] = {}, message = ''): Refusal => ({
  status,
  headers,
  message,
});

test.each([
  ['a permission that is missing', refusal(403, {}, 'Resource not accessible by integration'), 'forbidden'],
  ['a secondary limit', refusal(403, { 'retry-after': '30' }), 'limited'],
  ['a secondary limit in words only', refusal(403, {}, 'You have exceeded a secondary rate limit.'), 'limited'],
  ['a primary limit', refusal(403, { 'x-ratelimit-remaining': '0' }), 'limited'],
  ['too many requests', refusal(429), 'limited'],
  ['a wrong token', refusal(401), 'forbidden'],
  ['a thing that is not there', refusal(404), 'missing'],
  ['a line off the diff', refusal(422), 'refused'],
  ['a server in trouble', refusal(502), 'unavailable'],
  ['no answer', refusal(0), 'unavailable'],
] as const)('%s', (_, refusal, kind) => {
  expect(kindOf(refusal)).toBe(kind);
});

describe('the wait', () => {
  test('is what GitHub says, or a minute where it does not', () => {
    expect(waitBefore(refusal(429, { 'retry-after': '7' }), 1, false, NOW)).toBe(7_000);
    expect(
      waitBefore(
        refusal(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 20) }),
        1,
        false,
        NOW,
      ),
    ).toBe(21_000);
    expect(waitBefore(refusal(403, {}, 'secondary rate limit'), 1, false, NOW)).toBe(60_000);
    expect(waitBefore(refusal(429, { 'retry-after': '-1' }), 1, false, NOW)).toBe(60_000);
  });

  test('grows while a server is in trouble, and only where nothing is done twice', () => {
    expect([1, 2, 3].map((attempt) => waitBefore(refusal(503), attempt, true, NOW))).toEqual([1_000, 2_000, null]);
    expect(waitBefore(refusal(503), 1, false, NOW)).toBeNull();
  });

  test('is not made if another attempt changes nothing', () => {
    for (const status of [401, 403, 404, 422]) expect(waitBefore(refusal(status), 1, true, NOW)).toBeNull();
  });
});
