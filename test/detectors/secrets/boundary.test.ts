/** Whatever decodes to a boundary is one: for every rule whose own edges are exchanged, and for all its neighbours. */

import { beforeAll, describe, expect, test } from 'vitest';

import { rules } from '../../../patterns/index.ts';
import { edgesOf, isWithinBase64 } from '../../../src/detectors/secrets/boundary.ts';
import { withDecoding } from '../../../src/detectors/secrets/decoding/decode.ts';
import { createSecretScanner, type SecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine, type Engine } from '../../../src/detectors/secrets/matching/engine.ts';
import { createRuleDetector } from '../../../src/detectors/secrets/rule-detector.ts';
import type { SecretRule } from '../../../src/model/rule.ts';
import { Text } from '../../../src/model/text.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

/** As they are in files: the escapes of C, JSON and URLs, and a name before `_`. */
const BEFORE = ['\\n', '\\t', '\\r', '\\0', '\\x0a', '\\u000a', '\\012', '%20', '%0A', '%3D', '"', ' ', 'backup_'];
const AFTER = ['\\n', '\\t', '%0A', '"', ' ', '&x=1'];

/** The token begins the pattern, so that its edge is the token's; and nothing must be beside it. */
const tokens = rules.filter(
  (rule) => /^(?:\\b|\(\?:\^\|\[\^[^\]]+\]\))\(\?<secret>/.test(rule.pattern) && !rule.companion && !rule.paths,
);

const scanners = new Map<SecretRule, SecretScanner>();

function isFound(rule: SecretRule, text: string, value: string, path = 'notes.txt'): boolean {
  const scanner = scanners.get(rule) ?? withDecoding(createSecretScanner(engine, [createRuleDetector(rule, engine)]));
  scanners.set(rule, scanner);
  const whole = Text.of(text);
  return scanner.scan(whole, path, [whole.whole]).some(({ secret }) => {
    // A word before some tokens may be left out (`secret-token:`), and the letters of some contain a percent sign.
    const found = secret.reveal();
    return value.endsWith(found) || found.startsWith(value);
  });
}

test('more than 200 rules are tested here', () => {
  expect(tokens.length).toBeGreaterThan(200);
});

describe.each(BEFORE)('after %j', (before) => {
  test('the token of every rule is found', () => {
    const missed = tokens.filter((rule) => {
      // A rule that forbids `_` before its token, since its own letters contain one, is not asked about it.
      if (before.endsWith('_') && /^\(\?:\^\|\[\^[^\]]*_/.test(rule.pattern)) return false;
      const value = drawSample(rule.sample, seedOf(rule.id));
      return !isFound(rule, `x = "${before}${value}"`, value);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(AFTER)('before %j', (after) => {
  test('the token of every rule is found', () => {
    const missed = tokens.filter((rule) => {
      // If `%` is a letter of the token, the text after it cannot be separated from it.
      if (after.startsWith('%') && rule.pattern.includes('%')) return false;
      const value = drawSample(rule.sample, seedOf(rule.id));
      return !isFound(rule, `x = "\\n${value}${after}`, value);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

test('the joints of a token may be escaped, as Markdown and TeX write them', () => {
  const missed = rules.filter((rule) => {
    const value = drawSample(rule.sample, seedOf(rule.id));
    // Around an escape 256 bytes are decoded.
    if (rule.companion || rule.paths || value.length > 256) return false;
    const written = value.replace(/(?<=\w)[_-](?=\w)/g, String.raw`\$&`);
    const [line] = rule.matches;
    // The words around the token are those of the rule's own proof.
    return (
      written !== value &&
      !isFound(
        rule,
        line!.replace('{sample}', () => written),
        value,
        'README.md',
      )
    );
  });
  expect(missed.map(({ id }) => id)).toEqual([]);
});

test('a joint after a token ends it only where the token has none itself', () => {
  const github = rules.find(({ id }) => id === 'github-personal-access-token') ?? tokens[0]!;
  const value = drawSample(github.sample, seedOf(github.id));
  expect(isFound(github, `use __${value}__ here`, value)).toBe(true);
  expect(edgesOf(String.raw`\b(?<secret>a_[0-9a-z_-]{20})(?:[^0-9a-z_-]|$)`).loose).toMatch(/\\x5f\\x2d\]\|\$\)$/);
});

test('a token inside base64 data does not count', () => {
  const data = drawSample({ prefix: '', alphabet: 'base64', chars: 200 }, 3);
  expect(isWithinBase64(Buffer.from(data), 120)).toBe(true);
  expect(isWithinBase64(Buffer.from(`${data}\n${data.slice(0, 40)}`), 230)).toBe(false);
});
