/**
 * Template tags in YAML (Helm, Ansible, Salt): each is replaced by a placeholder of the same length, so that the rest of
 * the file parses and every offset stays. A tag that is a line of its own becomes a comment, as it may put out any
 * number of lines; any other becomes text.
 */

import { hole } from '../../holes.ts';
import { Lines } from '../../position.ts';

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Nothing but tags is on its lines. */
  readonly isLine: boolean;
}

/** Private-use characters that begin a placeholder, pad it, and count the tags in between. */
const TEXT_START = '\ue000';
const PAD = '\ue001';
const LINE_START = '\ue002';
const DIGIT = 0xe100;
const BASE = 4096;
const PLACEHOLDER = /(?:#\ue002|\ue000)([\ue100-\uf0ff])([\ue100-\uf0ff])(?:\s*\ue001)*/g;
const RESERVED = /[\ue000-\uf0ff]/;

/** `{{- if`, `{{ end`, `{{/* … `, `{{ $x :=`, `{% for`: tags that put out nothing themselves. */
const CONTROL =
  /^(?:\{%|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|!|#|\/|\$\w+\s*:?=))/;

export class Templates {
  /** The source with placeholders. */
  readonly masked: string;
  readonly #tags: readonly Tag[];
  readonly #inText = new Set<number>();

  constructor(readonly source: string) {
    this.#tags = /\{[{%]/.test(source) && !RESERVED.test(source) ? tagsIn(source) : [];
    this.masked = this.#tags.length === 0 ? source : mask(source, this.#tags);
  }

  get hasLines(): boolean {
    return this.#tags.some((tag) => tag.isLine);
  }

  /** Lines that are tags, outside of every text that was restored. */
  get hasStructure(): boolean {
    return this.#tags.some((tag, index) => tag.isLine && !this.#inText.has(index));
  }

  /** The expression of the tag that a text is, if it is nothing else. */
  tagOf(text: string): string | null {
    PLACEHOLDER.lastIndex = 0;
    const found = text.startsWith(TEXT_START) ? PLACEHOLDER.exec(text) : null;
    return found !== null && found[0].length === text.length ? expressionOf(this.#tags[indexOf(found)]!) : null;
  }

  /** A parsed text with its tags back, each marked as a hole unless it puts out nothing. */
  restore(text: string): string {
    return this.#replace(text, (tag) => (CONTROL.test(tag.text) ? tag.text : hole(expressionOf(tag))));
  }

  /** A parsed key with its tags back, as they are written. */
  restoreKey(text: string): string {
    return this.#replace(text, (tag) => tag.text);
  }

  /** The tag on the lines after an offset that puts out what is there; null where something else follows. */
  outputAfter(offset: number): string | null {
    const next = this.#tags[this.#firstFrom(offset)];
    if (next === undefined || !next.isLine || CONTROL.test(next.text)) return null;
    return /^\s*(?:#[^\n]*)?\s*$/.test(this.source.slice(offset, Math.min(next.from, offset + 200)))
      ? expressionOf(next)
      : null;
  }

  #replace(text: string, write: (tag: Tag) => string): string {
    if (this.#tags.length === 0) return text;
    return text.replace(PLACEHOLDER, (...found) => {
      const index = indexOf(found as readonly string[]);
      this.#inText.add(index);
      return write(this.#tags[index]!);
    });
  }

  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#tags.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tags[middle]!.from < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** `{{- .Values.a -}}` → `.Values.a`. */
function expressionOf({ text }: Tag): string {
  return text.replace(/^\{+[%-]?|[%-]?\}+$/g, '').trim();
}

function indexOf(found: readonly string[]): number {
  return (found[1]!.charCodeAt(0) - DIGIT) * BASE + found[2]!.charCodeAt(0) - DIGIT;
}

/** `${{ … }}` is an expression of a workflow or pipeline and plain YAML. */
function tagsIn(source: string): Tag[] {
  const found: Omit<Tag, 'isLine'>[] = [];
  const endless = new Set<string>();
  const opening = /\{[{%]/g;
  for (let match = opening.exec(source); match !== null; match = opening.exec(source)) {
    const from = match.index;
    const closing = match[0] === '{{' ? '}}' : '%}';
    if (source[from - 1] === '$' || endless.has(closing)) continue;
    // A placeholder begins with up to four characters of its own.
    if (/[\r\n]/.test(source.slice(from, from + 4))) continue;
    const end = source.indexOf(closing, from + 2);
    if (end === -1) endless.add(closing);
    if (end === -1) continue;
    const to = source.startsWith('{{{', from) && source[end + 2] === '}' ? end + 3 : end + 2;
    found.push({ from, to, text: source.slice(from, to) });
    opening.lastIndex = to;
  }
  return withLines(source, found);
}

/** A tag is a line if only white space and other tags are between it and the ends of its lines. */
function withLines(source: string, tags: readonly Omit<Tag, 'isLine'>[]): Tag[] {
  const done: Tag[] = [];
  for (let first = 0; first < tags.length; ) {
    let last = first;
    while (last + 1 < tags.length && blankEnd(source, tags[last]!.to) === tags[last + 1]!.from) last++;
    const end = source[blankEnd(source, tags[last]!.to)];
    const isLine = isLineStart(source, tags[first]!.from) && (end === undefined || end === '\n');
    for (; first <= last; first++) done.push({ ...tags[first]!, isLine });
  }
  return done.some((tag) => !tag.isLine) ? withOpenings(source, done) : done;
}

/**
 * `- {{ toYaml . }}` and `key: {{ toYaml . }}` with more of the same item or map on the next lines: the tag puts out the
 * beginning of it, and is a comment for the parser.
 */
function withOpenings(source: string, tags: readonly Tag[]): Tag[] {
  const lines = new Lines(source);
  const below = indentsBelow(source, lines, tags);
  return tags.map((tag) => {
    const end = source[blankEnd(source, tag.to)];
    if (tag.isLine || (end !== undefined && end !== '\n')) return tag;
    const line = lines.at(tag.from);
    const start = source.lastIndexOf('\n', tag.from - 1) + 1;
    const column = columnOf(source.slice(start, Math.min(tag.from, start + LONGEST_KEY)));
    return column !== null && (below[lines.at(tag.to)] ?? -1) > column && line === lines.at(tag.to)
      ? { ...tag, isLine: true }
      : tag;
  });
}

/** A line with more than this many characters before a tag is not read as a key. */
const LONGEST_KEY = 300;

/** The column of the `-` or key that a value follows; null for any other text. */
function columnOf(before: string): number | null {
  const [, markers, key] = /^( *(?:- +)*)((?:[\w./-]+|"[^"]*"|'[^']*'): +)?$/.exec(before) ?? [];
  if (markers === undefined) return null;
  return key === undefined ? markers.lastIndexOf('-') : markers.length;
}

/** For each line, counted from 1, the indentation of the next line that is no blank, comment or tag; -1 for none. */
function indentsBelow(source: string, lines: Lines, tags: readonly Tag[]): number[] {
  const covered = new Set<number>();
  for (const tag of tags)
    if (tag.isLine) for (let line = lines.at(tag.from); line <= lines.at(tag.to); line++) covered.add(line);
  const texts = source.split('\n');
  const below: number[] = [];
  let indent = -1;
  for (let line = texts.length; line > 0; line--) {
    below[line] = indent;
    const text = texts[line - 1]!;
    const first = text.search(/\S/);
    if (first !== -1 && text[first] !== '#' && !covered.has(line)) indent = first;
  }
  return below;
}

/** The first offset from here on that is no space or tab. */
function blankEnd(source: string, at: number): number {
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '\r') at++;
  return at;
}

function isLineStart(source: string, at: number): boolean {
  while (source[at - 1] === ' ' || source[at - 1] === '\t') at--;
  return at === 0 || source[at - 1] === '\n';
}

function mask(source: string, tags: readonly Tag[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [index, tag] of tags.entries()) {
    parts.push(source.slice(at, tag.from), placeholder(tag, index));
    at = tag.to;
  }
  return [...parts, source.slice(at)].join('');
}

/** Of a comment over several lines, those after the first are blank. */
function placeholder({ text, isLine }: Tag, index: number): string {
  const digits = String.fromCharCode(DIGIT + Math.floor(index / BASE), DIGIT + (index % BASE));
  const start = isLine ? `#${LINE_START}${digits}` : `${TEXT_START}${digits}`;
  const [first = '', ...others] = text.slice(start.length).split('\n');
  const rest = isLine
    ? [PAD.repeat(first.length), ...others.map((line) => ' '.repeat(line.length))]
    : [first, ...others].map((line) => line.replace(/\S/g, PAD));
  return start + rest.join('\n');
}
