/** Removes secrets from a report before anything shows or keeps it. */

import { redactorOf } from '../../detectors/secrets/redactor.ts';
import type { Report } from '../../model/report.ts';
import { mapStrings } from '../../model/strings.ts';

/** Fields that hold words and names of the rules, controls and objects, and nothing from outside. */
const OURS: ReadonlySet<string> = new Set([
  'rule',
  'severity',
  'confidence',
  'why',
  'fix',
  'revoke',
  'references',
  'fingerprint',
  'commit',
  'date',
  'kind',
  'oid',
  'history',
]);

/** Redacts every string of the report, in every field of every finding. */
export async function redactReport({ policy, ...shown }: Report): Promise<Report> {
  const found = shown.findings.flatMap((finding) =>
    finding.kind === 'secret' && finding.confidence !== 'low' ? [finding.secret] : [],
  );
  const { redact } = (await redactorOf(policy)).knowingSecrets(found);
  return { ...mapStrings(shown, redact, OURS), policy };
}
