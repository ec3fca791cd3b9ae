/** A weakened setting → a finding that quotes no secret: settings and credentials share lines. */

import { redactorOfAllRules, type Redactor } from '../detectors/secrets/redactor.ts';
import type { PostureFinding, Suppression } from '../model/finding.ts';
import type { PostureMatch } from '../model/match.ts';
import { mapStrings } from '../model/strings.ts';
import type { Place } from '../model/text.ts';
import { judgePosture } from '../policy/judge.ts';
import type { Ledger } from './ledger.ts';
import type { Quoted } from './quoted.ts';
import type { Sides } from './settings.ts';

export interface Weakening {
  readonly match: PostureMatch;
  readonly place: Place;
  readonly head: Sides['head'];
  readonly inlineAllow: Suppression | null;
}

/**
 * Judges weakenings once the secrets in them are redacted, so that not even a fingerprint is made of a secret. `quoted`:
 * all texts that the detector read.
 */
export async function judgeWeakenings(
  { policy, suppress }: Ledger,
  weakenings: readonly Weakening[],
  quoted: Iterable<Quoted>,
): Promise<readonly PostureFinding[]> {
  if (weakenings.length === 0) return [];
  const redactor = (await redactorOfAllRules(policy)).knowing(new Set(quoted));
  return weakenings.map(({ match, place, head, inlineAllow }) =>
    judgePosture(withoutSecrets(match, redactor), place, head, inlineAllow, policy, suppress),
  );
}

/** A line with a secret on it is not put back as it was: then there is no line that restores the setting. */
function withoutSecrets(match: PostureMatch, redactor: Redactor): PostureMatch {
  const { path, oldPath, restore, ...said } = match;
  const inFile = (text: string): string => redactor.redactLine(redactor.redact(text), oldPath ?? path);
  const isClean = restore === null || inFile(restore) === restore;
  return { ...mapStrings(said, inFile), path, oldPath, restore: isClean ? restore : null };
}
