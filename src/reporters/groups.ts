/** Findings of one rule in one file as one entry, so that a long report stays readable. */

import type { Finding } from '../model/finding.ts';
import { standingOf } from './standing.ts';
import { plural, withThousands } from '../model/strings.ts';
import { countOf, whereIs } from './words.ts';

export interface FindingGroup {
  /** The first of them: where the findings are sorted, the worst. */
  readonly lead: Finding;
  readonly others: readonly Finding[];
}

/** Returns the groups in the order of their leads. */
export function groupByFile(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { rule, title, path, suppression } = finding;
    const key = JSON.stringify([standingOf(finding), rule, title, path, suppression, isLive(finding)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(([lead, ...others]) => ({ lead, others }));
}

/** Reports whether current files contain the secret: then there is more to do than if only history does. */
function isLive(finding: Finding): boolean {
  return finding.kind === 'secret' && (finding.reach?.live?.count ?? 0) > 0;
}

/** Returns each finding as a group of its own. */
export function ungrouped(findings: readonly Finding[]): readonly FindingGroup[] {
  return findings.map((lead) => ({ lead, others: [] }));
}

const PLACES_LISTED = 5;

/** Returns `2 more in this file: lines 18, 40`; null if the lead is alone. */
export function othersOf({ lead, others }: FindingGroup): string | null {
  if (others.length === 0) return null;
  const places =
    lead.path === ''
      ? [...new Set(others.map(whereIs))]
      : [...new Set(others.map(({ place }) => place.line))].filter((line) => line >= 1).map(String);
  const count = `${withThousands(others.length)} more ${lead.path === '' ? 'like it' : 'in this file'}`;
  if (places.length === 0) return count;
  const left = places.length - PLACES_LISTED;
  const shown = `${places.slice(0, PLACES_LISTED).join(', ')}${left > 0 ? ` and ${plural(left, 'other')}` : ''}`;
  return `${count}: ${lead.path === '' ? '' : places.length === 1 ? 'line ' : 'lines '}${shown}`;
}

const RULES_LISTED = 8;

/** Returns `716 × Generic password, 12 × Private key and 3 other kinds`, the most frequent first. */
export function countByTitle(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { title } of findings) counts.set(title, (counts.get(title) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const shown = sorted.slice(0, RULES_LISTED).map(([title, count]) => `${withThousands(count)} × ${title}`);
  const left = sorted.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${plural(left, 'other kind')}` : ''}`;
}

/** Counts for the headline of every report: what blocks if anything does, otherwise what warns. */
export function headlineCount(blocks: readonly Finding[], warns: readonly Finding[]): string {
  return countOf(blocks.length > 0 ? blocks : warns);
}
