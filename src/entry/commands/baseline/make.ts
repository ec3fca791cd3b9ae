/** Makes the baseline from a scan of all history, for the commands that offer one. */

import { join } from 'node:path';
import type { Finding } from '../../../model/finding.ts';
import type { Report } from '../../../model/report.ts';
import { plural } from '../../../model/strings.ts';
import { BASELINE_PATH, baselineOf, renderBaseline } from '../../../policy/baseline.ts';
import { writeOutput } from '../../output-file.ts';
import { addToPolicy, type OwnPolicy } from '../../own-policy.ts';
import type { ScanOptions } from '../../scanning.ts';

/** Scans all history under the policy of the working folder, committed or not. */
export async function scanForBaseline({ policy }: OwnPolicy, options: ScanOptions): Promise<Report> {
  const { scanWanted } = await import('../../scanning.ts');
  return await scanWanted({ kind: 'history', all: true, policyAt: null, label: 'all history' }, { ...options, policy });
}

/**
 * Returns the findings that a baseline accepts: those that a comment or the policy accepts have their own reason
 * already.
 */
export function countedIn({ findings }: Report): readonly Finding[] {
  return findings.filter(({ suppression }) => suppression === null || suppression.kind === 'baseline');
}

export function baselineText(report: Report): string {
  return renderBaseline(baselineOf(countedIn(report)));
}

/** Writes the baseline and names it in the policy. Returns a sentence that says so, and the files written. */
export async function writeBaseline(
  own: OwnPolicy,
  report: Report,
): Promise<{ readonly sentence: string; readonly files: readonly string[] }> {
  const path = own.policy.baselineFile ?? BASELINE_PATH;
  writeOutput(join(own.folder, path), baselineText(report), own.folder);
  const isNamed = own.policy.baselineFile !== null;
  if (!isNamed)
    await addToPolicy(own, { values: { baseline: path }, comment: 'Written by: tidegate baseline --write' });
  const { length } = countedIn(report);
  return {
    sentence:
      `${plural(length, 'finding')} ${length === 1 ? 'is' : 'are'} in ${path} now` +
      `${isNamed ? '' : `, and ${own.path} names it`}.`,
    files: [path, own.path],
  };
}
