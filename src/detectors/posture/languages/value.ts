/**
 * Values of a programming language as far as they can be known without running it: constants folded, environment reads
 * by their default.
 */

import type { Certainty } from '../../../model/match.ts';
import { hole, withoutMarks } from '../holes.ts';
import type { Stretch } from '../position.ts';

export type Value = (
  | {
      readonly kind: 'known';
      readonly value: string | number | boolean | null;
      readonly certainty: Certainty;
      /** As the file has it, where that is another word for the value: `yes` for true. */
      readonly written?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly open: boolean }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly open: boolean }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Value[];
      readonly named: readonly Entry[];
      readonly text: string;
      readonly on?: Value;
    }
  | { readonly kind: 'unknown'; readonly text: string }
) & { readonly at: Stretch };

export interface Entry {
  readonly key: string;
  readonly value: Value;
  readonly at: Stretch;
}

export type Scalar = string | number | boolean | null;

/** Makes a value that is known before run time. */
export function known(value: Scalar, at: Stretch, certainty: Certainty = 'literal'): Value {
  return { kind: 'known', value, certainty, at };
}

/** Makes a known value that the file writes as another word: `yes` for true. */
export function wordFor(value: Scalar, written: string, at: Stretch): Value {
  return { kind: 'known', value, certainty: 'literal', written, at };
}

/** White space besides single blanks between words. */
const IS_SPACED = /[^\S ]| {2}|^ | $/;

/** Makes a value that is known only at run time, with its source `text` in one line. */
export function unknown(text: string, at: Stretch): Value {
  return { kind: 'unknown', text: IS_SPACED.test(text) ? text.replace(/\s+/g, ' ').trim() : text, at };
}

/** Returns the least sure of the two: what is computed from an environment value depends on it. */
export function joinCertainty(...all: readonly Certainty[]): Certainty {
  if (all.includes('unknown')) return 'unknown';
  if (all.includes('env')) return 'env';
  return all.length > 1 ? 'folded' : (all[0] ?? 'literal');
}

/** Returns the certainty of a value: of a list, `env` if one of its items has it. */
export function certaintyOf(value: Value): Certainty {
  switch (value.kind) {
    case 'known':
      return value.certainty;
    case 'list':
      return value.items.some((item) => certaintyOf(item) === 'env') ? 'env' : 'literal';
    case 'map':
      return 'literal';
    default:
      return 'unknown';
  }
}

/** Returns a value as text, with a hole for each part that is not known before run time. */
export function asText(value: Value): string {
  if (value.kind === 'known')
    return value.value === null && value.certainty === 'env' ? hole('environment') : String(value.value);
  return hole(value.kind === 'unknown' || value.kind === 'call' ? value.text : '…');
}

/** Returns the same text without the marks around its holes; empty without a value. */
export function unmarkedText(value: Value | undefined): string {
  return value === undefined ? '' : withoutMarks(asText(value));
}

/** Returns the texts of a list; what is not known before run time is one opaque text. */
export function textsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return [...value.items.map(asText), ...(value.open ? [hole('…')] : [])];
  if (value.kind === 'known') return value.value === null ? [] : [String(value.value)];
  return [asText(value)];
}

/** Returns the last entry with one of the keys; undefined for a value that is no map. */
export function entryOf(value: Value | undefined, ...keys: readonly string[]): Entry | undefined {
  if (value?.kind !== 'map') return undefined;
  const { entries } = value;
  if (entries.length < LARGE_MAP) return entries.findLast((entry) => keys.includes(entry.key));
  const known = POSITIONS.get(entries) ?? new Map(entries.map(({ key }, at) => [key, at]));
  POSITIONS.set(entries, known);
  return entries[Math.max(...keys.map((key) => known.get(key) ?? -1))];
}

/** Readers ask a map for each key that they know. */
const LARGE_MAP = 50;
const POSITIONS = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

/**
 * Returns the entry at the end of a path, whose last keys may be one with dots in it: `annotations`
 * `example.org/scope`.
 */
export function entryAt(value: Value | undefined, keys: readonly string[]): Entry | undefined {
  let inner = value;
  for (const [at, key] of keys.entries()) {
    const entry = entryOf(inner?.kind === 'list' && inner.items.length === 1 ? inner.items[0] : inner, key);
    if (entry === undefined) return at === keys.length - 1 ? undefined : entryOf(inner, keys.slice(at).join('.'));
    if (at === keys.length - 1) return entry;
    inner = entry.value;
  }
  return undefined;
}

/** Returns the truth of a value; null if it is not known. Python and JavaScript differ only on lists and maps. */
export function truth(value: Value | undefined): boolean | null {
  if (value === undefined) return null;
  if (value.kind === 'known') return Boolean(value.value);
  if (value.kind === 'list') return value.items.length > 0 || Boolean(value.open);
  return value.kind === 'map' ? true : null;
}

/** A list that is put together piece by piece is copied each time. */
export const MOST_ITEMS = 1000;

/** Evaluates a binary operator on two values; `text` stands for the result if it is not known. */
export function fold(operator: string, left: Value, right: Value, at: Stretch, text: string): Value {
  if (left.kind === 'list' && right.kind === 'list' && operator === '+') {
    if (left.items.length + right.items.length > MOST_ITEMS) return { ...left, open: true, at };
    return { kind: 'list', items: [...left.items, ...right.items], open: left.open || right.open, at };
  }
  const isText = (value: Value) => value.kind === 'known' && typeof value.value === 'string';
  if (operator === '+' && (isText(left) || isText(right)))
    return known(
      asText(left) + asText(right),
      at,
      left.kind === 'known' && right.kind === 'known' ? joinCertainty(left.certainty, right.certainty) : 'literal',
    );
  if (left.kind !== 'known' || right.kind !== 'known') return unknown(text, at);
  const certainty = joinCertainty(left.certainty, right.certainty);
  const [a, b] = [left.value, right.value];
  switch (operator) {
    case '==':
    case '===':
    case 'is':
      return known(a === b, at, certainty);
    case '!=':
    case '!==':
    case 'is not':
      return known(a !== b, at, certainty);
  }
  if (typeof a !== 'number' || typeof b !== 'number') return unknown(text, at);
  const results: Readonly<Record<string, number | boolean>> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '//': Math.floor(a / b),
    '%': a % b,
    '**': a ** b,
    '<<': a * 2 ** b,
    '<': a < b,
    '>': a > b,
    '<=': a <= b,
    '>=': a >= b,
  };
  const result = results[operator];
  return result === undefined ? unknown(text, at) : known(result, at, certainty);
}
