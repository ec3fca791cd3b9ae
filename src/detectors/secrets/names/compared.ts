/**
 * Reads comparisons of a name with a literal, as languages write them besides `==`: `eq`, `strcmp`, the arms of a
 * match. Works on one window of text.
 */

import { expression } from '../../../model/expressions/expression.ts';
import { lengthOf } from './declared.ts';
import type { Operator } from './operator-kind.ts';

/** Perl, PowerShell, Lua, Haskell, VB and SQL, Objective-C. */
const WORDS = expression('iy')`
  (?:-[ci]?(?:eq|ne)|eq|ne|is|isEqualToString:|isEqual:|~=|/=|<>)\s{0,4}(?=@?["'])
`;

/** `strcmp(token, "…")`, `(= token "…")`: what comes before the name compares it. */
const FUNCTION = /(?<!\w)(?:str(?:n|case|ncase|i)?cmp|_?stricmp|memcmp|lstrcmp[iAW]?)\(\s{0,4}[\w.>-]{0,20}$/;
const PREFIX = /\((?:not)?=\s{1,4}$/;

/** `match token { "…" =>`, `case $token in "…")`: a subject and its first arm. */
const SUBJECT = /(?<!\w)(?:match|when|switch|case)[\s(]{1,4}[\w.&$*>-]{0,20}$/;
const SUBJECT_FIRST = /\)?\s{1,4}match\s/y;
const ARM = expression('y')`
  \)?\s{0,3}(?:match|of|with|in)?\s{0,3}\{?\s{0,60}(?:case\s{1,4}|\|\s{1,4})?
  (?=(["'])[^"'\n]{8,200}\1\s{0,4}(?:=>|->|:))
`;

/** Returns the offset after what compares the name before `at`; null if nothing does. */
export function comparedIn(text: string, at: number, nameFrom: number): { operator: Operator; next: number } | null {
  const words = lengthOf(WORDS, text, at);
  if (words > 0) return { operator: 'compare', next: at + words };
  const before = text.slice(Math.max(0, nameFrom - 40), nameFrom);
  if (text[at] === ',' && FUNCTION.test(before)) return { operator: 'compare', next: at + 1 };
  if (/["']/.test(text[at] ?? '') && PREFIX.test(before)) return { operator: 'compare', next: at };
  if (!SUBJECT.test(before) && lengthOf(SUBJECT_FIRST, text, at - 1) === 0) return null;
  const arm = lengthOf(ARM, text, at);
  return arm > 0 ? { operator: 'compare', next: at + arm } : null;
}

/** Methods that compare what they belong to with their argument. */
const METHOD = /^(?<subject>.+)\.(?:equals(?:IgnoreCase)?|eql|contentEquals|Equals|compareTo|localeCompare)\??$/;

/** `token.equals` → `token`; null for another method. */
export const comparedBy = (name: string): string | null => METHOD.exec(name)?.groups?.['subject'] ?? null;

/** `"…" == token`, `"…".equals(request.getHeader("X-Token"))`: the value is written first. */
const VALUE_FIRST = expression('d')`
  (?<quote>["'])(?<value>[^\s"'\\]{12,200})\k<quote>\)?\s{0,3}(?:[!=]==?|=|\.equals(?:IgnoreCase)?\()\s{0,3}
  [\w.$\->]{0,40}(?:[(\[]["'])?$
`;

/** Returns the literal that the name after it is compared with. */
export function comparedFirst(text: string, nameFrom: number): { readonly from: number; readonly to: number } | null {
  const start = Math.max(0, nameFrom - 260);
  const span = VALUE_FIRST.exec(text.slice(start, nameFrom))?.indices?.groups?.['value'];
  return span ? { from: start + span[0], to: start + span[1] } : null;
}
