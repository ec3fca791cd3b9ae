/** Adds the recorded results of a commit or ref to a running scan. */

import type { ScanResults } from '../../scan/results/index.ts';
import type { CommitResult } from './commit-result.ts';

/** Adds the result of a commit at its turn. `ref`: name of the ref, which is not recorded. */
export function addRecorded(
  { findings, coverage }: ScanResults,
  { cases, skips, gaps }: CommitResult,
  { turn, ref = '' }: { readonly turn: number; readonly ref?: string },
): void {
  for (const { location, ...found } of cases)
    findings.addRecorded({
      ...found,
      turn,
      inside: null,
      location: location.kind === 'ref' ? { ...location, ref } : location,
    });
  coverage.addRecordedEvents(skips, gaps, turn);
}
