/** Reads forms of single languages between a name and its value. Works on one window of text. */

import { expression } from '../../../model/expressions/expression.ts';
import { quoteAt } from '../values/value.ts';
import type { Closers } from './closers.ts';
import type { Operator } from './operator-kind.ts';
import { skipSpace } from './skip-space.ts';

/** `As String =` of Visual Basic, a type between a name and its value. */
const TYPED = expression('iy')`
  \s{1,8}As\s{1,4}\w{1,20}(?:\s{0,2}\*\s{0,2}\d{1,4})?\s{0,4}=\s{0,4}(?=")
  |\s{1,8}[A-Za-z][\w.[\]*]{0,30}(?:\(\w{1,8}\))?\s{0,8}:?=\s{0,8}(?=N?["'\`])
`;
/** `or` and a conditional of Python give a default, as `||` does elsewhere. */
const FALLBACK = /\s{0,4}(?:or|if\s[^\n"'#]{1,60}\selse)\s{1,4}(?=[bru]?["'])/y;
/** `find_element(By.ID, "password").send_keys("…")` */
const TYPES_IN = expression('iy')`
  \s{0,4}\.\s?(?:send_?keys|type|fill|setvalue|set|unwrap_or(?:_else)?|getorelse|orelse|or_else
  |default_value|withdefault)\s?[({]\s{0,4}(?:\|_?\w{0,12}\|\s{0,4}|\w{0,8}\s?=>\s{0,4})?(?:(?:Ok|Some
  |String::from)\()?(?=["'\`])
`;
/** `{ get; set; } = "…"` of C#. */
const PROPERTY = /\{\s{0,4}get;[^{}\n]{0,40}\}\s{0,4}=\s{0,4}(?=[@$]?")/y;
/** `strcpy(password, "…")` */
const COPIES = /(?<!\w)str[nl]?cpy(?:_s)?\(\s{0,4}&?(?:[\w.]{1,20}(?:->|\.))?$/;
/** COBOL's and ABAP's clause for a value. */
const VALUE_CLAUSE = /\s{1,8}(?:PIC|TYPE)\s[^\n"']{1,40}\sVALUE\s{1,4}(?=["'])/iy;

/** Reads forms of single languages: a type after the name, `let(:api_key) { … }`, an `<-`. */
export function declaredIn(
  text: string,
  at: number,
  closers: Closers,
  nameFrom: number,
  nameTo: number,
): { operator: Operator; next: number } | null {
  const isPlain = !closers.quoted && !closers.paren;
  if (isPlain && text[at] === '{' && quoteAt(text, at + 1) !== '') return { operator: 'equals', next: at + 1 };
  if (isPlain && /^<-\s{0,4}["']/.test(text.slice(at, at + 8))) return { operator: 'equals', next: at + 2 };
  const typed = isPlain ? lengthOf(TYPED, text, nameTo) || lengthOf(VALUE_CLAUSE, text, nameTo) : 0;
  if (typed > 0) return { operator: 'equals', next: nameTo + typed };
  const property = isPlain ? lengthOf(PROPERTY, text, at) : 0;
  if (property > 0) return { operator: 'equals', next: at + property };
  if (closers.paren && text[nameFrom - 1] === ':' && text[at] === '{' && /^\{\s?["']/.test(text.slice(at, at + 3)))
    return { operator: 'equals', next: at + 1 }; // let(:api_key) { '…' }
  // `-define(SECRET, "…")` of Erlang.
  if (isPlain && text[at] === ',' && /-define\(\s{0,4}$/.test(text.slice(Math.max(0, nameFrom - 14), nameFrom)))
    return { operator: 'equals', next: at + 1 };
  const isCopied = isPlain && text[at] === ',' && COPIES.test(text.slice(Math.max(0, nameFrom - 40), nameFrom));
  if (isCopied && quoteAt(text, skipSpace(text, at + 1, false)) !== '') return { operator: 'argument', next: at + 1 };
  const fallback = lengthOf(FALLBACK, text, at);
  if (fallback > 0) return { operator: 'fallback', next: at + fallback };
  const typesIn = closers.quoted && closers.paren ? lengthOf(TYPES_IN, text, at) : 0;
  return typesIn > 0 ? { operator: 'argument', next: at + typesIn } : null;
}

/** Returns the length of the sticky pattern's match at `at`; 0 without one. */
export function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
