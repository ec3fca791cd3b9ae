/** Everything that the scan of a history produces while it runs. */

import type { ScanContext } from '../scan/context.ts';
import { CoverageCollector } from '../scan/results/coverage.ts';
import { FindingCollector } from '../scan/results/findings.ts';
import type { ScanResults } from '../scan/results/index.ts';
import type { Recorder } from './incremental/recorder.ts';
import { BlobKinds } from './blob-kinds.ts';
import { Occurrences } from './occurrences.ts';
import { ScannedContainerFiles } from './scanned-files.ts';

export interface HistoryResults extends ScanResults {
  readonly occurrences: Occurrences;
  readonly scannedFiles: ScannedContainerFiles;
  readonly blobKinds: BlobKinds;
}

/** Returns empty collectors. `recorder`: keeps the results of each commit for the next scan. */
export function createHistoryResults(
  { shown, policy, scanner, acceptanceKinds }: ScanContext,
  { recorder = null, ofShard = false }: { readonly recorder?: Recorder | null; readonly ofShard?: boolean },
): HistoryResults {
  const occurrences = new Occurrences();
  const blobKinds = new BlobKinds(scanner, acceptanceKinds);
  const findings = new FindingCollector(shown, (candidate, { blob, digest }) => {
    if (blob !== undefined) occurrences.secretFound(blob, digest ?? null);
    recorder?.secretFound(candidate);
  });
  // A container that another shard scanned first may be at an ignored path there, and not here.
  const isForgetful = ofShard && policy.ignoredPaths.length > 0;
  return {
    findings,
    coverage: new CoverageCollector(recorder, ofShard),
    occurrences,
    scannedFiles: new ScannedContainerFiles(occurrences, recorder, isForgetful, blobKinds),
    blobKinds,
  };
}
