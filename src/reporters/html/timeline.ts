/** The picture of the HTML report: when credentials came into the history, and when they left the files. */

import type { Finding } from '../../model/finding.ts';
import { plural } from '../../model/strings.ts';
import { staysElsewhere } from '../words.ts';

const WIDTH = 720;
/** Height of the longest bar. */
const HEIGHT = 70;
const MONTHS = 120;

/** Credentials of a month. */
interface Month {
  /** Came in, and some file still has them. */
  live: number;
  /** Came in, and only the history has them. */
  gone: number;
  /** Left the files, whenever they came in. */
  left: number;
}

/** Returns a drawing by month: what came in, upwards, and what left, downwards. Empty for less than two months. */
export function timeline(findings: readonly Finding[]): string[] {
  const months = countByMonth(findings);
  if (months.size < 2) return [];
  const none: Month = { live: 0, gone: 0, left: 0 };
  const sorted = monthsBetween([...months.keys()].sort()).map((month) => [month, months.get(month) ?? none] as const);
  const most = Math.max(1, ...sorted.map(([, { live, gone, left }]) => Math.max(live + gone, left)));
  const hasLeft = sorted.some(([, { left }]) => left > 0);
  const step = WIDTH / sorted.length;
  const bars = sorted.flatMap(([month, count], index) => barsOf(month, count, most, index * step, step));
  const axis = hasLeft ? [`<rect class="axis" x="0" y="${HEIGHT}" width="${WIDTH}" height="1"></rect>`] : [];
  const [first, last] = [sorted[0]![0], sorted.at(-1)![0]];
  const heading = hasLeft ? 'When credentials came in and left' : 'When credentials came in';
  return [
    `<section aria-label="Timeline"><h2>${heading}</h2>`,
    `<svg viewBox="0 0 ${WIDTH} ${hasLeft ? 2 * HEIGHT + 1 : HEIGHT}" role="img" aria-label="Credentials by month, ` +
      `from ${first} to ${last}, at most ${most} a month">${[...axis, ...bars].join('')}</svg>`,
    `<p class="quiet">${first} to ${last}. ${hasLeft ? 'Up: came in. ' : ''}Filled: still in files; outlined: in ` +
      `history only.${hasLeft ? ' Down: left the files.' : ''}${undated(findings)}</p></section>`,
  ];
}

/** Explains why credentials that people have deleted are not drawn as left. */
function undated(findings: readonly Finding[]): string {
  const staying = findings.filter(staysElsewhere).length;
  const known = findings.filter((finding) => finding.kind === 'secret' && finding.reach?.live?.count === 0);
  const lost = known.filter((finding) => finding.kind === 'secret' && finding.reach!.removal === undefined).length;
  return (
    (staying === 0
      ? ''
      : ` ${plural(staying, 'credential')} without a date of leaving: the files of another branch still have ` +
        `${staying === 1 ? 'it' : 'them'}. Delete that branch, or the file in it.`) +
    (lost === 0 ? '' : ` ${plural(lost, 'credential')} left at a date that is not known.`)
  );
}

/** Counts leaks by month (`2026-11`): still in files, only in history, and removed. */
function countByMonth(findings: readonly Finding[]): ReadonlyMap<string, Month> {
  const months = new Map<string, Month>();
  const countIn = (date: string | null | undefined, kind: keyof Month): void => {
    const month = /^\d{4}-\d{2}/.exec(date ?? '')?.[0];
    if (month === undefined) return;
    const count = months.get(month) ?? { live: 0, gone: 0, left: 0 };
    count[kind]++;
    months.set(month, count);
  };
  for (const finding of findings) {
    if (finding.kind !== 'secret') continue;
    const isGone = finding.reach?.live !== undefined && (finding.reach.live?.count ?? 0) === 0;
    countIn(finding.date, isGone ? 'gone' : 'live');
    countIn(finding.reach?.removal?.date, 'left');
  }
  return months;
}

/** Returns all months from the first to the last, at most `MONTHS`, so that equal steps are equal times. */
function monthsBetween(sorted: readonly string[]): readonly string[] {
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const last = numberOf(sorted.at(-1)!);
  const first = Math.max(numberOf(sorted[0]!), last - MONTHS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Returns the rectangles of one month. `most`: the count that has the full height. */
function barsOf(month: string, { live, gone, left }: Month, most: number, x: number, step: number): string[] {
  const height = (count: number): number => Math.round((count / most) * HEIGHT);
  const at = `x="${Math.round(x)}" width="${Math.max(2, Math.floor(step) - 1)}"`;
  const title =
    `<title>${month}: ${live + gone} came in, ${live} still in files` +
    `${left === 0 ? '' : `, ${left} left the files`}</title>`;
  const bar = (kind: keyof Month, y: number, count: number): string[] =>
    count === 0 ? [] : [`<rect class="${kind}" ${at} y="${y}" height="${height(count)}">${title}</rect>`];
  return [
    ...bar('live', HEIGHT - height(live), live),
    ...bar('gone', HEIGHT - height(live) - height(gone), gone),
    ...bar('left', HEIGHT + 1, left),
  ];
}
