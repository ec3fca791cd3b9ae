/**
 * Describes the place of a name on its line: what comes before it, and whether that is within a string or a comment.
 */

import type { FileKind } from '../file-kind.ts';
import type { Operator } from '../names/operator-kind.ts';
import { stringState, type StringState } from '../values/string-state.ts';
import { expression } from '../../../model/expressions/expression.ts';

const LONGEST_LINE_BEFORE = 300;

/** Returns the start of the line, or an offset as far before as lines are read. */
export function lineStart(text: string, from: number): number {
  const bound = Math.max(0, from - LONGEST_LINE_BEFORE);
  const at = text.lastIndexOf('\n', from - 1);
  return at < bound ? bound : at + 1;
}

/** Returns the rest of the line, at most 80 characters of it. */
export function restOfLine(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + 80)).trimEnd();
}

/** Returns the quote of the string that this line of code ends in; `//` if it ends in a comment; otherwise empty. */
export function openQuote(text: string, nameFrom: number): StringState {
  const from = lineStart(text, nameFrom);
  const before = text.slice(from, nameFrom);
  if (/^\s*(?:\/\/|#(?!\{)|\*|--|;;|<!--|\/\*)/.test(before)) return '//';
  return stringState(before, from > 0 && text[from - 1] !== '\n');
}

/**
 * Reports whether a bare word after the name is a value and not an expression: within a string, a comment or a query.
 */
export function isInline(
  before: string,
  open: string,
  isNameQuoted: boolean,
  kind: FileKind,
  operator: Operator,
): boolean {
  if (operator === 'option') return true;
  if (kind !== 'code') return /["'`]/.test(before) || /(?:^|\s)-e\s*$|export\s+$|[?&;]$/.test(before);
  // The quote right before a name that is quoted itself is the name's own.
  return open !== '' && !(isNameQuoted && before.at(-1) === open);
}

/** Words of a language after which a name and its value follow, with nothing but space between them. */
const DECLARES = expression('i')`
  ^[ \t]*(?:[-+*]\s{1,4})?(?:(?:#\s{0,4}define|\(?(?:def|defconst|defvar|defparameter|setq|define)|\\?set|setx|setenv
  |PassEnv|(?:fastcgi|uwsgi|scgi)_param|proxy_set_header|(?:Request)?Header\s{1,4}(?:set|add|append)|env|arg|export
  |header_up|global|local|%let|dict\s{1,4}set\s{1,4}\w{1,40}
  |set(?:\s{1,4}[a-z][\w.-]{1,40}){1,4})\s{1,8}(?:-[A-Za-z]{1,3}\s{1,4}){0,2}|(?:set
  |option)\s?\(\s{0,4})?(?:[\w$@]{1,40}\.){0,4}[:$@]?$
`;

/** Returns true if the name begins a statement, a directive or an entry of a block. */
export function beginsStatement(before: string): boolean {
  return DECLARES.test(before) || /[{;]\s{0,8}$|[\s{(]:$/.test(before);
}
