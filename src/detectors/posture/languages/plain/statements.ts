/**
 * Statements with braces → Value, as BIND writes them: `options { recursion no; allow-transfer { none; }; };`. A block
 * whose statements are single words is the list of them. One pass, linear.
 * https://bind9.readthedocs.io/en/latest/reference.html#configuration-file-grammar
 */

import type { Stretch } from '../../position.ts';
import { known, type Entry, type Value } from '../value.ts';

/** Blocks below this depth are left out. */
const DEEPEST = 20;

interface Word {
  readonly text: string;
  readonly at: Stretch;
}

interface Open {
  readonly name: readonly Word[];
  readonly entries: Entry[];
}

/** Returns the statements as a map; null if the braces do not match. */
export function parseStatements(source: string): Value | null {
  const stack: Open[] = [{ name: [], entries: [] }];
  let words: Word[] = [];
  for (const word of wordsOf(source)) {
    if (word.text === '{') {
      if (stack.length > DEEPEST) return null;
      stack.push({ name: words, entries: [] });
      words = [];
    } else if (word.text === '}') {
      addStatement(stack.at(-1)!, words);
      words = [];
      const block = stack.pop()!;
      if (stack.length === 0) return null;
      addBlock(stack.at(-1)!, block, word.at.to);
    } else if (word.text === ';' || word.text === '\n') {
      addStatement(stack.at(-1)!, words);
      words = [];
    } else words.push(word);
  }
  addStatement(stack.at(-1)!, words);
  return stack.length === 1
    ? { kind: 'map', entries: stack[0]!.entries, open: false, at: { from: 0, to: source.length } }
    : null;
}

/** Adds `key words…;` as an entry whose value is the words, joined by spaces. */
function addStatement({ entries }: Open, words: readonly Word[]): void {
  const [first, ...rest] = words;
  if (first === undefined) return;
  const at = { from: first.at.from, to: words.at(-1)!.at.to };
  entries.push({ key: first.text, value: known(rest.map(({ text }) => text).join(' '), at), at });
}

/**
 * Adds `key label { … }`: a list if all its statements are single words, a map otherwise, below the label if it has
 * one.
 */
function addBlock({ entries }: Open, { name, entries: inner }: Open, to: number): void {
  const [first, ...labels] = name;
  if (first === undefined) return;
  const at = { from: first.at.from, to };
  const isList = inner.length > 0 && inner.every(({ value }) => value.kind === 'known' && value.value === '');
  const value: Value = isList
    ? { kind: 'list', items: inner.map((one) => known(one.key, one.at)), open: false, at }
    : { kind: 'map', entries: inner, open: false, at };
  const label = labels.find(({ text }) => text !== 'IN')?.text ?? '';
  const isNamed = !isList && label !== '';
  entries.push({
    key: first.text,
    value: isNamed ? { kind: 'map', entries: [{ key: label, value, at }], open: false, at } : value,
    at,
  });
}

/** Yields words and the signs `{`, `}` and `;`, without comments. */
function* wordsOf(source: string): Generator<Word> {
  for (let at = 0; at < source.length; ) {
    const char = source[at]!;
    const next = source[at + 1];
    if (/\s/.test(char)) at++;
    else if (char === '#' || (char === '/' && next === '/')) at = endOfMark(source, '\n', at);
    else if (char === '/' && next === '*') at = endOfMark(source, '*/', at + 2);
    else if (char === '"') {
      const to = endOfMark(source, '"', at + 1);
      yield { text: source.slice(at + 1, to - 1), at: { from: at, to } };
      at = to;
    } else if (/[{};]/.test(char)) {
      yield { text: char, at: { from: at, to: at + 1 } };
      at++;
    } else {
      let to = at;
      while (to < source.length && !/[\s{};"]/.test(source[to]!)) to++;
      yield { text: source.slice(at, to), at: { from: at, to } };
      at = to;
    }
  }
}

/** Returns the offset behind the next `mark`, or the end of the source. */
function endOfMark(source: string, mark: string, at: number): number {
  const found = source.indexOf(mark, at);
  return found === -1 ? source.length : found + mark.length;
}
