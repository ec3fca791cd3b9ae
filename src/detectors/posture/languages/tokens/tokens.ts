/** Words of C# and Kotlin: names, numbers, strings and marks, comments left out. Lezer has no grammar for them. */

import { hole } from '../../holes.ts';
import { MOST_WORDS } from '../limits.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark';
  /** For a string its text, with what is put in at run time as holes. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type Language = 'csharp' | 'kotlin';

const MARKS = /^(?:=>|->|\?\?=|\?\?|\?\.|\?:|!!|::|==|!=|<=|>=|&&|\|\||\+=|-=|\.\.|[-+*/%<>=!?:;,.(){}[\]&|^~@#])/;

/** Returns the words of a file; null if a string or comment has no end, or for more words than are read. */
export function tokensOf(source: string, language: Language): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    if (tokens.length > MOST_WORDS) return null;
    const rest = source.slice(at, at + 4);
    const space = /^\s+/.exec(source.slice(at, at + 200));
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    if (rest.startsWith('//')) {
      const end = source.indexOf('\n', at);
      at = end === -1 ? source.length : end;
      continue;
    }
    if (rest.startsWith('/*')) {
      const end = source.indexOf('*/', at + 2);
      if (end === -1) return null;
      at = end + 2;
      continue;
    }
    const text = stringAt(source, at, language);
    if (text === null) return null;
    if (text !== undefined) {
      tokens.push({ kind: 'string', text: text.text, from: at, to: text.to });
      at = text.to;
      continue;
    }
    const word = /^[A-Za-z_$][\w$]*/.exec(source.slice(at, at + 200)) ?? /^`[^`\n]+`/.exec(source.slice(at, at + 200));
    if (word !== null) {
      tokens.push({ kind: 'name', text: word[0], from: at, to: at + word[0].length });
      at += word[0].length;
      continue;
    }
    const number = /^\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?[uUlLfFdDmM]*|^0[xX][\da-fA-F_]+/.exec(
      source.slice(at, at + 60),
    );
    if (number !== null) {
      tokens.push({ kind: 'number', text: number[0], from: at, to: at + number[0].length });
      at += number[0].length;
      continue;
    }
    const mark = MARKS.exec(rest)?.[0] ?? source[at]!;
    tokens.push({ kind: 'mark', text: mark, from: at, to: at + mark.length });
    at += mark.length;
  }
  return tokens;
}

/**
 * Reads the string that starts at an offset: its text with holes, and its end. Undefined if none starts here, null if
 * it does not end.
 */
function stringAt(source: string, at: number, language: Language): { text: string; to: number } | null | undefined {
  const opening = /^(?:(\$*@?\$*)("{3,})|([$@]{0,2})"|')/.exec(source.slice(at, at + 12));
  if (opening === null) return undefined;
  if (opening[0] === "'") {
    const char = /^'(?:\\u[\da-fA-F]{4}|\\.|[^'\\\n])'/.exec(source.slice(at, at + 10));
    return char === null ? { text: '', to: at + 1 } : { text: char[0].slice(1, -1), to: at + char[0].length };
  }
  const quotes = opening[2] ?? '"';
  const prefix = opening[1] ?? opening[3] ?? '';
  const isRaw = quotes.length >= 3 || prefix.includes('@');
  const hasHoles = language === 'kotlin' || prefix.includes('$');
  let text = '';
  let here = at + opening[0].length;
  while (here < source.length) {
    if (source.startsWith(quotes, here)) {
      if (quotes === '"' && isRaw && source[here + 1] === '"') {
        text += '"';
        here += 2;
        continue;
      }
      return { text, to: here + quotes.length };
    }
    if (!isRaw && source[here] === '\n') return null;
    if (!isRaw && source[here] === '\\') {
      text += ({ n: '\n', t: '\t' } as Record<string, string>)[source[here + 1]!] ?? source[here + 1] ?? '';
      here += 2;
      continue;
    }
    const hole = hasHoles ? holeAt(source, here, language) : null;
    if (hole !== null) {
      text += hole.text;
      here = hole.to;
      continue;
    }
    text += source[here];
    here++;
  }
  return null;
}

/** Reads a hole in a string: `{name}` of C#, `$name` and `${…}` of Kotlin. */
function holeAt(source: string, at: number, language: Language): { text: string; to: number } | null {
  if (language === 'csharp') {
    if (source.startsWith('{{', at) || source.startsWith('}}', at)) return { text: source[at]!, to: at + 2 };
    const end = source[at] === '{' ? source.indexOf('}', at) : -1;
    return end === -1 ? null : { text: hole(source.slice(at + 1, end)), to: end + 1 };
  }
  const simple = /^\$(\w+)/.exec(source.slice(at, at + 80));
  if (simple !== null) return { text: hole(simple[1]!), to: at + simple[0].length };
  const end = source.startsWith('${', at) ? source.indexOf('}', at) : -1;
  return end === -1 ? null : { text: hole(source.slice(at + 2, end)), to: end + 1 };
}
