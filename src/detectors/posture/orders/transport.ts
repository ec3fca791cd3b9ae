/** Strict-Transport-Security: max-age, includeSubDomains and preload, each on its own. RFC 6797, section 6.1. */

import type { Comparison } from '../../../model/posture.ts';
import { compareOpaque, compareParts, type Opaque, type Order } from './order.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Hsts {
  readonly kind: 'transport';
  /**
   * Seconds; -1: no header, or one that browsers ignore. With 0 browsers forget the host: below absent. null: not
   * known.
   */
  readonly maxAge: number | null;
  readonly includeSubDomains: boolean | null;
  readonly preload: boolean | null;
}

const NO_HSTS: Hsts = { kind: 'transport', maxAge: -1, includeSubDomains: false, preload: false };

/** The year that the preload list asks for: losing what lies above it is worth a warning, no more. */
const YEAR = 31_536_000;

export const transport: Order<Hsts | Opaque, string> = {
  write: (text) => transport.parse(text),

  /** Reads the header; without a valid `max-age`, or with a directive twice, it has no effect. */
  parse(text) {
    if (text === null) return NO_HSTS;
    if (hasHole(text)) return { kind: 'opaque', text };
    const seen = new Map<string, string>();
    for (const piece of text.split(';')) {
      const [name = '', ...rest] = piece.split('=');
      const key = name.trim().toLowerCase();
      if (key === '') continue;
      // RFC 6797 6.1: no directive may appear twice; the header is then ignored.
      if (seen.has(key)) return NO_HSTS;
      seen.set(key, rest.join('=').trim());
    }
    const age = /^(?:"(\d+)"|(\d+))$/.exec(seen.get('max-age') ?? '');
    if (age === null) return NO_HSTS;
    return hstsOf(Number(age[1] ?? age[2]), seen.has('includesubdomains'), seen.has('preload'));
  },

  /** Compares max-age, includeSubDomains and preload, each by itself. */
  compare(before, after): Comparison {
    const opaque = compareOpaque(before, after);
    if (opaque !== null) return opaque;
    const b = before as Hsts;
    const a = after as Hsts;
    const isOff = a.maxAge !== null && a.maxAge <= 0;
    const shortening = a.maxAge !== null && a.maxAge >= YEAR ? 'medium' : 'high';
    return compareParts(
      [
        {
          name: 'max-age',
          before: rankOfAge(b.maxAge),
          after: rankOfAge(a.maxAge),
          text:
            isOff && (b.maxAge ?? 0) > 0
              ? `max-age: ${showAge(b.maxAge)} → none`
              : `max-age: ${showAge(b.maxAge)} → ${showAge(a.maxAge)}`,
          verb: isOff ? (b.maxAge === -1 ? 'switched off' : 'removed') : 'shortened',
          atMost: b.maxAge === -1 ? 'medium' : shortening,
        },
        switchPart(
          'includeSubDomains',
          b.includeSubDomains,
          a.includeSubDomains,
          'high',
          'no longer covers subdomains',
        ),
        switchPart('preload', b.preload, a.preload, 'low', 'no longer asks for preloading'),
      ],
      isOff ? 'removal' : 'downgrade',
    );
  },

  show(value) {
    if (value.kind === 'opaque') return showHoles(value.text);
    if (value.maxAge === -1) return 'none';
    return [
      `max-age ${showAge(value.maxAge)}`,
      ...(value.includeSubDomains ? ['includeSubDomains'] : []),
      ...(value.preload ? ['preload'] : []),
    ].join(', ');
  },
};

/**
 * Makes the value of the header. `maxAge`: seconds; null: not known. At 0 or less the flags do not count.
 */
export function hstsOf(maxAge: number | null, includeSubDomains: boolean | null, preload: boolean | null): Hsts {
  if (maxAge !== null && maxAge <= 0) return { ...NO_HSTS, maxAge };
  return { kind: 'transport', maxAge, includeSubDomains, preload };
}

/** Ranks an absent header (-1) above 0, which makes a browser forget a host it knew. */
function rankOfAge(maxAge: number | null): number | null {
  if (maxAge === -1) return 0;
  if (maxAge === null || maxAge < YEAR) return maxAge === 0 ? -1 : maxAge;
  // A year is 365 days, 365.2425 or 366.
  const years = Math.round(maxAge / YEAR);
  return Math.abs(maxAge - years * YEAR) <= years * 86_400 ? years * YEAR : maxAge;
}

/** Makes the part of a comparison for `includeSubDomains` or `preload`. */
function switchPart(name: string, before: boolean | null, after: boolean | null, atMost: 'high' | 'low', verb: string) {
  return {
    name,
    before: before === null ? null : Number(before),
    after: after === null ? null : Number(after),
    text: `${name}: ${before ? 'on' : 'off'} → ${after ? 'on' : 'off'}`,
    verb,
    atMost,
  } as const;
}

const UNITS: readonly (readonly [number, string])[] = [
  [31_536_000, 'year'],
  [86_400, 'day'],
  [3_600, 'hour'],
];

/** Shows seconds in the largest unit that divides them: 31536000 → `1 year`. `?` for null, `none` for -1. */
function showAge(seconds: number | null): string {
  if (seconds === null) return '?';
  if (seconds === -1) return 'none';
  for (const [size, unit] of UNITS) {
    if (seconds > 0 && seconds % size === 0) return `${seconds / size} ${unit}${seconds === size ? '' : 's'}`;
  }
  return `${seconds} second${seconds === 1 ? '' : 's'}`; // without separators, as the file has it
}
