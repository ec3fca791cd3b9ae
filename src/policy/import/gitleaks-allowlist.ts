/** An allowlist of gitleaks, global or of one rule → acceptances by text, and ignored paths. */

import { plural } from '../../model/strings.ts';
import { expressionOfPieces, parseGlob } from '../glob-syntax.ts';
import { acceptText, carriedTexts, carriedWords, excludedByExpression } from './allowed-texts.ts';
import { asAnyTexts, asText, asTexts, type DraftAcceptance, type Where } from './draft.ts';
import { globsOfExpression } from './globs.ts';

interface Allowed {
  readonly acceptances: readonly DraftAcceptance[];
  readonly ignoredPaths: readonly string[];
}

const NOTHING: Allowed = { acceptances: [], ignoredPaths: [] };

/**
 * Returns what an allowlist accepts. `rule`: the rule it belongs to, null for a global one. `idsOf`: our rules for one
 * of gitleaks. A list whose conditions must all hold is left out if one cannot be carried over: without it, the rest
 * would allow more.
 */
export function readAllowlist(
  list: Record<string, unknown>,
  rule: string | null,
  idsOf: (id: string) => readonly string[],
  notes: string[],
  where: Where,
): Allowed {
  const at = where(firstText(list));
  const isAll = isAllOf(list);
  if (isAll === null) return leftOut(`its condition ${String(list['condition'])} is not known`, notes, at);
  const odd = LISTS.find((key) => !isTexts(list[key]));
  if (odd !== undefined) return leftOut(`its ${odd} is no list of texts`, notes, at);
  const targets = rule === null ? asTexts(list['targetrules']) : [rule];
  const rules = [...new Set(targets.flatMap(idsOf))];
  if (targets.length > 0 && rules.length === 0) {
    notes.push(
      `An allowlist of ${targets.join(', ')} was left out: no rule of tidegate is sure to be their like${at}.`,
    );
    return NOTHING;
  }
  const commits = asTexts(list['commits']);
  if (commits.length > 0) {
    if (isAll) return leftOut('it allows single commits only', notes, at);
    notes.push(`${plural(commits.length, 'allowed commit')} left out: a finding is accepted wherever it is${at}.`);
  }
  const repositories = asTexts(list['repos']);
  if (repositories.length > 0)
    notes.push(
      `${plural(repositories.length, 'allowed repository', 'allowed repositories')} left out: a policy is of one${at}.`,
    );
  const before = notes.length;
  const from: Where = (snippet) => (snippet === '' ? at : where(snippet));
  const paths = excludedByExpression(asAnyTexts(list['paths']), 'allowed path', notes, from);
  const files = filesOf(list, notes, from);
  const target = targetOf(list);
  if (target === null) return leftOut(`its regexTarget ${String(list['regextarget'])} is not known`, notes, at);
  const regexes = carriedTexts(asAnyTexts(list['regexes']), 'allowed text', notes, from);
  const words = carriedWords(asAnyTexts(list['stopwords']), 'allowed stop word', notes, from);
  const reason = `imported from gitleaks${at}: ${asText(list['description']) ?? 'allowed there'}`;
  if (isAll) {
    if (notes.length > before) return leftOut('not all of its conditions can be carried over', notes, at);
    const path = asTexts(list['paths']);
    return { acceptances: acceptText({ path, [target]: regexes, words, all: true }, reason, rules), ignoredPaths: [] };
  }
  const isGlobal = rules.length === 0;
  const path = isGlobal
    ? paths.expressions
    : [...asTexts(list['paths']).filter((text) => !isLost(text)), ...files.map(expressionOfGlob)];
  return {
    acceptances: acceptText({ path, [target]: regexes, words }, reason, rules),
    ignoredPaths: isGlobal ? [...paths.globs, ...files] : [],
  };
}

/** Returns the expression for the same paths as a glob, which is valid. */
function expressionOfGlob(glob: string): string {
  const parsed = parseGlob(glob);
  return typeof parsed === 'string' ? parsed : `^${expressionOfPieces(parsed.pieces)}$`;
}

/** Reports whether an expression for paths can be carried over neither as a glob nor as an expression. */
function isLost(pattern: string): boolean {
  const { globs, expressions } = excludedByExpression([pattern], '', [], () => '');
  return globs.length + expressions.length === 0;
}

/** Adds the note for a list that is left out. */
function leftOut(why: string, notes: string[], at: string): Allowed {
  notes.push(`An allowlist was left out: ${why}, and the rest would allow more${at}.`);
  return NOTHING;
}

/** Reads the lists from before version 8: expressions for the names of files, without their folders. */
function filesOf(list: Record<string, unknown>, notes: string[], where: Where): readonly string[] {
  return [...asAnyTexts(list['files']), ...asAnyTexts(list['file'])].flatMap((pattern) => {
    const name = pattern.replace(/^\^?\(?\^?\.\*\??\)?/, '');
    const globs = name.endsWith('$') || name.endsWith('$)') ? globsOfExpression(name) : null;
    if (globs?.every((glob) => !glob.replace(/^\*\*\//, '').includes('/'))) return globs;
    notes.push(
      `The allowed file ${pattern === '' ? '""' : pattern} was left out: it cannot be written as a glob of names` +
        `${where(pattern)}.`,
    );
    return [];
  });
}

/** Lists that narrow what the others allow, as all of them can. */
const LISTS = ['targetrules', 'commits', 'paths', 'regexes', 'stopwords'];

function isTexts(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) ? value : [value]).every((one) => typeof one === 'string');
}

/** Reports whether all conditions must hold, not one of them; null for a word that gitleaks does not know. */
function isAllOf(list: Record<string, unknown>): boolean | null {
  const { condition } = list;
  if (condition === undefined || condition === '' || /^(?:or|\|\|)$/i.test(String(condition))) return false;
  return /^(?:and|&&)$/i.test(String(condition)) ? true : null;
}

/** Returns which text the expressions are searched in; null for an unknown word. */
function targetOf(list: Record<string, unknown>): 'secret' | 'match' | 'line' | null {
  const target = (asText(list['regextarget']) ?? 'secret').toLowerCase();
  return target === 'secret' || target === 'match' || target === 'line' ? target : null;
}

/** Returns any text of the list, by which its line is found. */
function firstText(list: Record<string, unknown>): string {
  for (const key of ['description', 'regexes', 'paths', 'stopwords', 'files', 'commits'])
    for (const text of asTexts(list[key])) return text;
  return '';
}
