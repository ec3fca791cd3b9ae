/** Interface of all orders, and the two shapes that most of them have: a ladder and a product of parts. */

import { EQUAL, STRONGER, UNKNOWN, type Comparison, type Loss } from '../../../model/posture.ts';
import type { WeakeningClass } from '../../../model/match.ts';
import { surest, type Confidence } from '../../../model/rule.ts';

export interface Order<V, W = never> {
  /** Returns the value of a header's text or a setting's word; null if it is absent. */
  parse(text: string | null): V;
  /** Returns the value that a row of `patterns/` writes. */
  write(written: W): V;
  compare(before: V, after: V): Comparison;
  /** The value of a subject for which nothing is set, where it depends on the subject. */
  absent?(subject: string): V;
  /** Renders a value for people. */
  show(value: V): string;
  /** Shows only the differences of two large values; null if that would not be shorter. */
  differ?(before: V, after: V): readonly [string, string] | null;
}

export interface Opaque {
  readonly kind: 'opaque';
  /** A template or variable that cannot be read here: equal only to itself. */
  readonly text: string;
}

function isOpaque(value: unknown): value is Opaque {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'opaque';
}

export interface Part {
  readonly name: string;
  /** Higher is stronger; null is not known. */
  readonly before: number | null;
  readonly after: number | null;
  /** `max-age: 1 year → 60 seconds`. */
  readonly text: string;
  readonly verb: string;
  readonly atMost: Confidence;
  readonly weakening?: WeakeningClass;
}

/**
 * Compares part by part (product order): weaker where some part is lower and none higher; a part that is not known on
 * one side says nothing while another one speaks.
 */
export function compareParts(parts: readonly Part[], weakening: WeakeningClass, verb?: string): Comparison {
  const lower = parts.filter((part) => part.before !== null && part.after !== null && part.after < part.before);
  const higher = parts.some((part) => part.before !== null && part.after !== null && part.after > part.before);
  const unclear = parts.some((part) => (part.before === null) !== (part.after === null));
  if (lower.length > 0) {
    const loss: Loss = {
      kind: higher ? 'incomparable' : 'weaker',
      weakening: lower.find((part) => part.weakening !== undefined)?.weakening ?? weakening,
      components: lower.map((part) => part.text),
      atMost: surest(lower.map((part) => part.atMost)),
      verb: verb ?? lower[0]!.verb,
    };
    return loss;
  }
  if (higher) return STRONGER;
  return unclear ? UNKNOWN : EQUAL;
}

/** Compares two ranks; the lower one is weaker, with `loss` as the words for it. */
export function compareRanks(before: number, after: number, loss: Omit<Loss, 'kind'>): Comparison {
  if (after === before) return EQUAL;
  return after > before ? STRONGER : { kind: 'weaker', ...loss };
}

/**
 * Compares texts that are not known before run time: equal if the same, unknown otherwise. Null if neither side is one.
 */
export function compareOpaque(before: unknown, after: unknown): Comparison | null {
  if (isOpaque(before) && isOpaque(after)) return before.text === after.text ? EQUAL : UNKNOWN;
  return isOpaque(before) || isOpaque(after) ? UNKNOWN : null;
}
