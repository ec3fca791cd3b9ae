/** Order of the findings of a report: the worst first. */

import type { Finding } from '../../model/finding.ts';
import { compareConfidence, compareSeverity } from '../../model/rule.ts';

/** Compares for a sort: blocking first, suppressed last, then by severity, confidence and place. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    Number(b.blocks) - Number(a.blocks) ||
    Number(a.suppression !== null) - Number(b.suppression !== null) ||
    compareSeverity(a.severity, b.severity) ||
    compareConfidence(a.confidence, b.confidence) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : a.place.line - b.place.line)
  );
}
