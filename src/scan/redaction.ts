/** Stands between a report and all that shows or keeps it. */

import { redactorOf } from '../detectors/secrets/redactor.ts';
import type { Report } from '../model/report.ts';
import { mapStrings } from '../model/strings.ts';

/** The report without a secret in any of its words, whatever field of whatever finding they are in. */
export async function redactReport({ policy, ...shown }: Report): Promise<Report> {
  const found = shown.findings.flatMap((finding) =>
    finding.kind === 'secret' && finding.confidence !== 'low' ? [finding.secret] : [],
  );
  const { redact } = (await redactorOf(policy)).knowingSecrets(found);
  return { ...mapStrings(shown, redact), policy };
}
