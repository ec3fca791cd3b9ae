/** Judges weakened settings. Settings and credentials share lines, so what a finding quotes is redacted. */

import { redactorOfAllRules, type Redactor } from '../../detectors/secrets/redactor.ts';
import type { InlineAllow, PostureFinding } from '../../model/finding.ts';
import type { PostureMatch } from '../../model/match.ts';
import { mapStrings } from '../../model/strings.ts';
import type { Place } from '../../model/text.ts';
import { judgePosture } from '../../policy/judge.ts';
import type { ScanContext } from '../context.ts';
import type { Quoted } from './quoted.ts';
import type { Sides } from './sides.ts';

export interface Weakening {
  readonly match: PostureMatch;
  readonly place: Place;
  readonly head: Sides['head'];
  readonly inlineAllow: InlineAllow | null;
}

/**
 * Judges weakenings once the secrets in them are redacted, so that not even a fingerprint is made of a secret.
 * `quoted`: all texts that the detector read.
 */
export async function judgeWeakenings(
  { policy, suppress }: Pick<ScanContext, 'policy' | 'suppress'>,
  weakenings: readonly Weakening[],
  quoted: Iterable<Quoted>,
): Promise<readonly PostureFinding[]> {
  if (weakenings.length === 0) return [];
  const redactor = (await redactorOfAllRules(policy)).knowing(new Set(quoted));
  return weakenings.map(({ match, place, head, inlineAllow }) =>
    judgePosture(withoutSecrets(match, redactor), place, head, inlineAllow, policy, suppress),
  );
}

/** Redacts what the match quotes. A line that contains a secret is not offered to restore the setting. */
function withoutSecrets(match: PostureMatch, redactor: Redactor): PostureMatch {
  const { path, oldPath, restore, ...said } = match;
  const inFile = (text: string): string => redactor.redactLine(redactor.redact(text), oldPath ?? path);
  const isClean = restore === null || inFile(restore) === restore;
  return { ...mapStrings(said, inFile), path, oldPath, restore: isClean ? restore : null };
}
