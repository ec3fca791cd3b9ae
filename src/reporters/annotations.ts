/**
 * Workflow commands that mark findings in the files of a pull request. They need no permission, so they work for forks
 * too.
 */

import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { rebaseOf, remedyOf } from './description.ts';
import { commandData, commandProperty, shortened, visible } from './safe-text.ts';
import { sortStandings } from './standing.ts';
import { plural } from '../model/strings.ts';
import { headlineOf, locationNow, originOf, idleCommentOf, sentence, verdictOf, whereIs } from './words.ts';

/**
 * The runner drops what a step says beyond ten of each level.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md
 */
const OF_A_LEVEL = 10;
export const TITLE_AT_MOST = 255;
/** 64 KB is the limit; nobody reads more than a screen. */
export const MESSAGE_AT_MOST = 4_000;
const PLACES_LISTED = 30;

type Level = 'error' | 'warning' | 'notice';

/** Returns the commands, one for each finding: errors, warnings, then notices, as many of each as GitHub shows. */
export function renderAnnotations(report: Report): string[] {
  const { blocks, warns, notes } = sortStandings(report);
  const incomplete = incompleteOf(report);
  const stops = report.verdict.kind === 'incomplete' && report.verdict.stops;
  return [
    ...ofLevel('error', stops ? incomplete : [], blocks),
    ...ofLevel('warning', stops ? [] : incomplete, warns),
    ...ofLevel('notice', [], notes),
  ];
}

interface Annotation {
  readonly title: string;
  readonly message: string;
}

/** Returns the gaps as one annotation: it belongs to no file. */
function incompleteOf(report: Report): Annotation[] {
  if (report.verdict.kind !== 'incomplete') return [];
  const lines = report.verdict.gaps.flatMap((gap) => [gap.message, ...(gap.next === null ? [] : [gap.next])]);
  return [{ title: `tidegate: ${verdictOf(report)}`, message: listed(lines.map(sentence)) }];
}

/** Returns the commands of one level; findings beyond GitHub's limit are listed in the last one. */
function ofLevel(level: Level, first: readonly Annotation[], findings: readonly Finding[]): string[] {
  const room = OF_A_LEVEL - first.length;
  const single = findings.length <= room ? findings : findings.slice(0, room - 1);
  const left = findings.slice(single.length);
  return [
    ...first.map(({ title, message }) => command(level, {}, title, message)),
    ...single.map((finding) => command(level, placeOf(finding), headlineOf(finding), bodyOf(finding))),
    ...(left.length === 0
      ? []
      : [command(level, {}, `and ${plural(left.length, 'more finding')}`, listed(left.map(placeAndTitle)))]),
  ];
}

function placeAndTitle(finding: Finding): string {
  return `${whereIs(finding)} ${finding.title}`;
}

/** Joins lines, the first ones only, each made safe. */
function listed(lines: readonly string[]): string {
  const shown = lines.slice(0, PLACES_LISTED).map((line) => shortened(visible(line), 300));
  return [
    ...shown,
    ...(lines.length > PLACES_LISTED ? [`and ${plural(lines.length - PLACES_LISTED, 'more line')}`] : []),
  ].join('\n');
}

/** Writes why it matters, what to do now and where it came from: a line each, escaped to show as plain text. */
export function bodyOf(finding: Finding): string {
  const origin = originOf(finding);
  const held = locationNow(finding);
  const lines = [sentence(finding.why), finding.kind === 'posture' ? remedyOf(finding) : sentence(finding.fix)];
  if (finding.kind === 'secret' && finding.blocks && finding.commit !== null && finding.path !== '' && !finding.reach)
    lines.push(`Then remove it from the commit: ${rebaseOf(finding.commit, finding.isRoot)}`);
  const idle = idleCommentOf(finding);
  if (idle !== null) lines.push(idle);
  if (origin !== null) lines.push(sentence(origin));
  if (held !== null) lines.push(held);
  lines.push(`Rule: ${finding.rule}`);
  return lines.map(visible).join('\n');
}

/** Returns file, lines and columns, as far as GitHub accepts them. */
function placeOf(finding: Finding): Record<string, string> {
  const { path, place } = finding;
  if (path === '') return {};
  if (place.line < 1) return { file: path };
  const endLine = Math.max(place.line, place.endLine);
  const lines = { file: path, line: String(place.line), endLine: String(endLine) };
  // Columns are refused where an annotation spans lines, and an empty stretch means the whole line.
  if (endLine !== place.line || place.column < 1 || place.endColumn <= place.column) return lines;
  return { ...lines, col: String(place.column), endColumn: String(place.endColumn) };
}

/** Returns one command: `::error file=a.ts,line=3,title=…::message`. */
function command(level: Level, place: Record<string, string>, title: string, message: string): string {
  const properties = { ...place, title: shortened(visible(title), TITLE_AT_MOST) };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(visible(value))}`);
  return `::${level} ${written.join(',')}::${commandData(shortened(message, MESSAGE_AT_MOST))}`;
}
