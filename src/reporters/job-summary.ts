/** The report as Markdown for the page of a workflow run. Needs no permission. */

import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { remedyOf } from './description.ts';
import { htmlText, isWebPage, markdownCode, markdownText, shortened } from './safe-text.ts';
import { sortStandings, standingOf, type Standing } from './standing.ts';
import { coverageOf, headlineOf, keptBack, meaningOfIncomplete, originOf, plural, sentence, skippedOf, suppressionOf, verdictOf, whatIs, whereIs } from './words.ts';

/** GitHub takes 1 MiB and shows nothing of a larger summary. Some room is left for what other tools of the step write. */
const BYTES_AT_MOST = 1_000_000;
const ROWS_AT_MOST = 100;
/** One text of a finding; a path may be 4,096 bytes long. */
const TEXT_AT_MOST = 1_000;

const STANDS: Readonly<Record<Standing, string>> = { blocks: 'blocks', warns: 'warns', note: 'note', suppressed: 'suppressed' };

export function renderJobSummary(report: Report): string {
  const standings = sortStandings(report);
  const counted = [...standings.blocks, ...standings.warns];
  const all = [...counted, ...standings.notes, ...standings.suppressed];
  const head = [`### tidegate: ${verdictOf(report)}`, '', ...gapsOf(report), ...tableOf(counted)];
  const foot = footOf(report, keptBack(standings));
  const room = BYTES_AT_MOST - bytes([...head, ...foot]) - 500;
  return `${[...head, ...detailsOf(all, room), ...foot].join('\n')}\n`;
}

function bytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

function text(raw: string): string {
  return markdownText(shortened(raw, TEXT_AT_MOST));
}

function code(raw: string): string {
  return markdownCode(shortened(raw, TEXT_AT_MOST));
}

function gapsOf(report: Report): string[] {
  if (report.verdict.kind !== 'incomplete') return [];
  const { gaps } = report.verdict;
  const lines = gaps.slice(0, 20).map((gap) => `- ${text(sentence(gap.message))}${gap.next === null ? '' : ` ${text(sentence(gap.next))}`}`);
  if (gaps.length > 20) lines.push(`- and ${plural(gaps.length - 20, 'more gap')}`);
  return [...lines, '', meaningOfIncomplete(report)!, ''];
}

function tableOf(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, ROWS_AT_MOST).map((finding) => {
    const commit = finding.commit === null ? '' : ` in \`${finding.commit.slice(0, 8)}\``;
    return `| ${STANDS[standingOf(finding)]} | ${code(whereIs(finding))}${commit} | ${text(headlineOf(finding))} | ${nowOf(finding)} |`;
  });
  if (findings.length > ROWS_AT_MOST) rows.push(`| | | and ${plural(findings.length - ROWS_AT_MOST, 'more finding')} | |`);
  return ['| | where | what | now |', '|---|---|---|---|', ...rows, ''];
}

function nowOf(finding: Finding): string {
  if (finding.kind === 'secret') return finding.commit === null ? 'revoke, then take it out of the file' : 'revoke, then take it out of the commit';
  return finding.restore === null ? text(finding.fix) : `restore ${code(finding.restore)}`;
}

/** As many findings as fit in so many bytes, then how many did not. */
function detailsOf(findings: readonly Finding[], room: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const [index, finding] of findings.entries()) {
    const detail = detailOf(finding, standingOf(finding));
    used += bytes(detail);
    if (used > room) {
      const rest = plural(findings.length - index, 'more finding');
      return [...lines, `A summary holds 1 MiB: ${rest} did not fit. The JSON and SARIF reports hold all of them.`, ''];
    }
    lines.push(...detail);
  }
  return lines;
}

function detailOf(finding: Finding, standing: Standing): string[] {
  const summary = text(`${STANDS[standing]}: ${finding.title}, ${whereIs(finding)}`);
  const origin = originOf(finding);
  const facts = [code(whatIs(finding))];
  if (standing === 'suppressed') facts.push(text(sentence(`Suppressed: ${suppressionOf(finding)}`)));
  if (origin !== null) facts.push(text(sentence(origin)));
  if (finding.kind === 'secret' && finding.movedFrom !== null) facts.push(`Moved here from ${code(finding.movedFrom)}.`);
  if (finding.kind === 'secret' && finding.alsoAt.length > 0) facts.push(`Also at ${finding.alsoAt.slice(0, 10).map((sighting) => code(whereIs(sighting))).join(', ')}.`);
  facts.push(text(sentence(finding.why)), finding.kind === 'posture' && finding.restore !== null ? `Restore ${code(finding.restore)}` : text(finding.kind === 'posture' ? remedyOf(finding) : sentence(finding.fix)));
  const pages = finding.references.filter(isWebPage).slice(0, 5).map((page) => `<a href="${htmlText(page)}">${markdownText(page)}</a>`);
  if (pages.length > 0) facts.push(`Read more: ${pages.join(', ')}`);
  facts.push(`Rule ${code(finding.rule)}, fingerprint ${code(finding.fingerprint)}.`);
  return [`<details><summary>${summary}</summary>`, '', ...facts.map((fact) => `- ${fact}`), '', '</details>', ''];
}

function footOf(report: Report, kept: string): string[] {
  const { coverage } = report;
  const lines = [`${coverageOf(coverage)}. Policy from ${code(coverage.policySource)}.${kept === '' ? '' : ` ${kept}.`}`];
  if (coverage.skipped.length > 0) lines.push('', text(`Left out on purpose: ${coverage.skipped.map(skippedOf).join('; ')}.`));
  return lines;
}
