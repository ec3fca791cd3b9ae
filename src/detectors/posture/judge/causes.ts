/** One cause, one finding: what a removed call or a changed line protected is listed in one finding. */

import type { PostureMatch } from '../../../model/match.ts';
import { addTo } from '../../../model/groups.ts';
import { isSureAtLeast } from '../../../model/rule.ts';
import { showHoles } from '../holes.ts';
import { ALL_ROUTES } from './scene.ts';
import type { Pair } from './judge.ts';

export interface Judged {
  readonly match: PostureMatch;
  readonly pair: Pair;
}

/** Joins findings with the same rule, the same loss and the same cause. */
export function withOneCause(found: readonly Judged[]): PostureMatch[] {
  const groups = new Map<string, PostureMatch[]>();
  for (const one of found) addTo(groups, causeOf(one), one.match);
  return [...groups.values()].map(joined);
}

/**
 * Returns a key of the line that caused the finding: the old one, else the new one; one of its own where neither side
 * writes it.
 */
function causeOf({ match, pair: { before, after } }: Judged): string {
  const { rule, path, subject, before: was, after: is, line, oldLine } = match;
  if (before.control.row.onePerFile) return [rule, path, was, is].join('\n');
  const cause = oldLine !== null ? ['old', oldLine] : ['new', line, line === after.origin?.line ? '' : subject];
  return [rule, path, is, ...cause].join('\n');
}

/** Names that a title lists. */
const MOST_NAMES = 3;

/** Joins the findings of one cause into one, led by the surest of them. */
function joined(group: readonly PostureMatch[]): PostureMatch {
  const lead = group.find((one) => group.every((other) => isSureAtLeast(one.confidence, other.confidence)))!;
  const isOfSubjects = namesOf(group, subjectOf).length > 1;
  const nameOf = isOfSubjects ? subjectOf : ({ scope }: PostureMatch) => scope;
  const names = namesOf(group, nameOf);
  if (names.length < 2) return lead;
  const list = listOf((isOfSubjects ? withoutWholes(names) : names).map(showHoles));
  const subject = showHoles(lead.subject);
  const isNamed = isOfSubjects && subject !== '' && lead.title.includes(subject);
  return {
    ...lead,
    title: isNamed ? lead.title.replace(subject, () => list) : `${lead.title} (${list})`,
    components: [
      ...new Set(group.flatMap((one) => one.components.map((component) => `${nameOf(one) || 'others'}: ${component}`))),
    ],
  };
}

/** Returns the subject; empty for all routes, which the others are part of. */
function subjectOf({ subject }: PostureMatch): string {
  return subject === ALL_ROUTES ? '' : subject;
}

function namesOf(group: readonly PostureMatch[], name: (match: PostureMatch) => string): readonly string[] {
  return [...new Set(group.map(name))].filter((one) => one !== '');
}

/** Drops a subject of which a part is named, too: `show` beside `show (role)`. */
function withoutWholes(names: readonly string[]): readonly string[] {
  const wholes = new Set(names.flatMap((one) => (one.endsWith(')') ? one.slice(0, one.indexOf(' (')) : [])));
  return names.filter((one) => !wholes.has(one));
}

/** Shows the names: `a, b, c and 4 more`. */
function listOf(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
