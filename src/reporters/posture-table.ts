/** The effective posture as people and programs read it. Pure. */

import type { PostureSurvey, SurveyedFact, SurveyedScope } from '../model/posture.ts';
import { paperOf, paragraph, printed, row, type Paper } from './paper.ts';
import { jsonText, shortened, visible } from './safe-text.ts';
import { plural } from '../model/strings.ts';

/** Returns the survey as JSON. `label`: the tree that was read. */
export function renderPostureJson(survey: PostureSurvey, label: string): string {
  return `${jsonText({ schemaVersion: 1, of: label, ...survey }, 2)}\n`;
}

/** Columns of what is shown before a value is cut; the JSON has all of it. */
const LONGEST_VALUE = 90;

/** Returns the survey as a table, one group of lines for each scope. */
export function renderPostureTable(
  survey: PostureSurvey,
  label: string,
  options: { readonly width: number; readonly colour: boolean },
): string {
  const paper = paperOf(options.width, options.colour);
  const lines: string[] = [];
  let path: string | null = null;
  for (const scope of survey.scopes) {
    if (scope.path !== path) lines.push(...row(paper, [{ text: scope.path, ink: 'cyan' }], 0, 2));
    path = scope.path;
    lines.push(...scopeLines(paper, scope, aroundOf(survey.scopes, scope)), '');
  }
  const unknown = [
    ...survey.unparsable.map((one) => `${one} does not parse: its settings are unknown.`),
    ...survey.oversized.map((one) => `${one} is too large and was read in part: its other settings are unknown.`),
    ...survey.unread.map((one) => `${one} could not be read.`),
  ];
  lines.push(...unknown.flatMap((one) => paragraph(paper, one, 0, 2)));
  lines.push(
    ...paragraph(
      paper,
      `${label}: ${plural(survey.files, 'file')} read, ` +
        `${plural(survey.scopes.length, 'scope')}. Settings that are not listed are not set there.`,
      0,
    ),
  );
  return printed(lines);
}

/** Returns the settings of a scope; one line if they are those of the scope `around` it. */
function scopeLines(paper: Paper, scope: SurveyedScope, around: SurveyedScope | null): string[] {
  const name = scope.scope === '' ? 'whole file' : scope.scope;
  if (around !== null && sameFacts(scope, around))
    return paragraph(paper, `${name}: as ${around.scope === '' ? 'the whole file' : around.scope}`, 2, 4);
  const nouns = scope.facts.map((fact) => visible(fact.subject === '' ? fact.noun : `${fact.noun} ${fact.subject}`));
  const values = scope.facts.map((fact) => visible(shortened(fact.value, LONGEST_VALUE)));
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(...texts.map((text) => text.length)));
  const [first, second] = [widest(nouns, 32), widest(values, 40)];
  return [
    ...paragraph(paper, name, 2, 4),
    ...scope.facts.flatMap((fact, at) =>
      row(
        paper,
        [
          { text: nouns[at]!.padEnd(first) },
          { text: values[at]!.padEnd(second) },
          { text: sourceOf(fact, scope), ink: 'dim' },
        ],
        4,
        6,
      ),
    ),
  ];
}

/** Returns where a value comes from: `line 3`, `default`, `line 3, depends on run time`. */
function sourceOf(fact: SurveyedFact, scope: SurveyedScope): string {
  if (fact.from === null)
    return fact.certainty === 'unknown' ? 'not set here: set elsewhere, or the default' : 'default';
  const place = fact.from.path === scope.path ? `line ${fact.from.line}` : `${fact.from.path}:${fact.from.line}`;
  return fact.certainty === 'env'
    ? `${place}, unless the environment overrides it`
    : fact.certainty === 'unknown'
      ? `${place}, depends on run time`
      : place;
}

/** Returns the nearest scope in the file that contains this one; null for none. */
function aroundOf(all: readonly SurveyedScope[], scope: SurveyedScope): SurveyedScope | null {
  const within = all.filter(
    (one) =>
      one !== scope && one.path === scope.path && (scope.scope.startsWith(`${one.scope} > `) || one.scope === ''),
  );
  return within.sort((a, b) => b.scope.length - a.scope.length)[0] ?? null;
}

function sameFacts(one: SurveyedScope, other: SurveyedScope): boolean {
  return JSON.stringify(one.facts) === JSON.stringify(other.facts);
}
