/** Removes secrets from a report before anything shows or keeps it. */

import { redactorOf } from '../../detectors/secrets/redactor.ts';
import type { Report } from '../../model/report.ts';
import { mapStrings } from '../../model/strings.ts';

/**
 * Fields that hold words of the rules and names of objects. A secret that was found is not searched in them: what they
 * say must not depend on whether its text is still known, as it is not in a cached or merged report.
 */
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
  const redactor = await redactorOf(policy);
  const wider = redactor.knowingSecrets(found);
  const redact = (text: string, field: string) => (OURS.has(field) ? redactor : wider).redact(text);
  return { ...mapStrings(shown, redact), policy };
}
