/** Words of one line of any syntax: names, numbers, quoted texts and marks. */

import { closingOf } from './lines.ts';

export interface Word {
  readonly kind: 'name' | 'number' | 'text' | 'mark';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const NAME = /[A-Za-z_$@][\w$.]*/y;
const NAME_OF_DATA = /[A-Za-z_$@][\w$.-]*/y;
const NUMBER = /\d[\w.]*(?:\(\))?/y;
const MARK = /===|!==|==|!=|<=|>=|=>|->|::|:=|\?\?|\?\.|\|\||&&|\+=|-=|\/>|<\/|\\\\/y;

/** Returns the words of a line, in order. Each expression takes one word and never goes back. */
export function wordsIn(line: string, isData: boolean): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < line.length; ) {
    const char = line[at]!;
    if (char === ' ' || char === '\t' || char === '\r') {
      at++;
      continue;
    }
    if (char === '"' || char === "'" || char === '`') {
      const end = closingOf(line, at);
      if (end > at) words.push({ kind: 'text', text: line.slice(at + 1, end), from: at, to: end + 1 });
      at = end + 1;
      continue;
    }
    const kinds = [
      ['name', isData ? NAME_OF_DATA : NAME],
      ['number', NUMBER],
      ['mark', MARK],
    ] as const;
    const found = kinds.flatMap(([kind, form]) => {
      form.lastIndex = at;
      const match = form.exec(line);
      return match === null ? [] : [{ kind, text: match[0], from: at, to: at + match[0].length }];
    })[0] ?? { kind: 'mark' as const, text: char, from: at, to: at + 1 };
    words.push(found);
    at = found.to;
  }
  return words;
}
