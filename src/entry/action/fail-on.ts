/** Exit code of the action: the verdict's, unless the workflow asks for more or for less. */

import { exitCodeOf, type Report } from '../../model/report.ts';
import type { FailOn } from './inputs.ts';

/** Returns the exit code: a run that could not read everything fails as one that blocks does. */
export function exitCodeFor({ verdict }: Report, failOn: FailOn): number {
  if (failOn === 'never') return 0;
  return failOn === 'warn' && verdict.kind === 'warn' ? 1 : exitCodeOf(verdict);
}

/** Returns a note for the log and the summary; null if the job's result is that of the verdict. */
export function failOnNote(report: Report, failOn: FailOn): string | null {
  const [usual, now] = [exitCodeOf(report.verdict), exitCodeFor(report, failOn)];
  if (usual === now) return null;
  return now === 0
    ? 'The job passes all the same: fail-on is never. Set it to block when you are ready.'
    : 'The job fails for warnings: fail-on is warn.';
}
