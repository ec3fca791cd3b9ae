/** The report as Markdown for the page of a workflow run. Needs no permission. */

import type { BypassOutcome } from '../model/bypass.ts';
import type { PullRequest } from '../model/change.ts';
import type { Report } from '../model/report.ts';
import { bytes, detailsOf, footOf, gapsOf, isBypassed, refusalsOf, tableOf } from './markdown.ts';
import { rewriteOf } from './rewrite.ts';
import { sortStandings } from './standing.ts';
import { keptBack, verdictOf } from './words.ts';

/**
 * GitHub takes 1 MiB and shows nothing of a larger summary. Some room is left for what other tools of the step write.
 */
const BYTES_AT_MOST = 1_000_000;
const ROWS_AT_MOST = 100;

/** Context of a report on GitHub. */
export interface Occasion {
  /** The pull request that it is about, if it is about one. */
  readonly pull: PullRequest | null;
  /** Outcomes of the requests to accept findings. */
  readonly outcomes: readonly BypassOutcome[];
}

/** Returns an introduction for a repository without a policy, whose people see tidegate for the first time. */
function firstSteps({ policy }: Report, blocking: number): string[] {
  if (policy.source !== 'defaults' || blocking === 0) return [];
  return [
    '<details><summary>New here? What to do next</summary>',
    '',
    '1. Revoke what is a real credential: that stops the damage, whatever becomes of the file.',
    '2. A test value? Accept it with its reason: end its line with `tidegate:allow <rule> -- <reason>`.',
    '3. Old findings? `tidegate baseline --write` accepts what is there today; commit it, and only new ones count.',
    '4. Not ready to block? `with: { fail-on: never }` reports and lets every change pass.',
    '',
    '</details>',
    '',
  ];
}

/** Returns the Markdown, within GitHub's limit of bytes. */
export function renderJobSummary(report: Report, { pull, outcomes }: Occasion = { pull: null, outcomes: [] }): string {
  const { blocks, warns, notes, suppressed } = sortStandings(report);
  const bypassed = suppressed.filter(isBypassed);
  const head = [
    `### tidegate: ${verdictOf(report)}`,
    '',
    ...gapsOf(report),
    ...tableOf([...blocks, ...warns, ...bypassed], ROWS_AT_MOST),
    ...refusalsOf(outcomes),
    ...rewriteOf(report, pull),
    ...firstSteps(report, blocks.length),
  ];
  const foot = footOf(report, keptBack({ notes, suppressed }));
  const room = BYTES_AT_MOST - bytes([...head, ...foot]) - 500;
  const details = detailsOf([...blocks, ...warns, ...notes, ...suppressed], room, 'A summary is limited to 1 MiB');
  return `${[...head, ...details, ...foot].join('\n')}\n`;
}
