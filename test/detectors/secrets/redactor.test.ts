import { startCost } from '../../helpers/cost.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../patterns/index.ts';
import { Redactor, redactorOf } from '../../../src/detectors/secrets/redactor.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Secret } from '../../../src/model/secret.ts';
import { Text } from '../../../src/model/text.ts';
import { draw, drawSample, mulberry32, seedOf } from '../../helpers/samples.ts';

const redactor = await redactorOf(DEFAULT_POLICY);

/** The random part: a prefix is public. */
function hidden(value: string): string {
  return value.slice(Math.min(8, value.length >> 1));
}

describe('a redactor', () => {
  test('hides the sample of every rule in the line that the rule matches', () => {
    const shown = rules
      .filter(({ paths }) => paths === undefined)
      .filter((rule) => {
        const value = drawSample(rule.sample, seedOf(rule.id));
        return redactor.redact(rule.matches[0]!.replaceAll('{sample}', value)).includes(hidden(value));
      });
    expect(shown.map(({ id }) => id)).toEqual([]);
  });

  test('leaves our own words about every rule as they are', () => {
    const words = rules.flatMap(({ title, why, fix, revoke, references }) => [
      ...[title, why, fix, revoke ?? ''],
      ...references,
    ]);
    expect(words.filter((text) => redactor.redact(text) !== text)).toEqual([]);
  });

  test.each(['base64:', 'redis-cluster:', 'acme_live_'])(
    'leaves words that end within the public prefix %s',
    (prefix) => {
      const random = draw(mulberry32(7), 'base62', 40);
      const wider = redactor.knowingSecrets([new Secret(`${prefix}${random}`, prefix)]);
      for (let length = 6; length <= prefix.length; length++) {
        const words = `A thing in ${prefix.slice(0, length)}`;
        expect(wider.redact(words)).toBe(words);
      }
      expect(wider.redact(`A thing in ${prefix}${random.slice(0, 9)}`)).not.toContain(random.slice(0, 9));
    },
  );

  test('hides the secrets of a file wherever they are quoted: whole, in other capitals, or cut short', () => {
    const password = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'),
      minLength: 12,
      maxLength: 40,
    });
    fc.assert(
      fc.property(password, fc.integer({ min: 6, max: 40 }), (value, length) => {
        const scanner = new Redactor((text) => {
          const from = text.bytes.indexOf(value);
          return from === -1 ? [] : [{ secret: new Secret(value), span: { from, to: from + value.length } } as never];
        });
        const { redact } = scanner.knowing([['a', Text.of(`x = ${value}`)]]);
        const cut = value.slice(0, length);
        for (const words of [value, value.toLowerCase(), `${cut}…`, cut])
          expect(redact(`it is ${words}`)).toBe(`it is ••••${words.endsWith('…') && words.length > 1 ? '…' : ''}`);
      }),
      { numRuns: 200 },
    );
  });

  test('takes time in proportion to the words, however many secrets it knows', () => {
    const secrets = Array.from({ length: 20_000 }, (_, index) => new Secret(`Aa1${index}-Zx9kLm2QwTr8vB`));
    const { redact } = redactor.knowingSecrets(secrets);
    const words = `${'A quiet word on nothing. '.repeat(4000)}Aa119999-Zx9kLm2QwTr8vB`;
    const cost = startCost();
    expect(redact(words).endsWith('nothing. ••••')).toBe(true);
    expect(cost()).toBeLessThan(5000);
  });
});
