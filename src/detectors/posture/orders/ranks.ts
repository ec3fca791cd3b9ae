/**
 * Settings with a plain better and worse: `privileged`, `publicly_accessible`, sslmode, days of retention. Places say
 * the rank, this compares.
 */

import { compareOpaque, compareRanks, type Opaque, type Order } from './order.ts';
import { EQUAL, STRONGER, type Comparison, type Loss } from '../../../model/posture.ts';
import type { OrderSpec } from '../../../model/posture/control.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { WeakeningClass } from '../../../model/match.ts';
import { coversPattern } from './patterns.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Rank {
  readonly kind: 'rank';
  /** As its file calls it. */
  readonly name: string;
  /** Higher is stronger. */
  readonly rank: number;
  /** `on`, `90 days`. */
  readonly word: string;
  /** Highest confidence of a finding that this was lost, and the kind of the loss. */
  readonly atMost: Confidence;
  readonly weakening: WeakeningClass;
  /** Items of a list that count, compared as sets instead of the ranks. */
  readonly items?: {
    readonly isGood: boolean;
    readonly names: readonly string[];
    /** A star within a name stands for any text: one name may cover others. */
    readonly globs?: true;
  };
  /** Nothing is set, and versions differ: the value that holds may be as strong as this rank. */
  readonly upTo?: number;
  /** Set, though versions differ in what holds without it. */
  readonly isGiven?: true;
}

/** Returns the rank of a list of names, shown in full. `isGood`: each name strengthens; false: each weakens. */
export function rankOfNames(
  name: string,
  names: readonly string[],
  { isGood, atMost, weakening }: Pick<Rank, 'atMost' | 'weakening'> & { readonly isGood: boolean },
): Rank {
  const word = names.length === 0 ? 'none' : names.join(', ');
  return { kind: 'rank', name, rank: 0, word, atMost, weakening, items: { isGood, names: [...new Set(names)] } };
}

/** Orders values by their rank alone: a higher rank is stronger. */
export function rank({ verb }: { readonly verb: string }): Order<Rank | Opaque, number> {
  return {
    parse: (text) =>
      text !== null && hasHole(text)
        ? { kind: 'opaque', text }
        : { kind: 'rank', name: '', rank: 0, word: text ?? 'not set', atMost: 'low', weakening: 'downgrade' },
    write: (of) => ({ kind: 'rank', name: '', rank: of, word: String(of), atMost: 'high', weakening: 'downgrade' }),
    compare(before, after) {
      const opaque = compareOpaque(before, after);
      if (opaque !== null) return opaque;
      const [b, a] = [before as Rank, after as Rank];
      const loss = {
        weakening: a.weakening,
        components: [`${a.name}: ${b.word} → ${a.word}`],
        // Any limit is less than for ever, and most of them are enough.
        atMost: b.rank === Number.MAX_SAFE_INTEGER ? ('low' as const) : a.atMost,
        verb,
      };
      if (a.isGiven && b.upTo !== undefined && b.upTo > a.rank && b.rank >= a.rank)
        return { kind: 'weaker', ...loss, atMost: b.rank > a.rank ? loss.atMost : 'low' };
      return b.items !== undefined && a.items !== undefined
        ? compareItems(b.items, a.items, loss)
        : compareRanks(b.rank, a.rank, loss);
    },
    show: (value) =>
      value.kind === 'opaque' ? showHoles(value.text) : value.name === '' ? value.word : `${value.name}: ${value.word}`,
  };
}

type Items = NonNullable<Rank['items']>;

/** Compares two lists of names: more good items, or fewer bad ones, are stronger. */
function compareItems(before: Items, after: Items, loss: Omit<Loss, 'kind'>): Comparison {
  const [strong, weak] = after.isGood ? [before, after] : [after, before];
  const [inStrong, inWeak] = [membershipOf(strong), membershipOf(weak)];
  const isWeaker = strong.names.some((name) => !inWeak(name));
  const isStronger = weak.names.some((name) => !inStrong(name));
  if (isWeaker && isStronger) return { kind: 'incomparable', ...loss, atMost: 'low' };
  if (isWeaker) return { kind: 'weaker', ...loss };
  return isStronger ? STRONGER : EQUAL;
}

/** Returns a test whether a list has a name: written out, by `*` or `all` in a list of bad ones, or by a star in it. */
function membershipOf(list: Items): (name: string) => boolean {
  const names = new Set(list.names);
  if (!list.isGood && (names.has('*') || names.has('all'))) return () => true;
  return (name) => names.has(name) || (list.globs === true && list.names.some((one) => coversName(one, name)));
}

/** Longer names are compared as they are. */
const LONGEST = 200;

/** Returns whether every text that `narrow` stands for is one of `wide`; without a star, a name stands for itself. */
export function coversName(wide: string, narrow: string): boolean {
  return wide.includes('*') && Math.max(wide.length, narrow.length) <= LONGEST && coversPattern(wide, narrow);
}

/** Makes the order of the words of one list, from weak to strong. */
export function scale(spec: OrderSpec<'scale'>): Order<Rank | Opaque, string> {
  const plain = (word: string) => word.toLowerCase().replace(/_/g, '-');
  const parse = (text: string | null): Rank | Opaque => {
    if (text !== null && hasHole(text)) return { kind: 'opaque', text };
    const word = plain(text ?? spec.absent);
    const known = spec.words.indexOf(word);
    return {
      kind: 'rank',
      name: spec.name,
      rank: known === -1 ? spec.words.indexOf(spec.absent) : known,
      word,
      atMost: known <= spec.words.indexOf(spec.grave) ? 'high' : 'medium',
      weakening: 'downgrade',
    };
  };
  const { compare, show } = rank(spec);
  return { parse, write: parse, compare, show };
}
