/**
 * Compares who may frame a page: `frame-ancestors` where an enforced policy has it, else X-Frame-Options. CSP3 6.4.2;
 * HTML, "X-Frame-Options".
 */

import { EQUAL, STRONGER, UNKNOWN, type Comparison } from '../../../model/posture.ts';
import type { Order } from './order.ts';
import { parseCsp } from './csp/policy.ts';
import type { Csp } from './csp/directives.ts';
import { allowedBy, classOf, EVERYTHING, intersect, newlyAllowed, showSource, type Allowed } from './csp/sources.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Framing {
  readonly kind: 'frame';
  readonly allowed: Allowed;
  readonly words: string;
  /** A policy that is not known before run time may or may not hold frame-ancestors. */
  readonly unsure?: true;
  /** A policy says it, and browsers do not ask for X-Frame-Options. */
  readonly byPolicy?: true;
  /** The value of X-Frame-Options by itself; left out: it is not sent. */
  readonly options?: Allowed;
}

export const ANYONE: Framing = { kind: 'frame', allowed: EVERYTHING, words: 'anyone may frame the page' };

/** Returns who may frame a page. `ALLOW-FROM` and anything unknown are ignored by browsers: anyone may. */
function parseFrameOptions(text: string | null): Framing {
  if (text === null) return ANYONE;
  if (hasHole(text)) return { kind: 'frame', allowed: allowedBy([text], 'other'), words: showHoles(text) };
  const words = [...new Set(text.split(',').map((word) => word.trim().toLowerCase()))];
  // Differing values: browsers block. https://html.spec.whatwg.org/#the-x-frame-options-header
  if (words.length > 1 && words.some((word) => word === 'deny' || word === 'sameorigin' || word === 'allowall'))
    return { kind: 'frame', allowed: allowedBy([], 'other'), words: text };
  if (words[0] === 'deny') return { kind: 'frame', allowed: allowedBy([], 'other'), words: 'DENY' };
  if (words[0] === 'sameorigin') return { kind: 'frame', allowed: allowedBy(["'self'"], 'other'), words: 'SAMEORIGIN' };
  return { ...ANYONE, words: `${text.trim() || 'empty'} (ignored by browsers)` };
}

/** Returns who may frame a page that has these two headers. */
export function framingOf(frameOptions: string | null, policy: Csp): Framing {
  const lists = policy.policies.map((one) => one.get('frame-ancestors')).filter((list) => list !== undefined);
  if (lists.length === 0) {
    // A policy that is not known before run time may hold frame-ancestors.
    if (frameOptions === null && policy.opaque.length > 0)
      return {
        kind: 'frame',
        allowed: allowedBy(policy.opaque, 'other'),
        words: showHoles(policy.opaque.join(', ')),
        unsure: true,
      };
    return parseFrameOptions(frameOptions);
  }
  return {
    kind: 'frame',
    allowed: lists.map((list) => allowedBy(list, 'other')).reduce(intersect),
    words: showHoles(`frame-ancestors ${lists.map((list) => list.join(' ')).join(', ')}`),
    byPolicy: true,
    ...(frameOptions === null ? {} : { options: parseFrameOptions(frameOptions).allowed }),
  };
}

/** Returns whether a policy came beside the X-Frame-Options that were there, and stay. */
function isAdded(before: Framing, after: Framing): boolean {
  const [b, a] = [before.byPolicy ? undefined : before.allowed, after.options];
  return after.byPolicy === true && b !== undefined && a !== undefined && newlyAllowed(b, a).length === 0;
}

/**
 * Compares X-Frame-Options alone: browsers without frame-ancestors go by it; for all others the policy makes it inert.
 */
export function compareOptions({ options: b }: Framing, { options: a }: Framing): Comparison {
  if (b === undefined || a === undefined) return EQUAL;
  if (newlyAllowed(b, a).length === 0) return newlyAllowed(a, b).length === 0 ? EQUAL : STRONGER;
  return {
    kind: 'weaker',
    weakening: 'downgrade',
    components: [`X-Frame-Options: ${showAllowed(b)} → ${showAllowed(a)}`],
    atMost: 'low',
    verb: 'loosened for older browsers',
  };
}

/** Compares who may frame a page. Unknown where a source that is not known before run time may decide. */
function compareFraming(before: Framing, after: Framing): Comparison {
  const [b, a] = [before.allowed, after.allowed];
  if (before.unsure || after.unsure) return before.words === after.words ? EQUAL : UNKNOWN;
  const isUnclear =
    [...b.opaque.filter((token) => !a.opaque.includes(token)), ...a.opaque.filter((token) => !b.opaque.includes(token))]
      .length > 0;
  // An unknown value cannot be compared with named hosts; anyone is more than it, whatever it is.
  if (isUnclear && (Math.max(classOf(b), classOf(a)) < 4 || classOf(a) === classOf(b))) return UNKNOWN;
  const gained = newlyAllowed(before.allowed, after.allowed);
  const lost = newlyAllowed(after.allowed, before.allowed);
  if (gained.length === 0) return lost.length === 0 ? EQUAL : STRONGER;
  const rise = classOf(after.allowed) - classOf(before.allowed);
  if (lost.length > 0 && rise < 0) return STRONGER;
  const isOpen = after.allowed.all;
  // A list that was already sweeping is not weaker with one more name.
  const isSweeping = classOf(after.allowed) >= 4 && rise > 0;
  const isNamed = after.allowed.sources.length > 0 && !isSweeping;
  return {
    kind: lost.length > 0 && rise === 0 ? 'incomparable' : 'weaker',
    weakening: isOpen ? 'removal' : isSweeping ? 'escalation' : isNamed ? 'widening' : 'downgrade',
    components: [`framed by: ${showAllowed(before.allowed)} → ${showAllowed(after.allowed)}`],
    // The page's own origin instead of another one.
    atMost:
      (isAdded(before, after) && !isOpen && !isSweeping) || (lost.length > 0 && rise === 0 && !isNamed)
        ? 'low'
        : isOpen || isSweeping || !isNamed
          ? 'high'
          : 'medium',
    verb: isOpen ? 'removed' : 'loosened',
  };
}

function showAllowed(list: Allowed): string {
  if (list.all) return 'anyone';
  const parts = [
    ...(list.self ? ['the same origin'] : []),
    ...list.sources.map(showSource),
    ...list.opaque.map(showHoles),
  ];
  return parts.length === 0 ? 'nobody' : parts.join(', ');
}

export const frame: Order<Framing, string> = {
  /** As X-Frame-Options has it. */
  write: (text) => framingOf(text, parseCsp(null)),
  parse: (text) => framingOf(null, parseCsp(text)),
  compare: compareFraming,
  show: (value) => value.words,
};
