/**
 * Template tags in YAML (Helm, Ansible, Salt): each is replaced by a placeholder of the same length, so that the rest
 * of the file parses and every offset stays. A tag that is a line of its own becomes a comment, as it may put out any
 * number of lines; any other becomes text.
 */

import { hole } from '../../holes.ts';
import { type Tag, tagsIn } from './tags.ts';

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

  /** Tests if a tag is a line of its own, outside of every text. */
  get hasStructure(): boolean {
    return this.#tags.some((tag, index) => tag.isLine && !this.#inText.has(index));
  }

  /** Returns the expression of the tag that a text is, if it is nothing else. */
  tagOf(text: string): string | null {
    PLACEHOLDER.lastIndex = 0;
    const found = text.startsWith(TEXT_START) ? PLACEHOLDER.exec(text) : null;
    return found !== null && found[0].length === text.length ? expressionOf(this.#tags[indexOf(found)]!) : null;
  }

  /** Returns a parsed text with its tags back, each marked as a hole unless it puts out nothing. */
  restore(text: string): string {
    return this.#replace(text, (tag) => (CONTROL.test(tag.text) ? tag.text : hole(expressionOf(tag))));
  }

  /** Returns a parsed key with its tags back, as they are written. */
  restoreKey(text: string): string {
    return this.#replace(text, (tag) => tag.text);
  }

  /** Returns the tag on the lines after an offset that puts out what is there; null if something else follows. */
  outputAfter(offset: number): string | null {
    const next = this.#tags[this.#firstFrom(offset)];
    if (next === undefined || !next.isLine || CONTROL.test(next.text)) return null;
    return /^\s*(?:#[^\n]*)?\s*$/.test(this.source.slice(offset, Math.min(next.from, offset + 200)))
      ? expressionOf(next)
      : null;
  }

  /** Replaces each placeholder in a parsed text by what `write` makes of its tag. */
  #replace(text: string, write: (tag: Tag) => string): string {
    if (this.#tags.length === 0) return text;
    return text.replace(PLACEHOLDER, (...found) => {
      const index = indexOf(found as readonly string[]);
      this.#inText.add(index);
      return write(this.#tags[index]!);
    });
  }

  /** Returns the index of the first tag at or behind an offset. */
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

/** Returns the expression in a tag: `{{- .Values.a -}}` → `.Values.a`. */
function expressionOf({ text }: Tag): string {
  return text.replace(/^\{+[%-]?|[%-]?\}+$/g, '').trim();
}

function indexOf(found: readonly string[]): number {
  return (found[1]!.charCodeAt(0) - DIGIT) * BASE + found[2]!.charCodeAt(0) - DIGIT;
}

/** Returns the source with a placeholder of the same length for every tag. */
function mask(source: string, tags: readonly Tag[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [index, tag] of tags.entries()) {
    parts.push(source.slice(at, tag.from), placeholder(tag, index));
    at = tag.to;
  }
  return [...parts, source.slice(at)].join('');
}

/** Returns a placeholder of the same length; after the first line of a comment, the lines are blank. */
function placeholder({ text, isLine }: Tag, index: number): string {
  const digits = String.fromCharCode(DIGIT + Math.floor(index / BASE), DIGIT + (index % BASE));
  const start = isLine ? `#${LINE_START}${digits}` : `${TEXT_START}${digits}`;
  const [first = '', ...others] = text.slice(start.length).split('\n');
  const rest = isLine
    ? [PAD.repeat(first.length), ...others.map((line) => ' '.repeat(line.length))]
    : [first, ...others].map((line) => line.replace(/\S/g, PAD));
  return start + rest.join('\n');
}
