/** Lists of stretches. Where nothing else is said they are in order and do not overlap. */

import type { Span } from './text.ts';

/**
 * Returns the stretches with their surroundings, merged where they meet. They need only be in the order of their
 * beginnings.
 */
export function widen(spans: readonly Span[], before: number, after: number, length: number): Span[] {
  const wide: { from: number; to: number }[] = [];
  for (const span of spans) {
    const from = Math.max(0, span.from - before);
    const to = Math.min(length, span.to + after);
    const last = wide.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else wide.push({ from, to });
  }
  return wide;
}

/** Returns true if the stretch shares a byte with any of the spans. */
export function touches(spans: readonly Span[], from: number, to: number): boolean {
  const span = firstEndingAfter(spans, from);
  return span !== undefined && span.from < to;
}

/** Returns true if one of the spans contains the whole span. */
export function covers(spans: readonly Span[], { from, to }: Span): boolean {
  const span = firstEndingAfter(spans, from);
  return span !== undefined && span.from <= from && to <= span.to;
}

/** Returns the first span that ends after the offset, by binary search. */
function firstEndingAfter(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}
