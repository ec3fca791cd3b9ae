/** Template tags in YAML: where they are, and which of them are lines of their own. */

import { Lines } from '../../position.ts';

export interface Tag {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Nothing but tags is on its lines. */
  readonly isLine: boolean;
}

/** Returns the template tags of a text. `${{ … }}` of a workflow or pipeline is plain YAML. */
export function tagsIn(source: string): Tag[] {
  const found: Omit<Tag, 'isLine'>[] = [];
  const ends = new Map<string, number>();
  const opening = /\{[{%]/g;
  for (let match = opening.exec(source); match !== null; match = opening.exec(source)) {
    const from = match.index;
    const closing = match[0] === '{{' ? '}}' : '%}';
    if (source[from - 1] === '$') continue;
    // A placeholder begins with up to four characters of its own.
    if (/[\r\n]/.test(source.slice(from, from + 4))) continue;
    const seen = ends.get(closing) ?? 0;
    const end = seen === -1 || seen >= from + 2 ? seen : source.indexOf(closing, from + 2);
    ends.set(closing, end);
    if (end === -1 || isWords(source, from, end)) continue;
    const to = source.startsWith('{{{', from) && source[end + 2] === '}' ? end + 3 : end + 2;
    found.push({ from, to, text: source.slice(from, to) });
    opening.lastIndex = to;
  }
  return withLines(source, found);
}

/** The longest line of a comment in which braces are read as words. */
const LONGEST_COMMENT = 2000;

/**
 * Tests if braces are words of a comment, and open no tag: `# a value with "{{" must be escaped`. The next closing
 * braces belong to another tag, on a later line.
 */
function isWords(source: string, from: number, end: number): boolean {
  const before = source.slice(Math.max(0, from - LONGEST_COMMENT), from);
  const start = before.lastIndexOf('\n') + 1;
  if (!/^[ \t]*#/.test(before.slice(start))) return false;
  return source.slice(from, Math.min(end, from + LONGEST_COMMENT)).includes('\n');
}

/** Marks a tag as a line if only white space and other tags are between it and the ends of its lines. */
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
 * Marks tags that must not reach the parser. `- {{ toYaml . }}` or `key: {{ toYaml . }}` prints the first keys of an
 * item or map, and the next lines, indented deeper, add more: as a plain value the tag would be an error. A tag with
 * `isLine` is read as a comment.
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

/** Returns the column of the `-` or key that a value follows; null for any other text. */
function columnOf(before: string): number | null {
  const [, markers, key] = /^( *(?:- +)*)((?:[\w./-]+|"[^"]*"|'[^']*'): +)?$/.exec(before) ?? [];
  if (markers === undefined) return null;
  return key === undefined ? markers.lastIndexOf('-') : markers.length;
}

/**
 * Returns, for each line, counted from 1, the indentation of the next line that is not a blank, comment or tag; -1 for
 * none.
 */
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

/** Returns the first offset from here on that is not a space or tab. */
function blankEnd(source: string, at: number): number {
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '\r') at++;
  return at;
}

/** Tests if only spaces are between the start of the line and an offset. */
function isLineStart(source: string, at: number): boolean {
  while (source[at - 1] === ' ' || source[at - 1] === '\t') at--;
  return at === 0 || source[at - 1] === '\n';
}
