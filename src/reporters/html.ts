/** The report as one HTML page that is alone. */

import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { pageOf, severityFilter } from './html-page.ts';
import { htmlText, isWebPage } from './safe-text.ts';
import { standingOf, worstFirst } from './standing.ts';
import { plural } from '../model/strings.ts';
import {
  countOf,
  coverageOf,
  furtherPaths,
  meaningOfIncomplete,
  noticesOf,
  originOf,
  reachOf,
  sentence,
  skippedOf,
  stillInFiles,
  suppressionOf,
  verdictOf,
  whatIs,
  whereIs,
} from './words.ts';

export function renderHtml(report: Report): string {
  const findings = worstFirst(report);
  const title = `tidegate: ${verdictOf(report)}`;
  const found = findings.filter((finding) => finding.suppression === null);
  return pageOf(title, [
    `<h1>${htmlText(title)}</h1>`,
    ...gapsOf(report),
    paragraph(found.length > 0 ? `${countOf(found)}${stillInFiles(found)}.` : 'Nothing found.'),
    severityFilter(severities(findings)),
    '<main>',
    ...findings.map(articleOf),
    '</main>',
    ...footOf(report),
  ]);
}

function paragraph(text: string): string {
  return `<p>${htmlText(text)}</p>`;
}

function code(text: string): string {
  return `<code>${htmlText(text)}</code>`;
}

function severities(findings: readonly Finding[]): Record<string, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

function gapsOf(report: Report): string[] {
  if (report.verdict.kind !== 'incomplete') return [];
  const gaps = report.verdict.gaps.map(
    (gap) => `<li>${htmlText(sentence(gap.message) + (gap.next === null ? '' : ` ${sentence(gap.next)}`))}</li>`,
  );
  return [`<ul>${gaps.join('\n')}</ul>`, paragraph(meaningOfIncomplete(report)!)];
}

function articleOf(finding: Finding): string {
  const standing = standingOf(finding);
  const origin = originOf(finding);
  const lines = [
    `<article class="${standing} ${finding.severity}">`,
    `<span class="badge">${standing}</span><h2>${htmlText(finding.title)}</h2>`,
    `<p>${code(whereIs(finding))} ${code(whatIs(finding))}</p>`,
  ];
  if (standing === 'suppressed') lines.push(paragraph(sentence(`Suppressed: ${suppressionOf(finding)}`)));
  if (origin !== null) lines.push(paragraph(sentence(origin)));
  const reach = reachOf(finding);
  if (reach !== null) lines.push(paragraph(reach));
  if (finding.kind === 'secret') {
    const further = furtherPaths(finding);
    lines.push(
      ...otherPlaces(
        [...finding.alsoAt.map(whereIs), ...further.names],
        further.count - further.names.length,
        finding.movedFrom,
      ),
    );
  }
  lines.push(paragraph(sentence(finding.why)), `<p>${nowOf(finding)}</p>`, ...readMore(finding));
  lines.push(
    `<p class="quiet">${htmlText(finding.severity)}, ${htmlText(finding.confidence)} confidence. ` +
      `Rule ${code(finding.rule)}, fingerprint ${code(finding.fingerprint)}.</p>`,
    '</article>',
  );
  return lines.join('\n');
}

/** `more`: places that are counted only. */
function otherPlaces(alsoAt: readonly string[], more: number, movedFrom: string | null): string[] {
  const lines: string[] = [];
  if (movedFrom !== null) lines.push(`<p>Moved here from ${code(movedFrom)}.</p>`);
  if (alsoAt.length === 1) lines.push(`<p>Also at ${code(alsoAt[0]!)}.</p>`);
  if (alsoAt.length > 1) {
    const places = alsoAt.map((place) => `<li>${code(place)}</li>`);
    if (more > 0) places.push(`<li>and ${plural(more, 'more place')}</li>`);
    lines.push(
      `<details><summary>Also at ${plural(alsoAt.length + more, 'other place')}</summary><ul>${places.join('\n')}</ul></details>`,
    );
  }
  return lines;
}

function nowOf(finding: Finding): string {
  if (finding.kind === 'posture' && finding.restore !== null) return `Restore ${code(finding.restore)}`;
  return htmlText(sentence(finding.fix));
}

function readMore(finding: Finding): string[] {
  const revoke =
    finding.kind === 'secret' && finding.revoke !== null && isWebPage(finding.revoke)
      ? [link(finding.revoke, 'Revoke it')]
      : [];
  const links = [...revoke, ...finding.references.filter(isWebPage).map((page) => link(page, page))];
  return links.length === 0 ? [] : [`<p>${links.join(', ')}</p>`];
}

function link(page: string, text: string): string {
  return `<a href="${htmlText(page)}" rel="noreferrer noopener">${htmlText(text)}</a>`;
}

function footOf({ coverage }: Report): string[] {
  const lines = [
    '<footer>',
    paragraph(`Scanned ${coverageOf(coverage)}.`),
    paragraph(sentence(`Scanned: ${coverage.label}`)),
  ];
  lines.push(
    `<p>Policy from ${code(coverage.policySource)}. Engine ${coverage.engine}, git objects read by ` +
      `${coverage.backend}.</p>`,
  );
  if (coverage.skipped.length > 0) lines.push(paragraph(`Skipped: ${coverage.skipped.map(skippedOf).join('; ')}.`));
  return [...lines, ...noticesOf(coverage).map(paragraph), '</footer>'];
}
