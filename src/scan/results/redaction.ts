/** Removes secrets from a report before anything shows or keeps it. */

import { redactorOf } from '../../detectors/secrets/redactor.ts';
import type { Report } from '../../model/report.ts';
import { mapStrings } from '../../model/strings.ts';

/** Redacts every string of the report, in every field of every finding. */
export async function redactReport({ policy, ...shown }: Report): Promise<Report> {
  const found = shown.findings.flatMap((finding) =>
    finding.kind === 'secret' && finding.confidence !== 'low' ? [finding.secret] : [],
  );
  const { redact } = (await redactorOf(policy)).knowingSecrets(found);
  return { ...mapStrings(shown, redact), policy };
}
