/**
 * Redacts what people wrote to have a finding accepted. Apart from `redact.ts`, which every start of the program loads.
 */

import type { Bypassed } from '../policy/bypass.ts';
import { redactReport } from '../scan/results/redaction.ts';
import { redacted } from './redact.ts';

/** Returns report and outcomes without secrets in reasons, or in what a bypass asked for. */
export async function redactedBypass({ report, outcomes }: Bypassed): Promise<Bypassed> {
  return { report: await redactReport(report), outcomes: await redacted(outcomes, report.policy) };
}
