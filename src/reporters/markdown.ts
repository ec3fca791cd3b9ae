/** Pieces of a report in GitHub's Markdown, for the job summary, the check run and the comments on a pull request. */

import type { BypassOutcome } from '../model/bypass.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { rebaseOf, remedyOf } from './description.ts';
import { htmlText, isWebPage, markdownCode, markdownText, shortened } from './safe-text.ts';
import { standingOf, type Standing } from './standing.ts';
import { plural } from '../model/strings.ts';
import {
  coverageOf,
  headlineOf,
  locationNow,
  meaningOfIncomplete,
  noticesOf,
  originOf,
  idleCommentOf,
  sentence,
  skippedOf,
  suppressionOf,
  whatIs,
  whereIs,
  whyItPasses,
} from './words.ts';

/** One text of a finding; a path may be 4,096 bytes long. */
const TEXT_AT_MOST = 1_000;

const STANDS: Readonly<Record<Standing, string>> = {
  blocks: 'blocks',
  warns: 'warns',
  note: 'note',
  suppressed: 'suppressed',
};

/** Returns the size of the lines in UTF-8, with a line break after each. */
export function bytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

/** Returns foreign text that Markdown shows as it is, shortened. */
export function text(raw: string): string {
  return markdownText(shortened(raw, TEXT_AT_MOST));
}

/** Returns foreign text in a monospaced face, shortened. */
export function code(raw: string): string {
  return markdownCode(shortened(raw, TEXT_AT_MOST));
}

/** Returns what was not read and what that means; nothing for a complete scan. */
export function gapsOf(report: Report): string[] {
  if (report.verdict.kind !== 'incomplete') return [];
  const { gaps } = report.verdict;
  const lines = gaps
    .slice(0, 20)
    .map((gap) => `- ${text(sentence(gap.message))}${gap.next === null ? '' : ` ${text(sentence(gap.next))}`}`);
  if (gaps.length > 20) lines.push(`- and ${plural(gaps.length - 20, 'more gap')}`);
  return [...lines, '', meaningOfIncomplete(report)!, ''];
}

/** Returns the findings as a table with at most `rowsAtMost` rows; nothing without findings. */
export function tableOf(findings: readonly Finding[], rowsAtMost: number): string[] {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, rowsAtMost).map((finding) => {
    const commit = finding.commit === null ? '' : ` in \`${finding.commit.slice(0, 8)}\``;
    return (
      `| ${standsIn(finding)} | ${code(whereIs(finding))}${commit} | ${text(headlineOf(finding))} | ` +
      `${nowOf(finding)} |`
    );
  });
  if (findings.length > rowsAtMost) rows.push(`| | | and ${plural(findings.length - rowsAtMost, 'more finding')} | |`);
  return ['| | where | what | what to do |', '|---|---|---|---|', ...rows, ''];
}

/** Returns true if somebody bypassed the finding; a report always shows these. */
export function isBypassed(finding: Finding): boolean {
  return finding.suppression?.kind === 'bypass';
}

function standsIn(finding: Finding): string {
  return isBypassed(finding) ? 'accepted' : STANDS[standingOf(finding)];
}

/** Returns the cell with what to do now. */
function nowOf(finding: Finding): string {
  if (finding.suppression !== null) return text(suppressionOf(finding));
  if (finding.kind === 'secret' && finding.reach) {
    const isLive = (finding.reach.live?.count ?? 0) > 0;
    const steps = isLive ? 'revoke, remove it from the current files' : 'revoke';
    return finding.blocks ? `${steps}, then accept what history keeps: \`tidegate baseline --write\`` : steps;
  }
  if (finding.kind === 'secret' && finding.commit === null) return 'revoke, then remove it from the file';
  if (finding.kind === 'secret') {
    const gone = finding.atHead === 'gone' ? ': the file no longer contains it, its history does' : '';
    return `revoke, then remove it from the commit (${code(rebaseOf(finding.commit!, finding.isRoot))})${gone}`;
  }
  return finding.restore === null ? 'restore the old value' : `restore ${code(finding.restore)}`;
}

/** Returns the requests to accept a finding that did not count, and why. */
export function refusalsOf(outcomes: readonly BypassOutcome[]): string[] {
  const lines: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== 'refused') continue;
    const { request, message, next } = outcome;
    lines.push(
      `- Not accepted: ${code(request.which)}, requested by ${text(request.who?.name ?? 'somebody unknown')}. ` +
        `${text(message)}${next === null ? '' : ` ${text(next)}`}`,
    );
  }
  return lines.length === 0 ? [] : [...lines, ''];
}

/**
 * Renders as many findings as fit in `room` bytes, then the number of the others. `holds`: start of that sentence,
 * which names the limit.
 */
export function detailsOf(findings: readonly Finding[], room: number, holds: string): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const [index, finding] of findings.entries()) {
    const detail = detailOf(finding, standingOf(finding));
    used += bytes(detail);
    if (used > room) {
      const rest = plural(findings.length - index, 'more finding');
      return [...lines, `${holds}: ${rest} did not fit. The JSON and SARIF reports contain all of them.`, ''];
    }
    lines.push(...detail);
  }
  return lines;
}

/** Returns one finding as a section that opens on a click. */
function detailOf(finding: Finding, standing: Standing): string[] {
  const summary = text(`${STANDS[standing]}: ${finding.title}, ${whereIs(finding)}`);
  const origin = originOf(finding);
  const facts = [code(whatIs(finding))];
  if (standing === 'suppressed') facts.push(text(sentence(`Suppressed: ${suppressionOf(finding)}`)));
  const passes = whyItPasses(finding);
  if (passes !== null) facts.push(passes);
  const idle = idleCommentOf(finding);
  if (idle !== null) facts.push(text(idle));
  if (origin !== null) facts.push(text(sentence(origin)));
  const held = locationNow(finding);
  if (held !== null) facts.push(text(held));
  if (finding.kind === 'secret' && finding.movedFrom !== null)
    facts.push(`Moved here from ${code(finding.movedFrom)}.`);
  if (finding.kind === 'secret' && finding.alsoAt.length > 0)
    facts.push(
      `Also at ${finding.alsoAt
        .slice(0, 10)
        .map((sighting) => code(whereIs(sighting)))
        .join(', ')}.`,
    );
  facts.push(
    text(sentence(finding.why)),
    finding.kind === 'posture' && finding.restore !== null
      ? `Restore ${code(finding.restore)}`
      : text(finding.kind === 'posture' ? remedyOf(finding) : sentence(finding.fix)),
  );
  const pages = finding.references
    .filter(isWebPage)
    .slice(0, 5)
    .map((page) => `<a href="${htmlText(page)}">${markdownText(page)}</a>`);
  if (pages.length > 0) facts.push(`Read more: ${pages.join(', ')}`);
  facts.push(`Rule ${code(finding.rule)}, fingerprint ${code(finding.fingerprint)}.`);
  return [`<details><summary>${summary}</summary>`, '', ...facts.map((fact) => `- ${fact}`), '', '</details>', ''];
}

/** Returns coverage, policy and notices. `kept`: count of findings that are not shown. */
export function footOf(report: Report, kept: string): string[] {
  const { coverage } = report;
  const lines = [
    `${coverageOf(coverage)}. Policy from ${code(coverage.policySource)}.${kept === '' ? '' : ` ${kept}.`}`,
  ];
  if (coverage.skipped.length > 0) lines.push('', text(`Skipped: ${coverage.skipped.map(skippedOf).join('; ')}.`));
  for (const notice of noticesOf(coverage)) lines.push('', text(notice));
  return lines;
}
