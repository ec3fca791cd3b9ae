/**
 * HTML and templates of it → the opening tags of named elements, with attributes, by the states of the
 * specification's tokenizer. https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */

import type { Stretch } from '../position.ts';

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  /** Values by attribute name in lower case, entities replaced. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: Stretch;
}

/** Marks around text that is no markup. A declaration ends with its bracket. */
const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
  ['<%', '%>'],
];

/** Elements whose content is text up to their end tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noembed', 'noframes', 'xmp']);

/** Returns the opening tags with one of the `names`, which are in lower case. */
export function tagsOf(source: string, names: readonly string[]): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const lowered = lowerCase(source);
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, at));
    if (skipped !== undefined) {
      const end = source.indexOf(skipped[1], at + skipped[0].length);
      if (end === -1) break;
      at = end + skipped[1].length;
      continue;
    }
    const name = nameAt(lowered, at + 1);
    if (name === '') {
      at++;
      continue;
    }
    const tag = new TagReader(source, at + 1 + name.length, names.includes(name)).read();
    if (tag === null) break;
    if (names.includes(name)) tags.push({ name, attributes: tag.attributes, at: { from: at, to: tag.to } });
    at = tag.to;
    if (!RAW.has(name)) continue;
    at = lowered.indexOf(`</${name}`, at);
    if (at === -1) break;
  }
  return tags;
}

/** Returns a text with ASCII letters in lower case; others stay, so that every offset does. */
function lowerCase(source: string): string {
  return source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const NAME = /[a-z][a-z0-9:-]*/y;

/** Returns the name of a tag at an offset; empty if no name is there. */
function nameAt(lowered: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(lowered)?.[0] ?? '';
}

const SPACE = /[\s/]*/y;
const KEY = /[^\s/>][^\s/>=]*/y;
const SIGN = /\s*=\s*/y;
const PLAIN = /[^\s>]*/y;

class TagReader {
  readonly #attributes = new Map<string, string>();

  constructor(
    readonly source: string,
    private at: number,
    readonly isWanted: boolean,
  ) {}

  /** Reads from behind the name to behind the closing bracket; null without one. The first of equal names counts. */
  read(): { readonly attributes: ReadonlyMap<string, string>; readonly to: number } | null {
    for (;;) {
      this.#take(SPACE);
      if (this.at >= this.source.length) return null;
      if (this.source[this.at] === '>') return { attributes: this.#attributes, to: this.at + 1 };
      const key = this.#take(KEY);
      const value = this.#take(SIGN) === '' ? '' : this.#value();
      if (value === null) return null;
      if (this.isWanted && !this.#attributes.has(key.toLowerCase()))
        this.#attributes.set(key.toLowerCase(), withoutEntities(value));
    }
  }

  /** Reads the value of an attribute, with or without quotes; null if its quote is not closed. */
  #value(): string | null {
    const quote = this.source[this.at];
    if (quote !== '"' && quote !== "'") return this.#take(PLAIN);
    const from = this.at + 1;
    const end = this.source.indexOf(quote, from);
    if (end === -1) return null;
    this.at = end + 1;
    return this.source.slice(from, end);
  }

  /** Moves behind the match of a sticky pattern and returns it; empty where it does not match. */
  #take(expected: RegExp): string {
    expected.lastIndex = this.at;
    const text = expected.exec(this.source)?.[0] ?? '';
    this.at += text.length;
    return text;
  }
}

/** Puts the characters in for `&quot;`, `&apos;` and `&amp;`, and one space for any run of space. */
function withoutEntities(text: string): string {
  return text
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
