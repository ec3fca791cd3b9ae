/** Tables and the picture at the top of the HTML report: what there is, before anything is read in full. */

import type { Finding } from '../../model/finding.ts';
import { code } from './finding.ts';
import { htmlText } from '../safe-text.ts';
import { standingOf } from '../standing.ts';
import { suppressionOf, whereIs } from '../words.ts';

const ROWS = 200;

/** One row for each kind of finding, the worst first. */
export function summaryTable(findings: readonly Finding[]): string[] {
  const rows = new Map<string, { readonly worst: Finding; count: number; files: Set<string> }>();
  for (const finding of findings) {
    const key = `${standingOf(finding)} ${finding.title}`;
    const row = rows.get(key) ?? { worst: finding, count: 0, files: new Set<string>() };
    row.count++;
    row.files.add(finding.path);
    rows.set(key, row);
  }
  return table(
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
  return table(
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
  return table(
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

/** `cells` are HTML. */
function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
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

const WIDTH = 720;
const HEIGHT = 90;
const MONTHS = 120;

/** The months from the first to the last of them, at most `MONTHS`, so that equal steps are equal times. */
function monthsBetween(sorted: readonly string[]): readonly string[] {
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const last = numberOf(sorted.at(-1)!);
  const first = Math.max(numberOf(sorted[0]!), last - MONTHS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/**
 * Draws when credentials came in, by month; those that no current file has are drawn in outline. Needs two months at
 * least.
 */
export function timeline(findings: readonly Finding[]): string[] {
  const months = new Map<string, { live: number; gone: number }>();
  for (const finding of findings) {
    const month = /^\d{4}-\d{2}/.exec(finding.date ?? '')?.[0];
    if (finding.kind !== 'secret' || month === undefined) continue;
    const count = months.get(month) ?? { live: 0, gone: 0 };
    const isGone = finding.reach?.live !== undefined && (finding.reach.live === null || finding.reach.live.count === 0);
    months.set(month, { live: count.live + (isGone ? 0 : 1), gone: count.gone + (isGone ? 1 : 0) });
  }
  if (months.size < 2) return [];
  const none = { live: 0, gone: 0 };
  const sorted = monthsBetween([...months.keys()].sort()).map((month) => [month, months.get(month) ?? none] as const);
  const most = Math.max(1, ...sorted.map(([, { live, gone }]) => live + gone));
  const step = WIDTH / sorted.length;
  const bars = sorted.flatMap(([month, { live, gone }], index) => {
    const height = (count: number): number => Math.round((count / most) * HEIGHT);
    const at = `x="${Math.round(index * step)}" width="${Math.max(2, Math.floor(step) - 1)}"`;
    const title = `<title>${month}: ${live + gone} came in, ${live} still in files</title>`;
    return [
      `<rect class="live" ${at} y="${HEIGHT - height(live)}" height="${height(live)}">${title}</rect>`,
      `<rect class="gone" ${at} y="${HEIGHT - height(live + gone)}" height="${height(gone)}">${title}</rect>`,
    ];
  });
  const [first, last] = [sorted[0]![0], sorted.at(-1)![0]];
  return [
    '<section aria-label="Timeline"><h2>When credentials came in</h2>',
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Credentials by month, from ${first} to ` +
      `${last}, at most ${most} a month">${bars.join('')}</svg>`,
    `<p class="quiet">${first} to ${last}. Filled: still in files; outlined: in history only.</p></section>`,
  ];
}
