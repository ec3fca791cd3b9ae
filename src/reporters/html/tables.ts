/** Tables at the top of the HTML report: what there is, before anything is read in full. */

import type { Finding } from '../../model/finding.ts';
import { code } from './finding.ts';
import { htmlText } from '../safe-text.ts';
import { standingOf } from '../standing.ts';
import { suppressionOf, whereIs } from '../words.ts';

const ROWS = 200;

/** Returns a row for each kind of finding, the worst first. */
export function summaryTable(findings: readonly Finding[]): string[] {
  const rows = new Map<string, { readonly worst: Finding; count: number; files: Set<string> }>();
  for (const finding of findings) {
    const key = `${standingOf(finding)} ${finding.title}`;
    const row = rows.get(key) ?? { worst: finding, count: 0, files: new Set<string>() };
    row.count++;
    row.files.add(finding.path);
    rows.set(key, row);
  }
  return tableOf(
    'Summary',
    ['', 'what', 'severity', 'findings', 'files'],
    [...rows.values()].map(({ worst, count, files }) => [
      badge(worst),
      htmlText(worst.title),
      worst.severity,
      String(count),
      String(files.size),
    ]),
  );
}

export function postureTable(findings: readonly Finding[]): string[] {
  return tableOf(
    'Settings',
    ['', 'setting', 'where', 'was', 'now'],
    findings.flatMap((finding) =>
      finding.kind === 'posture' && finding.suppression === null
        ? [[badge(finding), htmlText(finding.title), code(whereIs(finding)), code(finding.before), code(finding.after)]]
        : [],
    ),
  );
}

export function suppressionTable(findings: readonly Finding[]): string[] {
  return tableOf(
    'Accepted findings',
    ['what', 'where', 'how', 'until'],
    findings.flatMap((finding) =>
      finding.suppression === null
        ? []
        : [
            [
              htmlText(finding.title),
              code(whereIs(finding)),
              htmlText(suppressionOf(finding)),
              htmlText(finding.suppression.until ?? 'no end'),
            ],
          ],
    ),
  );
}

function badge(finding: Finding): string {
  const standing = standingOf(finding);
  return `<span class="${standing}"><span class="badge">${standing}</span></span>`;
}

/** Returns a table under a title, or nothing without rows. Cells are HTML. */
function tableOf(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, ROWS).map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const more = rows.length - shown.length;
  return [
    `<section aria-label="${title}"><h2>${title}</h2><div class="wide" tabindex="0" role="region" ` +
      `aria-label="${title}, table"><table>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${cell === '' ? 'standing' : cell}</th>`).join('')}</tr></thead>`,
    `<tbody>${shown.join('\n')}</tbody></table></div>`,
    ...(more > 0 ? [`<p class="quiet">and ${more} more below</p>`] : []),
    '</section>',
  ];
}
