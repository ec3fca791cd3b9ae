/**
 * Finds the secrets that a change brings to a text: on the lines that it adds, and those that it makes of lines that
 * were there, by deleting what separated them or by altering what they are decoded with.
 */

import { alteredBy, isDecoded } from '../../detectors/secrets/decoding/decode.ts';
import type { FileDelta } from '../../model/delta.ts';
import type { SecretMatch } from '../../model/match.ts';
import { touches } from '../../model/spans.ts';
import type { ScanContext } from '../context.ts';
import { keyOf, matchesIn, secretsIn } from './texts.ts';

export function newMatchesIn(context: ScanContext, delta: FileDelta): readonly SecretMatch[] {
  const { text, added, change } = delta;
  const found = matchesIn(context, text, change.path, added);
  return delta.joins.length === 0 ? found : [...found, ...madeMatches(context, delta)];
}

/** Finds secrets on lines that are not new: no earlier version of the file has them. */
function madeMatches(context: ScanContext, { text, added, joins, olds, change }: FileDelta): readonly SecretMatch[] {
  const altered = alteredBy(
    text.bytes,
    joins.map((at) => ({ from: at, to: at })),
  );
  const matches = secretsIn(context, text, change.path, altered).filter(
    ({ matchSpan, span }) => !touches(added, matchSpan.from, matchSpan.to) && !touches(added, span.from, span.to),
  );
  const wasThere = (match: SecretMatch): boolean =>
    !isDecoded(match) && olds.some((old) => old.bytes.includes(match.secret.reveal()));
  const made = matches.filter((match) => !wasThere(match));
  if (made.length === 0) return made;
  const known = new Set(
    olds.flatMap((old) => secretsIn(context, old, change.oldPath ?? change.path, [old.whole])).map(keyOf),
  );
  return made.filter((match) => !known.has(keyOf(match)));
}
