/** Reports what blocks as soon as it is found: a scan that is stopped can still say it. */

import type { Finding } from '../../model/finding.ts';
import type { ScanContext } from '../context.ts';
import type { SecretCandidate } from './findings.ts';

/** Number of secrets that are judged early. The fingerprint of one that can be guessed takes 10 ms. */
const JUDGED_EARLY = 50;

const NO_WORDS = { why: '', fix: '', revoke: null, references: [] };

export interface OnFound {
  readonly secret: (candidate: SecretCandidate) => void;
  readonly posture: (finding: Finding) => void;
}

/** Returns functions that report each blocking finding as soon as it is found; null if nobody waits for it. */
export async function reportBlocking({ world, policy, suppress }: ScanContext): Promise<OnFound | null> {
  const { onBlocking } = world;
  if (!onBlocking) return null;
  const { judgeSecret } = await import('../../policy/judge.ts');
  let judged = 0;
  const posture = (finding: Finding): void => {
    if (finding.blocks) onBlocking(finding);
  };
  const secret = (candidate: SecretCandidate): void => {
    if (judged++ < JUDGED_EARLY) posture(judgeSecret(candidate, NO_WORDS, policy, suppress, Date.now() / 1000));
  };
  return { secret, posture };
}
