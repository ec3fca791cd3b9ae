/** Findings and gaps → verdict. */

import type { Finding } from '../model/finding.ts';
import type { WeakeningClass } from '../model/match.ts';
import type { Policy } from '../model/policy.ts';
import type { Gap } from '../model/gap.ts';
import type { Verdict } from '../model/report.ts';
import { isAtLeast, isSureAtLeast, type Confidence, type Severity } from '../model/rule.ts';

/** Returns `incomplete` if anything was not read, otherwise `block`, `warn` or `pass` by the worst finding. */
export function decideVerdict(findings: readonly Finding[], gaps: readonly Gap[], policy: Policy): Verdict {
  const blocking = findings.filter((finding) => finding.blocks);
  if (gaps.length > 0) return { kind: 'incomplete', gaps, blocking, stops: gaps.some((gap) => stopsFor(gap, policy)) };
  if (blocking.length > 0) return { kind: 'block', blocking };
  const warnings = findings.filter((finding) => finding.suppression === null && finding.confidence !== 'low');
  return warnings.length > 0 ? { kind: 'warn', warnings } : { kind: 'pass' };
}

function stopsFor(gap: Gap, policy: Policy): boolean {
  return gap.code === 'deadline' ? policy.onDeadline === 'block' : policy.incomplete === 'block';
}

/** Reports whether a secret like this would block, if it were not suppressed. */
export function secretBlocks(severity: Severity, confidence: Confidence, policy: Policy): boolean {
  return isAtLeast(severity, policy.blockSeverity) && isSureAtLeast(confidence, policy.blockConfidence);
}

/**
 * Reports whether a weakening like this would block. A widened allowance only warns: people widen on purpose all day.
 */
export function weakeningBlocks(
  weakening: WeakeningClass,
  severity: Severity,
  confidence: Confidence,
  policy: Policy,
): boolean {
  return (
    policy.postureBlocks &&
    weakening !== 'widening' &&
    confidence === 'high' &&
    isAtLeast(severity, policy.blockSeverity)
  );
}

/** Reports whether this finding would block, if it were not suppressed. */
export function wouldBlock(finding: Finding, policy: Policy): boolean {
  const { severity, confidence } = finding;
  return finding.kind === 'secret'
    ? finding.movedFrom === null && secretBlocks(severity, confidence, policy)
    : weakeningBlocks(finding.weakening, severity, confidence, policy);
}
