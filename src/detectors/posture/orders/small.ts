/** The orders with few values: words with a rank, switches, Referrer-Policy. */

import { EQUAL, STRONGER, type Comparison } from '../../../model/posture.ts';
import type { LadderSpec, SwitchSpec } from '../../../model/posture/control.ts';
import { compareOpaque, compareParts, compareRanks, type Opaque, type Order } from './order.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Ladder {
  readonly kind: 'ladder';
  readonly rank: number;
  readonly word: string;
}

/**
 * Makes the order of words with ranks. Parameters after `;` do not count; for `several: 'first'` neither does what
 * follows a comma. https://fetch.spec.whatwg.org/#x-content-type-options-header
 */
export function ladder(spec: LadderSpec): Order<Ladder | Opaque, string> {
  const absent: Ladder = { kind: 'ladder', rank: spec.words[spec.absent]!, word: 'none' };
  const parse = (text: string | null): Ladder | Opaque => {
    if (text === null) return absent;
    if (hasHole(text)) return { kind: 'opaque', text };
    const first = spec.several === 'first' ? text.split(',')[0]! : text;
    const word = first.split(';')[0]!.trim().toLowerCase();
    const rank = spec.words[word];
    return rank === undefined
      ? { ...absent, word: `none (${word || 'empty'} is ignored)` }
      : { kind: 'ladder', rank, word };
  };
  return {
    parse,
    write: parse,
    compare(before, after) {
      const opaque = compareOpaque(before, after);
      if (opaque !== null) return opaque;
      const [b, a] = [before as Ladder, after as Ladder];
      const isGone = a.rank <= absent.rank;
      const isStillGood = spec.good !== undefined && a.rank >= spec.words[spec.good]!;
      return compareRanks(b.rank, a.rank, {
        weakening: isGone ? 'removal' : 'downgrade',
        components: [`${b.word} → ${a.word}`],
        atMost: isStillGood ? 'low' : spec.atMost,
        verb: isGone ? 'removed' : 'loosened',
      });
    },
    show: (value) => (value.kind === 'opaque' ? showHoles(value.text) : value.word),
  };
}

/** Returns the lowest of several words; what is not known before run time counts as the lowest. */
export function weakestOf(order: Order<Ladder | Opaque, string>, words: readonly string[]): Ladder | Opaque {
  const values = words.filter((word) => word !== '').map((word) => order.parse(word));
  const known = values.filter((value): value is Ladder => value.kind === 'ladder');
  return (
    values.find((value) => value.kind === 'opaque') ?? known.sort((a, b) => a.rank - b.rank)[0] ?? order.parse(null)
  );
}

export interface Referrer {
  readonly kind: 'referrer';
  readonly word: string;
  /**
   * Part of the address that is sent to the same origin, to another one, and from https to http: 0 nothing, 1 origin, 2
   * all.
   */
  readonly sent: readonly [number, number, number];
}

const SENT: Readonly<Record<string, readonly [number, number, number]>> = {
  'no-referrer': [0, 0, 0],
  'same-origin': [2, 0, 0],
  'strict-origin': [1, 1, 0],
  origin: [1, 1, 1],
  'strict-origin-when-cross-origin': [2, 1, 0],
  'origin-when-cross-origin': [2, 1, 1],
  'no-referrer-when-downgrade': [2, 2, 0],
  'unsafe-url': [2, 2, 2],
};
const BROWSER_DEFAULT = 'strict-origin-when-cross-origin';

/** Parses Referrer-Policy: the last word that browsers know applies. */
function parseReferrer(text: string | null): Referrer | Opaque {
  if (text !== null && hasHole(text)) return { kind: 'opaque', text };
  const known = (text ?? '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word in SENT);
  const word = known.at(-1);
  return {
    kind: 'referrer',
    word: word ?? `none (browsers: ${BROWSER_DEFAULT})`,
    sent: SENT[word ?? BROWSER_DEFAULT]!,
  };
}

/**
 * The last known token wins; no token is the browser's default.
 * https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header
 */
export const referrer: Order<Referrer | Opaque, string> = {
  parse: parseReferrer,
  write: parseReferrer,
  /** Compares what is sent in three cases: same origin, other origin, from https to http. */
  compare(before, after) {
    const opaque = compareOpaque(before, after);
    if (opaque !== null) return opaque;
    const [b, a] = [before as Referrer, after as Referrer];
    const isUnsafe = a.sent[1] === 2;
    const names = ['to the same origin', 'to other origins', 'from https to http'];
    const amounts = ['nothing', 'the origin', 'the full address'];
    return compareParts(
      names.map((name, at) => ({
        name,
        before: -b.sent[at]!,
        after: -a.sent[at]!,
        text: `sent ${name}: ${amounts[b.sent[at]!]} → ${amounts[a.sent[at]!]}`,
        verb: 'sends more',
        atMost: isUnsafe ? 'high' : 'low',
      })),
      isUnsafe ? 'escalation' : 'downgrade',
    );
  },
  show: (value) => (value.kind === 'opaque' ? showHoles(value.text) : value.word),
};

export interface Switch {
  readonly kind: 'switch';
  readonly on: boolean;
}

/** Makes the order of a control that is on or off. `on` is always the safe side. */
export function switchOrder(words: SwitchSpec): Order<Switch | Opaque, boolean> {
  return {
    write: (on) => ({ kind: 'switch', on }),
    parse(text) {
      if (text !== null && hasHole(text)) return { kind: 'opaque', text };
      return { kind: 'switch', on: text === 'on' };
    },
    compare(before, after): Comparison {
      const opaque = compareOpaque(before, after);
      if (opaque !== null) return opaque;
      const [b, a] = [before as Switch, after as Switch];
      if (b.on === a.on) return EQUAL;
      if (a.on) return STRONGER;
      return {
        kind: 'weaker',
        weakening: words.weakening,
        components: [`${words.on} → ${words.off}`],
        atMost: words.atMost,
        verb: words.verb,
      };
    },
    show: (value) => (value.kind === 'opaque' ? showHoles(value.text) : value.on ? words.on : words.off),
  };
}
