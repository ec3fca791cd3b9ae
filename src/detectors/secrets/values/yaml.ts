/** Reads values of YAML that are on other lines than their name: block scalars, next lines, lists, defaults. */

import { looksRandom } from '../score/entropy.ts';
import { readBare, readQuoted, quoteAt, type ValueReading } from './value.ts';
import { lineStart } from '../readers/place.ts';
import { expression } from '../../../model/expressions/expression.ts';

const MOST_ITEMS = 8;
/** `|`, `>-`, a comment, or nothing. https://yaml.org/spec/1.2.2/#chapter-8-block-style-productions */
const HEADER = /[ \t]{0,8}(?:[|>][+-]?\d?[+-]?)?[ \t]{0,8}(?:#[^\n]{0,80})?\r?\n/y;
const DEFAULT = expression('y')`
  (?:[ \t]{1,40}(?:Type|NoEcho|Description|MinLength|MaxLength
  |Default)\s{0,2}:[^\n]{0,120}\n){0,5}?[ \t]{1,40}Default\s{0,2}:[ \t]{1,8}
`;

/** Returns the values below a name whose colon ends at `at`; an empty list if there are none. */
export function valuesBelow(text: string, nameFrom: number, at: number): readonly ValueReading[] {
  HEADER.lastIndex = at;
  const header = HEADER.exec(text);
  if (!header) return [];
  const indent = nameFrom - lineStart(text, nameFrom);
  const below = at + header[0].length;
  DEFAULT.lastIndex = below;
  const given = DEFAULT.exec(text);
  if (given && indentAt(text, below) > indent) return valueOn(text, below + given[0].length);
  const isBlock = /[|>]/.test(header[0]);
  const found: ValueReading[] = [];
  for (let start = below; found.length < MOST_ITEMS; ) {
    const deep = indentAt(text, start);
    let from = start + deep;
    const isItem = !isBlock && text.startsWith('- ', from);
    if (isItem ? deep < indent : deep <= indent) break;
    if (isItem) from += 2;
    const line = valueOn(text, from);
    if (line.length === 0) break;
    // An item of a list has no name of its own: only one that looks random is a value.
    found.push(...(isItem ? line.filter(({ text: item }) => looksRandom(item).random) : line));
    const newline = text.indexOf('\n', from);
    if (newline === -1) break;
    start = newline + 1;
    // Text of several lines is a document and no value.
    if (!isItem && indentAt(text, start) > indent && /\S/.test(text[start + indentAt(text, start)] ?? '')) return [];
    if (!isItem) break;
  }
  return found;
}

/** Counts the spaces and tabs at the start of a line. */
function indentAt(text: string, at: number): number {
  let end = at;
  while (end - at < 80 && (text[end] === ' ' || text[end] === '\t')) end++;
  return end - at;
}

/** Reads one word or one quoted text that is all of its line; null for anything else. */
function valueOn(text: string, at: number): readonly ValueReading[] {
  const value = quoteAt(text, at) === '' ? readBare(text, at, 'line') : readQuoted(text, at);
  if (!value || /\s/.test(value.text) || /^[[{&*!|>-]|:$/.test(value.text)) return [];
  if (value.quote === '' && /^[\w.-]{1,60}:(?:\s|$)/.test(text.slice(at, at + 80))) return [];
  return [value];
}
