/** Texts and paths that another scanner allowed by expression → acceptances by text; never wider than they were. */

import type { AcceptedText } from '../../model/policy.ts';
import type { DraftAcceptance, Where } from './draft.ts';
import { plainForm, readExpression, type Branch, type Piece } from './expression.ts';
import { coversAll, globsOfExpression } from './globs.ts';

/** Returns the expressions that RE2 accepts and that do not match every text; adds a note for each other one. */
export function carriedTexts(list: readonly string[], what: string, notes: string[], where: Where): string[] {
  return list.flatMap((text) => {
    const pattern = plainForm(text);
    const { branches, problem } = readExpression(pattern);
    if (problem !== null) notes.push(`An ${what} was left out: it has ${problem}, which RE2 cannot do${where(text)}.`);
    else if (pattern === '') notes.push(`An ${what} was left out: it is empty, and so in every text${where(text)}.`);
    else if (branches.some(isInEveryText)) notes.push(`An ${what} was left out: it is in every text${where(text)}.`);
    else return [pattern];
    return [];
  });
}

/** Returns the words that a secret may contain; adds a note for an empty one, which every secret contains. */
export function carriedWords(list: readonly string[], what: string, notes: string[], where: Where): string[] {
  return list.filter((word) => {
    if (word === '') notes.push(`An ${what} was left out: it is empty, and so in every text${where(word)}.`);
    return word !== '';
  });
}

/** Reports whether a part of the expression asks for nothing, or for characters of any kind alone. */
function isInEveryText(branch: Branch): boolean {
  return branch.every(asksNothing);
}

/** Reports whether a piece matches any text. */
function asksNothing(one: Piece): boolean {
  if (one.least === 0) return true;
  switch (one.kind) {
    case 'start':
    case 'end':
    case 'any':
    case 'empty':
      return true;
    case 'char':
      return false;
    case 'class':
      return /^\\[SWD]$|^\\[sS]\\[sS]$|^\\[wW]\\[wW]$|^\\[dD]\\[dD]$/.test(one.text);
    case 'group':
      return one.branches.some(isInEveryText);
  }
}

/** Returns globs for expressions of paths where globs can mean the same, otherwise the expressions. */
export function excludedByExpression(
  list: readonly string[],
  what: string,
  notes: string[],
  where: Where,
): { readonly globs: readonly string[]; readonly expressions: readonly string[] } {
  const globs: string[] = [];
  const expressions: string[] = [];
  for (const pattern of list) {
    const found = globsOfExpression(pattern);
    if (pattern === '' || found?.some(coversAll))
      notes.push(
        `The ${what} ${pattern === '' ? '""' : pattern} was left out: nothing would be scanned${where(pattern)}.`,
      );
    else if (found !== null) globs.push(...found);
    else expressions.push(...carriedTexts([pattern], what, notes, where));
  }
  return { globs, expressions };
}

/** Returns an acceptance of these texts; none if no condition is left, or if one of `all` was lost. */
export function acceptText(
  text: Partial<AcceptedText>,
  reason: string,
  rules: readonly string[] = [],
): readonly DraftAcceptance[] {
  const kept = Object.entries(text).filter(([, list]) => list === true || (Array.isArray(list) && list.length > 0));
  if (!kept.some(([, list]) => Array.isArray(list))) return [];
  const conditions = Object.fromEntries(kept) as Partial<AcceptedText>;
  if (rules.length === 0) return [{ text: conditions, reason }];
  return rules.map((rule) => ({ rule, text: conditions, reason }));
}
