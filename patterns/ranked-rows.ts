/** Short forms for rows of keys whose values have a plain better and worse. */

import type { RankedRow } from '../src/model/posture/place.ts';

/** Parts of a row that have a usual value. */
interface Terms {
  /** Value where the key is not set. */
  readonly default?: string;
  readonly atMost?: RankedRow['atMost'];
  readonly weakening?: RankedRow['weakening'];
  readonly sure?: false;
  readonly resource?: string;
}

type Control = RankedRow['control'];
type Keys = readonly [string, ...string[]];

const TRUE = ['true', '1', 'enabled', 'enable'];
const FALSE = ['false', '0', 'disabled', 'disable'];

/** Keys that are safe when they are on. */
export function on(control: Control, keys: Keys, terms: Terms = {}): RankedRow[] {
  return rows(control, keys, { ...ranked(TRUE, 1), ...ranked(FALSE, 0) }, { default: 'false', ...terms });
}

/** Keys that are safe when they are off. */
export function off(control: Control, keys: Keys, terms: Terms = {}): RankedRow[] {
  return rows(control, keys, { ...ranked(TRUE, 0), ...ranked(FALSE, 1) }, { default: 'false', ...terms });
}

/** Keys of which a larger number is stronger; 0 is for ever. */
export function more(control: Control, keys: Keys, terms: Terms & { readonly default: string }): RankedRow[] {
  return rows(control, keys, 'more', terms);
}

/** Keys of which a smaller number is stronger; 0 is never. */
export function less(control: Control, keys: Keys, terms: Terms & { readonly default: string }): RankedRow[] {
  return rows(control, keys, 'less', terms);
}

/** Keys with words from weak to strong; `a|b` are equal, `*` is any other word. */
export function words(
  control: Control,
  keys: Keys,
  scale: readonly [string, string, ...string[]],
  terms: Terms & { readonly default: string },
): RankedRow[] {
  const ranks = scale.map((alternatives, at) =>
    ranked(
      alternatives.split('|').map((word) => (word === '*' ? '' : word)),
      at,
    ),
  );
  return rows(control, keys, Object.assign({}, ...ranks) as Record<string, number>, terms);
}

/** Keys whose items are each bad. */
export function noItems(control: Control, keys: Keys, terms: Terms = {}): RankedRow[] {
  return rows(control, keys, 'no-items', { default: '', ...terms });
}

/** Keys that are safe when they are set, whatever their value. */
export function present(control: Control, keys: Keys, terms: Terms = {}): RankedRow[] {
  return rows(control, keys, { none: 0, '': 1 }, { default: 'none', ...terms });
}

function ranked(all: readonly string[], rank: number): Record<string, number> {
  return Object.fromEntries(all.map((word) => [word.toLowerCase(), rank]));
}

function rows(
  control: Control,
  keys: Keys,
  ranks: RankedRow['ranks'],
  terms: Terms & { readonly default: string },
): RankedRow[] {
  return keys.map((key) => ({ key, control, ranks, atMost: 'medium', weakening: 'downgrade', ...terms }));
}
