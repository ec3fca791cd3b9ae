/** Redacts what is shown or kept outside a report: errors, audit records, names that a server gives. */

import type { Policy } from '../model/policy.ts';
import { mapStrings } from '../model/strings.ts';
import type { Bypassed } from '../policy/bypass.ts';
import { redactReport } from '../scan/results/redaction.ts';

/** The value without a secret in any of its strings. Loads the rules, where no scan has done so. */
export async function redacted<T>(value: T, policy?: Policy): Promise<T> {
  const { redactorOf } = await import('../detectors/secrets/redactor.ts');
  return mapStrings(value, (await redactorOf(policy)).redact);
}

/** Reasons, and what a bypass was asked for, are somebody's own words. */
export async function redactedBypass({ report, outcomes }: Bypassed): Promise<Bypassed> {
  return { report: await redactReport(report), outcomes: await redacted(outcomes, report.policy) };
}
