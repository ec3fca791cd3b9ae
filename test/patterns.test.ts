/**
 * Every rule of every pattern file proves itself here. One test a rule: `npx vitest run test/patterns.test.ts -t
 * acme-deploy-token`. A failure names the file, the rule and the field; it never shows a value.
 */

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSecretScanner, type SecretScanner } from '../src/detectors/secrets/detect.ts';
import { loadEngine, type Engine } from '../src/detectors/secrets/matching/engine.ts';
import { reachOf } from '../src/detectors/secrets/matching/pattern-reach.ts';
import { createRuleDetector } from '../src/detectors/secrets/rule-detector.ts';
import { checkNames, checkStructure } from '../src/detectors/secrets/structure.ts';
import type { PatternFile, SecretRule } from '../src/model/rule.ts';
import type { Span } from '../src/model/text.ts';
import { drawSample, seedOf } from './helpers/samples.ts';
import { fill, scanText, pathFor, PATHS, areSameSpans, scannerOf, spansText } from './helpers/rule-trials.ts';

const FOLDER = join(import.meta.dirname, '../patterns/secrets');
const LONGEST_MATCH = 32 * 1024;
const SAMPLES = 3;
const PAGE = /^https?:\/\/\S+$/;
/**
 * Drawn on the first line only, by the fast engine: shows a boundary that fails for one value in thirty. Long values
 * cost too much.
 */
const MORE_SAMPLES = 60;
const LONG = 600;
/** A line of nothing but the keyword, and a file of nothing but matches. */
const HOSTILE_BYTES = 1 << 13;
/** Multiples of the time that the reference rule takes for as many bytes. In 2026 none takes over four. */
const MOST_TIMES = 40;
/** All rules together, on a line with every keyword. */
const MOST_TIMES_ALL = 5;

/** Checks whose digits prove a value, and what they say once a digit has changed. */
const CHECK_DIGITS: Readonly<Record<string, 'invalid' | 'unknown'>> = {
  'github-crc32': 'invalid',
  'npm-crc32': 'invalid',
  'grafana-crc32': 'invalid',
  'gitlab-routable': 'unknown',
  'atlassian-crc32': 'unknown',
};

/** Rules with the same format: a match of one counts for the others. */
const FAMILIES: readonly (readonly string[])[] = [];

const files: readonly { readonly name: string; readonly rules: PatternFile }[] = await Promise.all(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map(async (name) => ({
      name: basename(name, '.ts'),
      rules: ((await import(join(FOLDER, name))) as { default: PatternFile }).default,
    })),
);
const rules: readonly SecretRule[] = files.flatMap((file) => file.rules);
const re2 = await loadEngine('re2');
const re2js = await loadEngine('re2js');

/** `slack` of `slack-app`, a further file of the vendor that `slack.ts` begins. */
function vendorOf(file: string): string {
  const first = files.find(({ name }) => file.startsWith(`${name}-`));
  return first?.name ?? file;
}

/** Finds mistakes in a rule's own text, before anything is matched. */
function faultsOfText(rule: SecretRule, file: string): string[] {
  const vendor = vendorOf(file);
  const faults: string[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule.id)) faults.push('id is not kebab-case');
  if (rule.id !== vendor && !rule.id.startsWith(`${vendor}-`))
    faults.push(`id does not start with its file's name, ${vendor}`);
  if (rule.keywords.length === 0) faults.push('keywords is empty');
  for (const keyword of rule.keywords)
    if (Buffer.byteLength(keyword) < 3)
      faults.push(`keywords holds ${keyword}, which is shorter than three characters`);
  if (rule.references.length === 0) faults.push('references is empty');
  for (const page of rule.references) if (!PAGE.test(page)) faults.push(`references holds ${page}, which is no page`);
  if (rule.revoke !== undefined && !PAGE.test(rule.revoke)) faults.push(`revoke is ${rule.revoke}, which is no page`);
  if (rule.check !== undefined && !checkNames().includes(rule.check))
    faults.push(`check is ${rule.check}, which nobody knows`);
  for (const word of ['title', 'why', 'fix'] as const) if (rule[word].trim() === '') faults.push(`${word} is empty`);
  for (const word of ['why', 'fix'] as const)
    if (!/[.]$/.test(rule[word])) faults.push(`${word} is no sentence: it ends without a full stop`);
  if (rule.matches.length === 0) faults.push('matches is empty');
  if (rule.ignores.length === 0) faults.push('ignores is empty');
  rule.matches.forEach((line, i) => {
    if (!line.includes('{sample}')) faults.push(`matches[${i}] has no {sample}`);
  });
  const { longest } = reachOf(rule.pattern, rule.keywords, rule.longest);
  if (!Number.isFinite(longest)) faults.push('pattern has a repetition without an upper limit');
  else if (longest > LONGEST_MATCH) faults.push(`pattern can match ${longest} bytes, more than ${LONGEST_MATCH}`);
  if (pathFor(rule) === '') faults.push('paths matches no path of this test: add one to PATHS');
  for (const engine of [re2, re2js]) {
    const patterns = { pattern: rule.pattern, 'companion.pattern': rule.companion?.pattern, paths: rule.paths };
    for (const [field, pattern] of Object.entries(patterns)) {
      try {
        if (pattern !== undefined) engine.compile(pattern);
      } catch (error) {
        faults.push(`${field} does not compile under ${engine.name}: ${(error as Error).message}`);
      }
    }
  }
  return faults;
}

function faultsOfLines(rule: SecretRule, engine: Engine, scanner: SecretScanner): string[] {
  const faults: string[] = [];
  const path = pathFor(rule);
  const isLong = reachOf(rule.pattern, rule.keywords, rule.longest).longest > LONG;
  rule.matches.forEach((line, index) => {
    const turns = index === 0 && engine === re2 && !isLong ? MORE_SAMPLES : SAMPLES;
    const wrong: string[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const { text, spans } = fill(line, drawSample(rule.sample, seedOf(rule.id, turn)));
      const found = scanText(scanner, text, path);
      if (!rule.keywords.some((keyword) => text.toLowerCase().includes(keyword.toLowerCase())))
        wrong.push('none of the keywords is in the line');
      else if (!areSameSpans(found, spans)) wrong.push(`found ${spansText(found)} instead of ${spansText(spans)}`);
      else if (found.some((match) => match.structure === 'invalid'))
        wrong.push(`${rule.check} says that the sample is invalid`);
    }
    if (wrong.length > 0)
      faults.push(`matches[${index}] under ${engine.name}, ${wrong.length} of ${turns} samples: ${wrong[0]}`);
  });
  rule.ignores.forEach((line, index) => {
    const found = scanText(scanner, line, path);
    if (found.length > 0) faults.push(`ignores[${index}] is found under ${engine.name}, at ${spansText(found)}`);
  });
  return faults;
}

/**
 * A damaged value is silent, unless the format allows it as it is: then it is found from end to end, with nothing of
 * its surroundings. A format of fixed length allows neither a half nor a stranger in the middle.
 */
function faultsOfMutations(rule: SecretRule, scanner: SecretScanner): string[] {
  const faults: string[] = [];
  const path = pathFor(rule);
  const allowed = (found: Span, pieces: readonly Span[]): boolean =>
    pieces.some((piece) => piece.from === found.from && piece.to === found.to);
  rule.matches.forEach((line, index) => {
    const value = drawSample(rule.sample, seedOf(rule.id));
    const middle = Math.floor(value.length / 2);

    const half = fill(line, value.slice(0, middle));
    for (const found of scanText(scanner, half.text, path)) {
      if (!allowed(found, half.spans))
        faults.push(
          `matches[${index}]: with half a sample at ${spansText(half.spans)}, ${spansText([found])} is found`,
        );
    }

    const broken = fill(line, `${value.slice(0, middle)}§${value.slice(middle + 1)}`);
    const pieces = broken.spans.flatMap(({ from, to }) => [
      { from, to },
      { from, to: from + Buffer.byteLength(value.slice(0, middle)) },
      { from: from + Buffer.byteLength(value.slice(0, middle)) + 2, to },
    ]);
    for (const found of scanText(scanner, broken.text, path)) {
      if (!allowed(found, pieces))
        faults.push(
          `matches[${index}]: with a stranger in the middle of ${spansText(broken.spans)}, ` +
            `${spansText([found])} is found`,
        );
    }
  });
  const afterChange = CHECK_DIGITS[rule.check ?? ''];
  if (afterChange !== undefined) {
    for (let turn = 0; turn < SAMPLES; turn++) {
      const value = drawSample(rule.sample, seedOf(rule.id, turn));
      if (checkStructure(rule.check, value) !== 'valid')
        faults.push(`sample: ${rule.check} does not find turn ${turn + 1} valid`);
      const last = value.at(-1)!;
      const flipped = value.slice(0, -1) + (last === '0' ? '1' : '0');
      if (checkStructure(rule.check, flipped) !== afterChange)
        faults.push(`check: ${rule.check} does not call a changed digit of turn ${turn + 1} ${afterChange}`);
    }
  }
  return faults;
}

function faultsOfHostileText(rule: SecretRule, scanner: SecretScanner): string[] {
  const faults: string[] = [];
  const path = pathFor(rule);
  for (const keyword of new Set([rule.keywords[0]!, rule.publicPrefix ?? rule.keywords[0]!])) {
    const times = timesReference(scanner, repeated(keyword, HOSTILE_BYTES), path, MOST_TIMES);
    if (times > MOST_TIMES) faults.push(`pattern takes ${times.toFixed(0)} times the reference for its keyword`);
  }
  const full = `${fill(rule.matches[0]!, drawSample(rule.sample, seedOf(rule.id))).text}\n`;
  const times = timesReference(scanner, repeated(full, HOSTILE_BYTES), path, MOST_TIMES);
  if (times > MOST_TIMES)
    faults.push(`pattern takes ${times.toFixed(0)} times the reference for matches: see SecretRule.longest`);
  return faults;
}

function repeated(text: string, bytes: number): string {
  return text.repeat(Math.ceil(bytes / text.length));
}

/** Seconds that a rule without anything hard takes for a file of nothing but its matches. */
const reference = (() => {
  const rule = { ...rules[0]!, keywords: ['key_'], pattern: String.raw`key_(?<secret>[0-9a-f]{32})\b` };
  const scanner = scannerOf(rule, re2);
  const text = repeated(`key_${'0123456789abcdef'.repeat(2)}\n`, HOSTILE_BYTES);
  return Math.min(...Array.from({ length: 5 }, () => secondsFor(scanner, text, PATHS[0]!)));
})();

/** The best of three, where the first is too much: what disturbs a measurement only ever lengthens it. */
function timesReference(scanner: SecretScanner, text: string, path: string, most: number): number {
  let best = Infinity;
  for (let turn = 0; turn < 3 && best > most; turn++)
    best = Math.min(best, secondsFor(scanner, text, path) / reference);
  return best;
}

/** Measures processor time, which a busy machine does not stretch. */
function secondsFor(scanner: SecretScanner, text: string, path: string): number {
  const start = process.cpuUsage();
  scanText(scanner, text, path);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe.each(files)('$name', ({ name, rules: own }) => {
  test.each(own)('$id', (rule) => {
    const faults = faultsOfText(rule, name);
    // A rule that does not compile cannot be tried.
    if (!faults.some((fault) => fault.includes('does not compile'))) {
      const scanner = scannerOf(rule, re2);
      faults.push(
        ...faultsOfLines(rule, re2, scanner),
        ...faultsOfLines(rule, re2js, scannerOf(rule, re2js)),
        ...faultsOfMutations(rule, scanner),
        ...faultsOfHostileText(rule, scanner),
      );
    }
    expect(faults.map((fault) => `patterns/secrets/${name}.ts: rule ${rule.id}: the field ${fault}`)).toEqual([]);
  });
});

describe('the catalogue', () => {
  let all: SecretScanner;
  beforeAll(() => {
    all = createSecretScanner(
      re2,
      rules.map((rule) => createRuleDetector(rule, re2)),
    );
  });

  test('no id is used twice', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('a line that holds every keyword again and again is read in a bounded time for each byte', () => {
    const words = rules.flatMap((rule) => rule.keywords).join('');
    const line = repeated(words, HOSTILE_BYTES * 16).slice(0, HOSTILE_BYTES * 16);
    expect(timesReference(all, line, PATHS[0]!, 16 * MOST_TIMES_ALL) / 16).toBeLessThan(MOST_TIMES_ALL);
  });

  test.each(files)('no other rule steals a sample of $name', ({ rules: own }) => {
    const faults: string[] = [];
    for (const rule of own) {
      const family = FAMILIES.find((ids) => ids.includes(rule.id)) ?? [rule.id];
      rule.matches.forEach((line, index) => {
        const { text, spans } = fill(line, drawSample(rule.sample, seedOf(rule.id)));
        const found = scanText(all, text, pathFor(rule));
        for (const span of spans) {
          const touching = found.filter((match) => match.from < span.to && span.from < match.to);
          if (touching.length === 1 && family.includes(touching[0]!.rule) && areSameSpans(touching, [span])) continue;
          const speaking = touching.map((match) => `${match.rule} (${spansText([match])})`).join(', ') || 'nobody';
          faults.push(`${rule.id}: the field matches[${index}]: ${speaking} speaks for ${spansText([span])}`);
        }
      });
    }
    expect(faults).toEqual([]);
  });
});
