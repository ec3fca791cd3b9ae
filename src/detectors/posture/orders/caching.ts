/**
 * Cache-Control: who may keep an answer. A total order. RFC 9111, section 5.2.2:
 * https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2
 */

import { compareOpaque, compareRanks, type Opaque, type Order } from './order.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Cache {
  readonly kind: 'caching';
  readonly rank: number;
  readonly word: string;
}

const WORDS = [
  'shared caches may keep it',
  'only the browser may keep it',
  'only the browser may keep it, and asks each time',
  'no cache may keep it',
] as const;

export const caching: Order<Cache | Opaque, string> = {
  write: (text) => caching.parse(text),
  /** Ranks the header by its most restrictive directive: `no-store` 3, `private, no-cache` 2, `private` 1, else 0. */
  parse(text) {
    if (text !== null && hasHole(text)) return { kind: 'opaque', text };
    const words = new Set(
      (text ?? '')
        .toLowerCase()
        .split(',')
        .map((word) => word.split('=')[0]!.trim()),
    );
    // The most restrictive directive of several counts (RFC 9111 4.2.1); unsaid, shared caches may keep an answer by
    // guess (4.2.2).
    const rank = words.has('no-store') ? 3 : words.has('private') ? (words.has('no-cache') ? 2 : 1) : 0;
    return { kind: 'caching', rank, word: WORDS[rank]! };
  },
  compare(before, after) {
    const opaque = compareOpaque(before, after);
    if (opaque !== null) return opaque;
    const [b, a] = [before as Cache, after as Cache];
    return compareRanks(b.rank, a.rank, {
      weakening: 'downgrade',
      components: [`${b.word} → ${a.word}`],
      atMost: 'medium',
      verb: 'loosened',
    });
  },
  show: (value) => (value.kind === 'opaque' ? showHoles(value.text) : value.word),
};
