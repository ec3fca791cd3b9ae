/** Finds the name that a keyword is part of. Works on one window of text. */

import { expression } from '../../../model/expressions/expression.ts';

/** Bytes on each side of a keyword that decide which name it is part of. */
export const NAME_REACH = 84;
const LONGEST_NAME = 64;

export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** Without the dashes of an option. */
  readonly name: string;
}

/** Accepts letters, digits and `_ . - $`. */
const isNameChar = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46 ||
  code === 45 ||
  code === 36;

/** Returns the whole name around a keyword, searched for `NAME_REACH` characters on both sides. */
export function nameAround(text: string, from: number, to: number): NameSpan {
  let nameFrom = from;
  while (nameFrom > 0 && from - nameFrom < LONGEST_NAME && isNameChar(text.charCodeAt(nameFrom - 1))) nameFrom--;
  let nameTo = to;
  while (nameTo < text.length && nameTo - to < LONGEST_NAME && isNameChar(text.charCodeAt(nameTo))) nameTo++;
  // `\npassword` within a string: the n is an escape's.
  if (nameFrom > 0 && nameFrom < from && text[nameFrom - 1] === '\\' && /[nrt]/.test(text[nameFrom]!)) nameFrom++;
  // `\u0026password`: the ampersand of a query within JSON.
  const escaped =
    text[nameFrom - 1] === '\\'
      ? (/^(?:u00[2-7][0-9a-f]|x[2-7][0-9a-f])/i.exec(text.slice(nameFrom, from))?.[0].length ?? 0)
      : 0;
  nameFrom += escaped;
  while (nameFrom < from && /[.\-$]/.test(text[nameFrom]!) && !text.startsWith('--', nameFrom)) nameFrom++;
  nameFrom = withWordBefore(text, nameFrom);
  while (nameTo > to && /[.-]/.test(text[nameTo - 1]!)) nameTo--;
  const dashes = text[nameFrom] === '-' ? /^-*/.exec(text.slice(nameFrom, nameTo))![0].length : 0;
  return { from: nameFrom, to: nameTo, name: text.slice(nameFrom + dashes, nameTo) };
}

const QUALIFIER = expression('i')`
  (?<![A-Za-z])(?:api|access|secret|consumer|private|client|auth|app|application|signing|encryption|master
  |license|bearer|refresh)\s$
`;

/** Extends the name over a word before it: people write names in two words (`Consumer Key: …`, `API key = …`). */
function withWordBefore(text: string, nameFrom: number): number {
  if (text[nameFrom - 1] !== ' ' || !/^(?:key|secret|token)/i.test(text.slice(nameFrom, nameFrom + 6))) return nameFrom;
  const word = QUALIFIER.exec(text.slice(Math.max(0, nameFrom - 14), nameFrom));
  return word ? nameFrom - word[0].length : nameFrom;
}
