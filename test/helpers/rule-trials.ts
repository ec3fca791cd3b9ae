import { createSecretScanner, type SecretScanner } from '../../src/detectors/secrets/detect.ts';
import type { Engine } from '../../src/detectors/secrets/matching/engine.ts';
import { createRuleDetector } from '../../src/detectors/secrets/rule-detector.ts';
import { loadEngine } from '../../src/detectors/secrets/matching/engine.ts';
import type { SecretRule } from '../../src/model/rule.ts';
import { Text, type Span } from '../../src/model/text.ts';

/** Paths at which the lines of a rule with `paths` are read. */
export const PATHS = [
  'app/config.txt',
  '.npmrc',
  '.pypirc',
  '.netrc',
  '.env',
  'settings.xml',
  'config.json',
  'values.yaml',
  'main.tf',
  'wp-config.php',
  'Dockerfile',
];

interface Found extends Span {
  readonly rule: string;
  readonly structure: string;
}

/** A line with its values in place, and where they are, in bytes. */
interface Filled {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Puts the value into a line at `{sample}`; returns the text with the spans of the value. */
export function fill(line: string, value: string): Filled {
  const parts = line.split('{sample}');
  const spans: Span[] = [];
  let text = parts[0]!;
  for (const part of parts.slice(1)) {
    const from = Buffer.byteLength(text);
    spans.push({ from, to: from + Buffer.byteLength(value) });
    text += value + part;
  }
  return { text, spans };
}

/** Returns the matches of a text, without their texts. */
export function scanText(scanner: SecretScanner, text: string, path: string): readonly Found[] {
  const bytes = Text.of(text);
  return scanner
    .scan(bytes, path, [{ from: 0, to: bytes.bytes.length }])
    .map((match) => ({ rule: match.rule, structure: match.structure, from: match.span.from, to: match.span.to }));
}

/** Returns a scanner of one rule. */
export function scannerOf(rule: SecretRule, engine: Engine): SecretScanner {
  return createSecretScanner(engine, [createRuleDetector(rule, engine)]);
}

const re2 = await loadEngine('re2');

/** Returns a path that the rule accepts; empty if none of the usual ones fits. */
export function pathFor(rule: SecretRule): string {
  if (rule.paths === undefined) return PATHS[0]!;
  const paths = re2.compile(rule.paths);
  return PATHS.find((path) => paths.test(Buffer.from(path))) ?? '';
}

/** Returns `bytes 3-12, bytes 20-29`, or `nothing`. */
export function spansText(spans: readonly Span[]): string {
  return spans.length === 0 ? 'nothing' : spans.map((span) => `bytes ${span.from}-${span.to}`).join(', ');
}

export function areSameSpans(found: readonly Span[], wanted: readonly Span[]): boolean {
  return (
    found.length === wanted.length &&
    found.every((span, i) => span.from === wanted[i]!.from && span.to === wanted[i]!.to)
  );
}
