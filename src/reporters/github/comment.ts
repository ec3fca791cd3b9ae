/**
 * The one comment that sums a report up on its pull request: found again by its mark, kept up to date, one line when
 * all is well.
 */

import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Occasion } from '../job-summary.ts';
import { code, footOf, gapsOf, isBypassed, refusalsOf, tableOf } from '../markdown.ts';
import { rewriteOf } from '../rewrite.ts';
import { sortStandings } from '../standing.ts';
import { plural } from '../../model/strings.ts';
import { keptBack, verdictOf, whereIs } from '../words.ts';

/**
 * Starts a comment of ours. The fingerprints of open findings follow, so that the next run can count the fixed ones.
 */
const MARK = '<!-- tidegate:summary';
/** GitHub takes 65,536 characters. */
const BYTES_AT_MOST = 60_000;
const ROWS_AT_MOST = 30;
const REMEMBERED = 500;

/** Recognises the summary by its mark. */
export function isSummary(body: string): boolean {
  return body.startsWith(MARK);
}

/** Returns the summary; null if there is nothing to report and no `previous` comment to update. */
export function renderComment(report: Report, { pull, outcomes }: Occasion, previous: string | null): string | null {
  const { blocks, warns, notes, suppressed } = sortStandings(report);
  const bypassed = suppressed.filter(isBypassed);
  const open = [...blocks, ...warns];
  const refusals = refusalsOf(outcomes);
  const fixed =
    previous === null || report.verdict.kind === 'incomplete'
      ? 0
      : countFixed(previous, new Set(report.findings.map(({ fingerprint }) => fingerprint)));
  const isQuiet = report.verdict.kind === 'pass' && bypassed.length === 0 && refusals.length === 0;
  if (isQuiet && previous === null) return null;
  const mark = `${[MARK, ...new Set(open.slice(0, REMEMBERED).map(({ fingerprint }) => fingerprint))].join(' ')} -->`;
  const fixedLine = fixed === 0 ? [] : [`Fixed since the last push: ${fixed}.`];
  if (isQuiet)
    return [
      mark,
      `tidegate: pass. ${[...fixedLine, ...footOf(report, keptBack({ notes, suppressed }))].join(' ')}`,
    ].join('\n');
  for (let rows = ROWS_AT_MOST; ; rows >>= 1) {
    const table = [...tableOf([...open, ...bypassed], rows), ...refusals, ...rewriteOf(report, pull)];
    const body = [
      mark,
      `### tidegate: ${verdictOf(report)}`,
      '',
      ...gapsOf(report),
      ...table,
      ...fixedLine,
      ...footOf(report, keptBack({ notes, suppressed })),
      ...howToAccept(report, blocks),
    ].join('\n');
    if (Buffer.byteLength(body) <= BYTES_AT_MOST) return body;
    if (rows === 0)
      return [
        mark,
        `### tidegate: ${verdictOf(report)}`,
        '',
        `${plural(open.length, 'finding')}: the table is too long for a comment. See the job summary of the run.`,
      ].join('\n');
  }
}

const NAMED = 10;

/** Explains how to accept a finding, but only if the policy lets somebody: elsewhere it would be an idle promise. */
function howToAccept({ policy }: Report, blocks: readonly Finding[]): string[] {
  if (policy.bypass === null || blocks.length === 0) return [];
  const lines = blocks
    .slice(0, NAMED)
    .map(
      (finding) =>
        `- ${code(whereIs(finding))}: \`tidegate: accept ${finding.fingerprint} until <date> because <reason>\``,
    );
  if (blocks.length > NAMED) lines.push(`- and ${blocks.length - NAMED} more: the job summary has their fingerprints`);
  return [
    '',
    '<details><summary>Intentional? The people named in the policy can accept it</summary>',
    '',
    'Comment one of these, then run the job again:',
    '',
    ...lines,
    '',
    '</details>',
  ];
}

/**
 * Counts the findings of the previous comment that are not found now. A wrong or forged mark costs a wrong count and
 * nothing else.
 */
function countFixed(previous: string, now: ReadonlySet<string>): number {
  const before = new Set(previous.slice(MARK.length, previous.indexOf('-->')).match(/[0-9A-Z]{4,32}/g) ?? []);
  let fixed = 0;
  for (const fingerprint of before) if (!now.has(fingerprint)) fixed++;
  return fixed;
}
