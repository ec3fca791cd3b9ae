import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rules as catalogue } from '../../../patterns/index.ts';
import { createSecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { createRuleDetector } from '../../../src/detectors/secrets/rule-detector.ts';
import type { MatchingRule } from '../../../src/detectors/secrets/matching/matching-rule.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { Text, type Span } from '../../../src/model/text.ts';
import { runs } from '../../helpers/runs.ts';
import { draw, drawSample, mulberry32 } from '../../helpers/samples.ts';

const engine = await loadEngine('re2');

function aRule(rule: Partial<MatchingRule> & Pick<MatchingRule, 'id' | 'keywords' | 'pattern'>): MatchingRule {
  return { title: rule.id, severity: 'high', ...rule };
}

function scannerOf(
  ...rules: readonly MatchingRule[]
): (text: string, regions?: readonly Span[]) => readonly SecretMatch[] {
  const scanner = createSecretScanner(
    engine,
    rules.map((rule) => createRuleDetector(rule, engine)),
  );
  return (text, regions) => {
    const whole = Text.of(text);
    return scanner.scan(whole, 'a.txt', regions ?? [{ from: 0, to: whole.bytes.length }]);
  };
}

/** Rule and span: never the text. */
function seen(matches: readonly SecretMatch[]): readonly string[] {
  return matches.map((match) => `${match.rule} ${match.span.from}-${match.span.to}`);
}

const acme = aRule({
  id: 'acme-token',
  keywords: ['acme_'],
  pattern: String.raw`\b(?<secret>acme_[a-z0-9]{10,30})\b`,
  publicPrefix: 'acme_',
});

test('a word that ends in a keyword starts no value, also where the window of a later anchor begins at it', () => {
  const run = scannerOf(
    aRule({ id: 'acme-token', keywords: ['acm'], pattern: String.raw`\b(?<secret>acm[a-z0-9]{10,20})\b` }),
  );
  expect(seen(run('xacmdacmefg7h1jk'))).toEqual([]);
});

test('a keyword inside a value is not a second finding', () => {
  expect(seen(scannerOf(acme)('t=acme_q7w1acme4r8'))).toEqual(['acme-token 2-18']);
  expect(seen(scannerOf(acme)('t=acme_q7w1e3r9t5 u=acme_z1x2c3v4b5'))).toEqual(['acme-token 2-17', 'acme-token 20-35']);
});

test('a value that many repeated keywords surround is found', () => {
  const noise = 'acme_ '.repeat(5000);
  const run = scannerOf(acme);
  expect(seen(run(`${noise}acme_q7w1e3r9t5 ${noise}`))).toEqual(['acme-token 30000-30015']);
});

test('the winner of overlapping values does not depend on the end of a region', () => {
  // b overlaps a and c: c beats b, so a stays.
  const run = scannerOf(
    aRule({ id: 'a', keywords: ['aaa'], pattern: '(?<secret>aaa[0-9]{4}bbb[0-9])', confidence: 'low' }),
    aRule({ id: 'b', keywords: ['bbb'], pattern: '(?<secret>bbb[0-9]{5}\n[0-9]{4}ccc[0-9])', confidence: 'medium' }),
    aRule({ id: 'c', keywords: ['ccc'], pattern: '(?<secret>ccc[0-9]{10})' }),
  );
  const text = 'aaa1234bbb12345\n1234ccc7305926481\n';
  const whole = seen(run(text));
  expect(whole).toEqual(['a 0-11', 'c 20-33']);
  expect(seen(run(text, [{ from: 0, to: 16 }]))).toEqual(['a 0-11']);
});

describe('a region is judged as the whole text is', () => {
  const rules = [
    acme,
    aRule({
      id: 'acme-long',
      keywords: ['acme_'],
      pattern: String.raw`\b(?<secret>acme_[a-z0-9]{20,60})(?:[^a-z0-9]|$)`,
      minEntropy: 2,
    }),
    aRule({
      id: 'corp-key',
      keywords: ['corp', 'corporation'],
      pattern: String.raw`(?i:corp|corporation)[^\n]{0,40}?(?<secret>[0-9a-f]{16})(?:[^0-9a-f]|$)`,
      confidence: 'medium',
    }),
    aRule({ id: 'block', keywords: ['begin'], pattern: String.raw`(?<secret>BEGIN\n(?:[a-z0-9_]{1,40}\n){1,6}END)` }),
    aRule({
      id: 'paired',
      keywords: ['pair='],
      pattern: 'pair=(?<secret>[0-9a-z]{12})',
      companion: { name: 'id', pattern: 'id=[0-9]{3}', withinLines: 1, required: true },
    }),
  ];
  const run = scannerOf(...rules);

  /** Text made of what rules search for, whole and in pieces, so that values meet, overlap and break. */
  function randomText(seed: number): string {
    const random = mulberry32(seed);
    const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
    const pieces: (() => string)[] = [
      () => `acme_${draw(random, 'base36', 10 + Math.floor(random() * 30))}`,
      () => 'acme_',
      () => `CORP ${draw(random, 'base16', 16)}`,
      () => `corporation: "${draw(random, 'base16', 16)}"`,
      () => draw(random, 'base16', 16),
      () => 'BEGIN\n',
      () => `BEGIN\n${draw(random, 'base36', 30)}\nacme_${draw(random, 'base36', 12)}\nEND`,
      () => 'END',
      () => `pair=${draw(random, 'base36', 12)}`,
      () => `id=${draw(random, 'digits', 3)}`,
      () => 'é€😀',
      () => pick([' ', '\n', '\n\n', '_', 'x', '"', ' = ']),
      () => 'z'.repeat(Math.floor(random() * 300)),
    ];
    let text = '';
    for (let i = 5 + Math.floor(random() * 60); i > 0; i--) text += pick(pieces)();
    return text;
  }

  test('for any text and any regions', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(80)), { maxLength: 4 }), (seed, cuts) => {
        const text = randomText(seed);
        const length = Buffer.byteLength(text);
        const regions: Span[] = [];
        for (const from of cuts.map(([at]) => at % Math.max(1, length)).sort((a, b) => a - b)) {
          if (from < (regions.at(-1)?.to ?? 0)) continue;
          regions.push({
            from,
            to: Math.min(length, from + 1 + (cuts.find(([at]) => at % Math.max(1, length) === from)?.[1] ?? 0)),
          });
        }
        const touching = run(text).filter((match) =>
          regions.some((region) => match.matchSpan.from < region.to && region.from < match.matchSpan.to),
        );
        found += touching.length;
        expect(seen(run(text, regions))).toEqual(seen(touching));
      }),
      { numRuns: runs(1000), seed: 20 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test('for every single byte of a text', () => {
    for (const seed of [1, 2]) {
      const text = randomText(seed);
      const whole = run(text);
      for (let at = 0; at < Buffer.byteLength(text); at++) {
        const touching = whole.filter((match) => match.matchSpan.from <= at && at < match.matchSpan.to);
        expect(seen(run(text, [{ from: at, to: at + 1 }])), `seed ${seed}, byte ${at}`).toEqual(seen(touching));
      }
    }
  });

  test('for the whole catalogue and its samples', () => {
    const all = scannerOf(...catalogue.filter((rule) => rule.paths === undefined));
    let found = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = mulberry32(seed);
      const below = (bound: number): number => Math.floor(random() * bound);
      const lines = Array.from({ length: 12 }, () => {
        const rule = catalogue[below(catalogue.length)]!;
        const line = rule.matches[below(rule.matches.length)]!.replaceAll('{sample}', () =>
          drawSample(rule.sample, below(1e9)),
        );
        return below(3) === 0 ? line : `${line}\n`; // some run into the next
      });
      const text = lines.join('');
      const length = Buffer.byteLength(text);
      const whole = all(text);
      for (let turn = 0; turn < 20; turn++) {
        const from = below(length);
        const region = { from, to: Math.min(length, from + 1 + below(turn % 2 === 0 ? 8 : 200)) };
        const touching = whole.filter((match) => match.matchSpan.from < region.to && region.from < match.matchSpan.to);
        found += touching.length;
        expect(seen(all(text, [region])), `seed ${seed}, bytes ${region.from}-${region.to}`).toEqual(seen(touching));
      }
    }
    expect(found).toBeGreaterThan(150);
  });
});
