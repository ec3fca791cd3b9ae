/**
 * Java properties → Values, with the `#---` between documents that Spring Boot knows.
 * https://docs.oracle.com/javase/8/docs/api/java/util/Properties.html#load-java.io.Reader-
 * https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.multi-document
 */

import type { Stretch } from '../position.ts';
import { known, type Entry, type Value } from './value.ts';

/** Returns one map for each document of the file; keys stay as they are written, dots included. */
export function parseProperties(source: string): readonly Value[] {
  const documents: { at: Stretch; entries: Entry[] }[] = [{ at: { from: 0, to: 1 }, entries: [] }];
  for (const { text, at } of logicalLines(source)) {
    if (/^[#!]---$/.test(text)) documents.push({ at, entries: [] });
    if (text !== '' && !isComment(text)) documents.at(-1)!.entries.push(entryOfLine(text, at));
  }
  return documents.map(({ at, entries }) => ({ kind: 'map', entries, open: false, at }));
}

interface Line {
  /** Trimmed. */
  readonly text: string;
  readonly at: Stretch;
}

/** Yields the lines, joined where a backslash ends one. A comment takes in no further line. */
function* logicalLines(source: string): Generator<Line> {
  let parts: string[] = [];
  let start = 0;
  let from = 0;
  for (const raw of source.split('\n')) {
    if (parts.length === 0) start = from;
    const to = from + raw.trimEnd().length;
    from += raw.length + 1;
    const text = raw.trim();
    const isOpen = endsWithBackslash(text) && from <= source.length && (parts.length > 0 || !isComment(text));
    parts.push(isOpen ? text.slice(0, -1) : text);
    if (isOpen) continue;
    yield { text: parts.join(''), at: { from: start, to } };
    parts = [];
  }
}

function isComment(text: string): boolean {
  return text.startsWith('#') || text.startsWith('!');
}

/** Tests for an odd number of backslashes at the end; in an even number, each escapes the next. */
function endsWithBackslash(text: string): boolean {
  let count = 0;
  while (text[text.length - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

/** Splits a line into key and value, at the first `=`, `:` or white space that no backslash escapes. */
function entryOfLine(text: string, at: Stretch): Entry {
  const key = /^(?:\\.|[^\\\s=:])*/.exec(text)![0];
  const rest = text.slice(key.length).trimStart();
  const value = /^[=:]/.test(rest) ? rest.slice(1).trimStart() : rest;
  return { key: unescaped(key), value: known(unescaped(value), at), at };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

/** Replaces `\n`, `\u0041` and the like by their characters. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_whole, code: string | undefined, char: string) =>
    code === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
