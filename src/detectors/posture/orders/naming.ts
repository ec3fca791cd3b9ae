/** Headers that name the server, its framework and their versions. Never more than a note. RFC 9110, section 10.2.4. */

import { compareOpaque, compareRanks, type Opaque, type Order } from './order.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Disclosure {
  readonly kind: 'naming';
  readonly rank: 0 | 1 | 2;
}

const WORDS = ['shown', 'shown without version', 'hidden'] as const;

/** `hidden`, `named` (without version) or `shown`; any other text is a header's value. */
export const naming: Order<Disclosure | Opaque, string> = {
  write: (text) => naming.parse(text),
  /** Ranks what a header reveals: 0 a version, 1 a name, 2 nothing. */
  parse(text) {
    if (text === null || text === 'shown') return { kind: 'naming', rank: 0 };
    if (hasHole(text)) return { kind: 'opaque', text };
    if (text === 'hidden' || text.trim() === '') return { kind: 'naming', rank: 2 };
    return { kind: 'naming', rank: /\d/.test(text) ? 0 : 1 };
  },
  compare(before, after) {
    const opaque = compareOpaque(before, after);
    if (opaque !== null) return opaque;
    const [b, a] = [before as Disclosure, after as Disclosure];
    return compareRanks(b.rank, a.rank, {
      weakening: 'downgrade',
      components: [`${WORDS[b.rank]} → ${WORDS[a.rank]}`],
      atMost: 'low',
      verb: 'reveals more',
    });
  },
  show: (value) => (value.kind === 'opaque' ? showHoles(value.text) : WORDS[value.rank]),
};
