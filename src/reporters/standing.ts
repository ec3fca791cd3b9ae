/** Sorts a report's findings by what they do to the change. Every reporter shows these four groups in this order. */

import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { compareConfidence, compareSeverity } from '../model/rule.ts';

export type Standing = 'blocks' | 'warns' | 'note' | 'suppressed';

/** Each worst first. */
export interface Standings {
  readonly blocks: readonly Finding[];
  readonly warns: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** Returns what a finding does: `blocks`, `warns`, `note` or `suppressed`. */
export function standingOf(finding: Finding): Standing {
  if (finding.suppression !== null) return 'suppressed';
  if (finding.blocks) return 'blocks';
  return finding.confidence === 'low' ? 'note' : 'warns';
}

/** Returns the findings in four groups, each with the worst first. */
export function sortStandings(report: Report): Standings {
  const groups = {
    blocks: [] as Finding[],
    warns: [] as Finding[],
    note: [] as Finding[],
    suppressed: [] as Finding[],
  };
  // The sort is stable: what the report put first stays first among equals.
  const sorted = [...report.findings].sort(
    (a, b) => compareSeverity(a.severity, b.severity) || compareConfidence(a.confidence, b.confidence),
  );
  for (const finding of sorted) groups[standingOf(finding)].push(finding);
  return { blocks: groups.blocks, warns: groups.warns, notes: groups.note, suppressed: groups.suppressed };
}

/** Returns all findings, worst first, the suppressed ones last. */
export function worstFirst(report: Report): Finding[] {
  const { blocks, warns, notes, suppressed } = sortStandings(report);
  return [...blocks, ...warns, ...notes, ...suppressed];
}
