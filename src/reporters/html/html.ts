/** Renders the report as one HTML page that needs no other file. */

import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { headlineCount } from '../groups.ts';
import { articleOf, code, paragraph } from './finding.ts';
import { controlsFor, pageOf } from './page.ts';
import { postureTable, summaryTable, suppressionTable } from './tables.ts';
import { timeline } from './timeline.ts';
import { htmlText } from '../safe-text.ts';
import { sortStandings, worstFirst } from '../standing.ts';
import {
  coverageOf,
  keptBack,
  meaningOfIncomplete,
  noticesOf,
  sentence,
  skippedOf,
  stillInFiles,
  verdictOf,
} from '../words.ts';

/** Returns the page, which loads nothing else. `subject`: repository, commit and day. */
export function renderHtml(report: Report, subject?: string): string {
  const findings = worstFirst(report);
  const title = `tidegate: ${verdictOf(report)}`;
  const { blocks, warns, notes, suppressed } = sortStandings(report);
  const counted = blocks.length > 0 ? blocks : warns;
  const count = counted.length > 0 ? `${headlineCount(blocks, warns)}${stillInFiles(counted)}.` : '';
  const others = keptBack({ notes, suppressed });
  const nothing = report.verdict.kind === 'incomplete' ? 'Nothing found in what could be read.' : 'Nothing found.';
  return pageOf(title, [
    '<header>',
    `<h1>${htmlText(title)}</h1>`,
    ...(subject === undefined ? [] : [`<p>${code(subject)}</p>`]),
    ...gapsOf(report),
    paragraph([count === '' ? nothing : count, others === '' ? '' : `${others}.`].join(' ').trim()),
    paragraph(`Scanned ${coverageOf(report.coverage)}: ${report.coverage.label}.`),
    '</header>',
    '<main>',
    ...summaryTable(findings),
    ...timeline(findings),
    ...postureTable(findings),
    ...suppressionTable(findings),
    ...(findings.length === 0
      ? []
      : ['<section aria-label="Findings"><h2>Findings</h2>', ...controlsFor(countBySeverity(findings))]),
    '<div id="findings" tabindex="-1">',
    ...findings.map(articleOf),
    '</div>',
    ...(findings.length === 0 ? [] : ['</section>']),
    '</main>',
    ...footOf(report),
  ]);
}

function countBySeverity(findings: readonly Finding[]): Record<string, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** Gaps above which the rest are folded, so that the findings stay in sight. */
const GAPS_SHOWN = 3;

/** Returns what was not read and what that means; nothing for a complete scan. */
function gapsOf(report: Report): string[] {
  if (report.verdict.kind !== 'incomplete') return [];
  const gaps = report.verdict.gaps.map(
    (gap) => `<li>${htmlText(sentence(gap.message) + (gap.next === null ? '' : ` ${sentence(gap.next)}`))}</li>`,
  );
  const more = gaps.slice(GAPS_SHOWN);
  return [
    `<ul>${gaps.slice(0, GAPS_SHOWN).join('\n')}</ul>`,
    ...(more.length === 0
      ? []
      : [`<details><summary>and ${more.length} more</summary><ul>${more.join('\n')}</ul></details>`]),
    paragraph(meaningOfIncomplete(report)!),
  ];
}

/** Returns the policy, what was skipped, and notices. */
function footOf({ coverage }: Report): string[] {
  const lines = [
    '<footer>',
    `<p>Policy from ${code(coverage.policySource)}. Rules are matched by ${coverage.engine}, git objects are read by ` +
      `${coverage.backend}.</p>`,
  ];
  if (coverage.skipped.length > 0) lines.push(paragraph(`Skipped: ${coverage.skipped.map(skippedOf).join('; ')}.`));
  return [...lines, ...noticesOf(coverage).map(paragraph), '</footer>'];
}
