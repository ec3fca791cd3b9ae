/** Everything that a scan produces while it runs. */

import type { ScanContext } from '../context.ts';
import type { OnFound } from './blocking.ts';
import { CoverageCollector } from './coverage.ts';
import { FindingCollector } from './findings.ts';

export interface ScanResults {
  readonly findings: FindingCollector;
  readonly coverage: CoverageCollector;
}

/** Returns empty collectors. `onFound`: called for each finding at once. */
export function createResults({ shown }: ScanContext, onFound: OnFound | null = null): ScanResults {
  return {
    findings: new FindingCollector(shown, onFound?.secret, onFound?.posture),
    coverage: new CoverageCollector(),
  };
}
