/**
 * Settings with a plain better and worse: `privileged`, `publicly_accessible`, sslmode, days of retention. Places say
 * the rank, this compares.
 */

import { compareOpaque, compareRanks, hasHole, showHoles, type Opaque, type Order } from './order.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { WeakeningClass } from '../../../model/match.ts';

export interface Rank {
  readonly kind: 'rank';
  /** As its file calls it. */
  readonly name: string;
  /** Higher is stronger. */
  readonly rank: number;
  /** `on`, `90 days`. */
  readonly word: string;
  /** The surest that losing this may be called, and what kind of loss it is. */
  readonly atMost: Confidence;
  readonly weakening: WeakeningClass;
}

export function ranks(verb: string): Order<Rank | Opaque> {
  return {
    parse: (text) =>
      text !== null && hasHole(text)
        ? { kind: 'opaque', text }
        : { kind: 'rank', name: '', rank: 0, word: text ?? 'not set', atMost: 'low', weakening: 'downgrade' },
    compare(before, after) {
      const opaque = compareOpaque(before, after);
      if (opaque !== null) return opaque;
      const [b, a] = [before as Rank, after as Rank];
      return compareRanks(b.rank, a.rank, {
        weakening: a.weakening,
        components: [`${a.name}: ${b.word} → ${a.word}`],
        atMost: a.atMost,
        verb,
      });
    },
    show: (value) =>
      value.kind === 'opaque' ? showHoles(value.text) : value.name === '' ? value.word : `${value.name}: ${value.word}`,
  };
}

const SSLMODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION: `prefer` where nothing is said. */
export const sslmode: Order<Rank | Opaque> = {
  ...ranks('loosened'),
  parse(text) {
    if (text !== null && hasHole(text)) return { kind: 'opaque', text };
    const word = (text ?? 'prefer').toLowerCase().replace(/_/g, '-');
    const rank = SSLMODES.indexOf(word);
    return {
      kind: 'rank',
      name: 'sslmode',
      rank: rank === -1 ? 2 : rank,
      word,
      atMost: rank <= 2 ? 'high' : 'medium',
      weakening: 'downgrade',
    };
  },
};
