/** The orders with few values: nosniff, Referrer-Policy, COOP, COEP, CORP, TLS versions, and plain switches. */

import { EQUAL, STRONGER, type Comparison } from '../../../model/posture.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { WeakeningClass } from '../../../model/match.ts';
import { compareOpaque, compareParts, compareRanks, hasHole, showHoles, type Opaque, type Order } from './order.ts';

export interface Ladder {
  readonly kind: 'ladder';
  readonly rank: number;
  readonly word: string;
}

interface LadderShape {
  /** Word in lower case → rank, higher is stronger. */
  readonly ranks: Readonly<Record<string, number>>;
  /** The word that stands for no header and for one that browsers ignore. */
  readonly absent: string;
  readonly atMost: Confidence;
  /** Rank from which on a lower one is still good practice: a note. */
  readonly good?: number;
}

function ladder(shape: LadderShape): Order<Ladder | Opaque> {
  const absent: Ladder = { kind: 'ladder', rank: shape.ranks[shape.absent]!, word: 'none' };
  return {
    parse(text) {
      if (text === null) return absent;
      if (hasHole(text)) return { kind: 'opaque', text };
      const word = text.split(';')[0]!.trim().toLowerCase();
      const rank = shape.ranks[word];
      return rank === undefined
        ? { ...absent, word: `none (${word || 'empty'} is ignored)` }
        : { kind: 'ladder', rank, word };
    },
    compare(before, after) {
      const opaque = compareOpaque(before, after);
      if (opaque !== null) return opaque;
      const [b, a] = [before as Ladder, after as Ladder];
      const isGone = a.rank <= absent.rank;
      const isStillGood = shape.good !== undefined && a.rank >= shape.good;
      return compareRanks(b.rank, a.rank, {
        weakening: isGone ? 'removal' : 'downgrade',
        components: [`${b.word} → ${a.word}`],
        atMost: isStillGood ? 'low' : shape.atMost,
        verb: isGone ? 'removed' : 'loosened',
      });
    },
    show: (value) => (value.kind === 'opaque' ? showHoles(value.text) : value.word),
  };
}

/**
 * Fetch standard, "determine nosniff": the first value must be `nosniff`.
 * https://fetch.spec.whatwg.org/#x-content-type-options-header
 */
export const nosniff: Order<Ladder | Opaque> = (() => {
  const base = ladder({ ranks: { none: 0, nosniff: 1 }, absent: 'none', atMost: 'high' });
  return { ...base, parse: (text) => base.parse(text === null ? null : hasHole(text) ? text : text.split(',')[0]!) };
})();

/** https://html.spec.whatwg.org/#cross-origin-opener-policies */
export const coop = ladder({
  ranks: { 'unsafe-none': 0, 'same-origin-allow-popups': 1, 'noopener-allow-popups': 2, 'same-origin': 3 },
  absent: 'unsafe-none',
  atMost: 'medium',
});
export const coep = ladder({
  ranks: { 'unsafe-none': 0, credentialless: 1, 'require-corp': 2 },
  absent: 'unsafe-none',
  atMost: 'medium',
});
export const corp = ladder({
  ranks: { 'cross-origin': 0, 'same-site': 1, 'same-origin': 2 },
  absent: 'cross-origin',
  atMost: 'medium',
});

/**
 * Least TLS version that is accepted. RFC 8996 retires 1.0 and 1.1; 1.2 beside 1.3 is what RFC 9325 3.1.1 recommends
 * to servers.
 */
export const tlsVersion = ladder({
  ranks: { sslv2: 0, sslv3: 1, tlsv1: 2, 'tlsv1.0': 2, 'tlsv1.1': 3, 'tlsv1.2': 4, 'tlsv1.3': 5 },
  absent: 'sslv2',
  atMost: 'high',
  good: 4,
});

export interface Referrer {
  readonly kind: 'referrer';
  readonly word: string;
  /** What is sent to the same origin, to another one, and from https to http: 0 nothing, 1 origin, 2 all. */
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

/**
 * The last known token wins; no token is the browser's default.
 * https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header
 */
export const referrer: Order<Referrer | Opaque> = {
  parse(text) {
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
  },
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

export interface SwitchWords {
  readonly on: string;
  readonly off: string;
  readonly verb: string;
  readonly weakening: WeakeningClass;
  readonly atMost: Confidence;
}

/** A control that is on or off. `on` is always the safe side. */
export function switchOrder(words: SwitchWords): Order<Switch | Opaque> {
  return {
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

export const httpsRedirect = switchOrder({
  on: 'http is redirected to https',
  off: 'no redirect to https',
  verb: 'removed',
  weakening: 'removal',
  atMost: 'high',
});
export const debug = switchOrder({
  on: 'debug off',
  off: 'debug on',
  verb: 'switched on',
  weakening: 'escalation',
  atMost: 'high',
});
export const csrf = switchOrder({
  on: 'CSRF protection on',
  off: 'CSRF protection off',
  verb: 'switched off',
  weakening: 'removal',
  atMost: 'high',
});
export const tlsVerify = switchOrder({
  on: 'certificates are verified',
  off: 'certificates are not verified',
  verb: 'switched off',
  weakening: 'removal',
  atMost: 'high',
});
export const trustedProxy = switchOrder({
  on: 'only named proxies are trusted',
  off: 'any client may set forwarded headers',
  verb: 'widened to every client',
  weakening: 'escalation',
  atMost: 'medium',
});
