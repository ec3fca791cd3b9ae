/** Passes over quotes and brackets that close around a name. Works on one window of text. */

import type { FileKind } from '../file-kind.ts';

export interface Closers {
  /** Offset behind them. */
  readonly at: number;
  readonly quoted: boolean;
  readonly bracket: boolean;
  readonly paren: boolean;
  readonly spaced: boolean;
  /** A cell of an HTML table begins after the name. */
  readonly cell: boolean;
}

/** Skips the quotes and brackets that close around a name which ends at `from`; returns what they were. */
export function skipClosers(text: string, nameFrom: number, from: number, kind: FileKind): Closers {
  let at = from;
  let quoted = false;
  let bracket = false;
  let paren = false;
  let spaced = false;
  let cell = false;
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
    } else if (char === '}' && /^.?\{["']?$/.test(text.slice(Math.max(0, nameFrom - 2), nameFrom))) {
      // $ENV{TOKEN}, ${PASSWORD}
    } else if (char === '[' && kind === 'code') {
      const size = /\[\w{0,12}\]/y; // char password[16]
      size.lastIndex = at;
      const hit = size.exec(text);
      if (!hit) break;
      at += hit[0].length;
      continue;
    } else if (char === '&') {
      const entity = /&(?:quot|apos|#34|#39|#x27|#x22);/y;
      entity.lastIndex = at;
      const hit = entity.exec(text);
      if (!hit) break;
      quoted = true;
      at += hit[0].length;
      continue;
    } else if (char === '<' && (kind === 'markup' || kind === 'prose')) {
      const tag = /<\/?(?:span|code|b|i|em|strong|td|th|font)\b[^<>\n]{0,80}>/y;
      tag.lastIndex = at;
      const hit = tag.exec(text);
      if (!hit) break;
      if (/^<t[dh]\b/.test(hit[0])) cell = true;
      at += hit[0].length;
      continue;
    } else break;
    at++;
  }
  return { at, quoted, bracket, paren, spaced, cell };
}
