/** Assembles the report of a scan from its findings and its coverage. */

import type { Finding } from '../../model/finding.ts';
import type { ReachMap } from '../../model/reach.ts';
import type { Report } from '../../model/report.ts';
import type { SecretOccurrence } from '../../model/shard.ts';
import { decideVerdict } from '../../policy/verdict.ts';
import type { ScanContext } from '../context.ts';
import type { CoverageCollector } from './coverage.ts';
import { worstFirst } from './order.ts';
import type { ScanResults } from './index.ts';

/** Groups the occurrences of each secret into one finding. `reach`: which refs contain the secrets of a history. */
export async function arrangeFindings(
  secrets: readonly SecretOccurrence[],
  posture: readonly Finding[],
  reach?: ReachMap,
): Promise<readonly Finding[]> {
  if (secrets.length === 0) return [...posture].sort(worstFirst);
  const { groupSecrets } = await import('../../policy/judge.ts');
  const grouped = groupSecrets(
    secrets.map(({ finding }) => finding),
    reach,
  );
  return [...grouped, ...posture].sort(worstFirst);
}

/** Reports commits that were neither scanned nor counted as a gap. */
export function reportMissingCommits(coverage: CoverageCollector): void {
  const { commits, expected, gaps } = coverage;
  if (commits >= expected || gaps.length > 0) return;
  coverage.gap('commit-count', `${commits} of ${expected} commits were scanned.`, 'Run git fsck in the repository.');
}

/** Returns the report with its verdict. `label`: the scanned range, as reports name it; `seconds`: duration. */
export function createReport(
  { policy, scanner, world, shown }: ScanContext,
  { coverage }: ScanResults,
  findings: readonly Finding[],
  label: string,
  seconds: number,
): Report {
  const { gaps } = coverage;
  return {
    verdict: decideVerdict(findings, gaps, policy),
    findings,
    coverage: {
      commitsExpected: coverage.expected,
      commitsScanned: coverage.commits,
      files: coverage.files,
      blobs: coverage.blobs,
      bytes: coverage.bytes,
      packed: coverage.packed,
      rules: scanner.rules,
      skipped: coverage.skipped,
      gaps,
      engine: scanner.engine,
      backend: world.source?.backend ?? 'none',
      policySource: policy.source,
      label: shown(label),
      seconds,
    },
    policy,
  };
}
