/** Everything that a scan produces while it runs. */

import type { ScanContext } from '../context.ts';
import { CoverageCollector } from './coverage.ts';
import { FindingCollector } from './findings.ts';

export interface ScanResults {
  readonly findings: FindingCollector;
  readonly coverage: CoverageCollector;
}

export function createResults({ shown }: ScanContext): ScanResults {
  return { findings: new FindingCollector(shown), coverage: new CoverageCollector() };
}
