/**
 * Reads what stands between a name and its value: closing quotes and brackets, then the operator. Works on one window
 * of text.
 */

import type { FileKind } from '../file-kind.ts';
import { quoteAt } from './value.ts';

/** How the value is tied to the name. */
export type Operator =
  | 'equals'
  | 'colon'
  | 'arrow'
  | 'argument'
  | 'call'
  | 'element'
  | 'compare'
  | 'fallback'
  | 'option'
  | 'pair'
  | 'space'
  | 'sql';

export interface Closers {
  readonly at: number;
  readonly quoted: boolean;
  readonly bracket: boolean;
  readonly paren: boolean;
  readonly spaced: boolean;
}

export function skipClosers(text: string, from: number, kind: FileKind): Closers {
  let at = from;
  let quoted = false;
  let bracket = false;
  let paren = false;
  let spaced = false;
  const bound = Math.min(text.length, from + 160);
  while (at < bound) {
    const char = text[at]!;
    if (char === ' ' || char === '\t') spaced = true;
    else if (char === '"' || char === "'" || char === '`') {
      if (spaced && /[A-Za-z]/.test(text[from - 1] ?? '') && !quoted && !bracket && !paren) break; // `PASSWORD 'x'`
      quoted = true;
    } else if (char === ']') bracket = true;
    else if (char === ')') paren = true;
    else if (char === '\\' && /["'`\\]/.test(text[at + 1] ?? '')) {
      // an escaped quote
    } else if (char === '*' && kind === 'prose') {
      // **Password**:
    } else if (char === '&') {
      const entity = /&(?:quot|apos|#34|#39|#x27|#x22);/y;
      entity.lastIndex = at;
      const hit = entity.exec(text);
      if (!hit) break;
      quoted = true;
      at += hit[0].length;
      continue;
    } else if (char === '<' && kind === 'markup') {
      const tag = /<\/?(?:span|code|b|i|em|strong|td|th|font)\b[^<>\n]{0,80}>/y;
      tag.lastIndex = at;
      const hit = tag.exec(text);
      if (!hit) break;
      at += hit[0].length;
      continue;
    } else break;
    at++;
  }
  return { at, quoted, bracket, paren, spaced };
}

export function readOperator(
  text: string,
  at: number,
  closers: Closers,
  nameFrom: number,
  nameTo: number,
  isOption: boolean,
  name: string,
  kind: FileKind,
): { operator: Operator; next: number } | null {
  const two = text.slice(at, at + 2);
  const three = text.slice(at, at + 3);
  if (three === '===' || three === '!==') return { operator: 'compare', next: at + 3 };
  if (three === '||=' || three === '??=') return { operator: 'equals', next: at + 3 };
  switch (two) {
    case '==':
    case '!=':
      return { operator: 'compare', next: at + 2 };
    case '=~':
    case '::':
      return null;
    case '=>':
    case '->':
      return { operator: 'arrow', next: at + 2 };
    case ':=':
    case '?=':
    case '+=':
      return { operator: 'equals', next: at + 2 };
    case '||':
    case '??':
    case '?:':
      return quoteAt(text, skipSpace(text, at + 2, true)) === '' ? null : { operator: 'fallback', next: at + 2 };
  }
  switch (text[at]) {
    case '=':
      return { operator: 'equals', next: text.startsWith('=3D', at) && kind === 'data' ? at + 3 : at + 1 };
    case ':':
      // `:-` and `:=` give a shell variable's default, `${password:default}` Spring's.
      if (two === ':-' || two === ':=') return { operator: 'fallback', next: at + 2 };
      return { operator: 'colon', next: at + 1 };
    case '?':
      return null;
    case '(':
      if (closers.quoted || closers.bracket || closers.spaced) return null;
      return { operator: 'call', next: at + 1 };
    case '>':
      if (text[nameFrom - 1] === '<' && at === nameTo) return { operator: 'element', next: at + 1 };
      if (closers.quoted && kind === 'markup') return { operator: 'element', next: at + 1 };
      return null;
  }
  const pair =
    /[\s,;]{0,60}(?:-\s{1,4})?\\?["']?(?:default_?)?value\\?["']?\s{0,4}(?:=|:|=>)(?![=>])|\s{0,4}\{\s{0,40}(?:(?:description|type|sensitive)\s{0,8}=\s{0,8}[^\n]{1,80}\n\s{0,8}){0,3}default\s{0,8}=(?!=)/iy;
  pair.lastIndex = at;
  const paired = pair.exec(text);
  const enclosed =
    (closers.quoted && quoteBefore(text, nameFrom) && /["'`\\&]/.test(text[nameTo] ?? '')) ||
    (kind === 'code' && text[nameFrom - 1] === ':' && at === nameTo);
  if (
    paired &&
    (namesItself(text, nameFrom) || /variable\s"[\w-]{0,40}$/.test(text.slice(Math.max(0, nameFrom - 52), nameFrom)))
  )
    return { operator: 'pair', next: at + paired[0].length };
  if (text[at] === ',' && enclosed) return { operator: 'argument', next: at + 1 };
  if (closers.spaced && !closers.quoted && !closers.bracket && !closers.paren) {
    if (isOption && text[at] !== '-') return { operator: 'option', next: at };
    if (/^password$/i.test(name) && text[at] === "'") return { operator: 'sql', next: at };
    if (/^(?:password|requirepass|masterauth|_?auth|_?authtoken|passwd|passphrase|secret|neo4j_auth)$/i.test(name))
      return { operator: 'space', next: at };
  }
  return null;
}

function quoteBefore(text: string, nameFrom: number): boolean {
  return /["'`;]/.test(text[nameFrom - 1] ?? '');
}

/** `name="password"`, `"key": "token"`, `- name: DB_PASSWORD`: the keyword is the value of a name. */
function namesItself(text: string, nameFrom: number): boolean {
  return /(?:name|key|variable|env|id)\\?["']?\s{0,4}(?:=|:|=>)\s{0,4}\\?["']?$/i.test(
    text.slice(Math.max(0, nameFrom - 24), nameFrom),
  );
}

export function skipSpace(text: string, from: number, lines: boolean): number {
  let at = from;
  while (at < text.length && at - from < 80 && (text[at] === ' ' || text[at] === '\t')) at++;
  if (!lines || (text[at] !== '\n' && text[at] !== '\r')) return at;
  let over = at;
  while (over < text.length && over - from < 160 && /\s/.test(text[over]!)) over++;
  return quoteAt(text, over) === '' ? at : over;
}
