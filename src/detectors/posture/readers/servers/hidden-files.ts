/** Files that a server refuses to serve, by the pattern of their names: the fewer it names, the more are served. */

import type { Fact } from '../../judge/scene.ts';
import { controls } from '../../controls.ts';
import type { Origin } from '../../position.ts';

/** Names that a pattern for every name with a dot before it covers, beside others. */
const DOTTED = ['every hidden file', 'git', 'env', 'ht', 'htaccess', 'htpasswd', 'svn', 'hg', 'DS_Store', 'well-known'];

/** Returns the names in a pattern of files: `\.(git|env)`, `"\.(sql|bak)$"`; for `/\.` everything hidden. */
function namesOfPattern(pattern: string): readonly string[] {
  const names = pattern.match(/[A-Za-z][\w-]*/g) ?? [];
  const isAny = names.length === 0 || /\\\.(?:\(\?!|\+|\*|$|\.)/.test(pattern);
  return isAny && /\\\./.test(pattern) ? [...DOTTED, ...names] : names;
}

export interface Refused {
  readonly pattern: string;
  readonly origin: Origin;
}

/** Returns one fact for all patterns of a level; null if it has no pattern. */
export function refusedFiles(refused: readonly Refused[]): Fact | null {
  const [first] = refused;
  if (first === undefined) return null;
  const names = [...new Set(refused.flatMap(({ pattern }) => namesOfPattern(pattern)))];
  return {
    control: controls.exposure,
    subject: 'files that are not served',
    value: {
      kind: 'rank',
      name: 'not served',
      rank: 1,
      word: refused.map(({ pattern }) => pattern).join(', '),
      atMost: 'medium',
      weakening: 'widening',
      items: { isGood: true, names },
    },
    certainty: 'literal',
    origin: first.origin,
    // The access control reports the rule as a whole.
    onlyChanged: true,
  };
}
