/**
 * Finds the secrets that a change brings to a text: on the lines that it adds, and those that it makes of lines that
 * were there, by deleting what separated them or by altering what they are decoded with.
 */

import { alteredBy, isDecoded } from '../../detectors/secrets/index.ts';
import type { FileDelta } from '../../model/delta.ts';
import type { SecretMatch } from '../../model/match.ts';
import { touches, widen } from '../../model/spans.ts';
import type { ScanContext } from '../context.ts';
import { withFileMatch } from './located-match.ts';
import { keyOf, secretsIn } from './texts.ts';

/**
 * Returns the secrets of a change. One scan finds both kinds: the matches of a region are those of a larger one that
 * touch it.
 */
export function newMatchesIn(context: ScanContext, delta: FileDelta): readonly SecretMatch[] {
  const { text, near, change } = delta;
  const { path } = change;
  const fileMatches = (matches: readonly SecretMatch[]): readonly SecretMatch[] =>
    withFileMatch(matches, text, path, () => delta.newLines().added, context.policy, context.scanner);
  if (near !== null && secretsIn(context, text, path, alteredBy(text.bytes, near)).length === 0) return fileMatches([]);
  const { added, joins } = delta.newLines();
  const altered = alteredBy(
    text.bytes,
    joins.map((at) => ({ from: at, to: at })),
  );
  const regions = [...added, ...altered].sort((a, b) => a.from - b.from);
  const matches = secretsIn(context, text, path, widen(regions, 0, 0, text.bytes.length));
  const isAdded = ({ matchSpan: { from, to } }: SecretMatch): boolean => touches(added, from, to);
  const found = fileMatches(matches.filter(isAdded));
  const others = matches.filter((match) => !isAdded(match) && !touches(added, match.span.from, match.span.to));
  return others.length === 0 ? found : [...found, ...madeMatches(context, delta, others)];
}

/** Returns the secrets on old lines that no earlier version of the file has. */
function madeMatches(
  context: ScanContext,
  { olds, change }: FileDelta,
  matches: readonly SecretMatch[],
): readonly SecretMatch[] {
  const wasThere = (match: SecretMatch): boolean =>
    !isDecoded(match) && olds.some((old) => old.bytes.includes(match.secret.reveal()));
  const made = matches.filter((match) => !wasThere(match));
  if (made.length === 0) return made;
  const known = new Set(
    olds.flatMap((old) => secretsIn(context, old, change.oldPath ?? change.path, [old.whole])).map(keyOf),
  );
  return made.filter((match) => !known.has(keyOf(match)));
}
