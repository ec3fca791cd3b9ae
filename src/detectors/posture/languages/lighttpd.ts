/**
 * lighttpd's configuration → rows of keys: texts, switches, and lists or maps in parentheses. A block under a condition
 * has its condition. https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_Configuration
 */

import type { Stretch } from '../position.ts';
import type { Keyed } from './keys.ts';
import { known, unknown, type Entry, type Value } from './value.ts';

export interface Conditional extends Keyed {
  /** Text of the conditions around it; empty for the whole server. */
  readonly condition: string;
}

type Token = { readonly text: string; readonly kind: 'word' | 'text' | 'sign'; readonly at: Stretch };

const SPACE = /\s+|#[^\n]*/y;
const TOKEN = /("(?:[^"\\]|\\.)*")|([\w.$:-]+(?:\["[^"]*"\])?)|(=>|\+=|:=|==|!=|=~|!~|=\^|=\$|[={}(),+])/y;

/** Returns a row for each setting, with the conditions around it; null if the text does not parse. */
export function parseLighttpd(source: string): readonly Conditional[] | null {
  const tokens = tokensOf(source);
  return tokens === null ? null : new Reader(source, tokens).rows();
}

/** Splits the source into texts, words and signs; null at a character that begins none of them. */
function tokensOf(source: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    SPACE.lastIndex = at;
    if (SPACE.test(source)) {
      at = SPACE.lastIndex;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) return null;
    const kind = match[1] !== undefined ? 'text' : match[2] !== undefined ? 'word' : 'sign';
    tokens.push({ text: match[0], kind, at: { from: at, to: TOKEN.lastIndex } });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/** Deeper nesting is refused. */
const DEEPEST = 50;

class Reader {
  #next = 0;
  readonly #rows: Conditional[] = [];

  constructor(
    readonly source: string,
    readonly tokens: readonly Token[],
  ) {}

  rows(): readonly Conditional[] | null {
    return this.#block('', 0) && this.#next === this.tokens.length ? this.#rows : null;
  }

  get #token(): Token | undefined {
    return this.tokens[this.#next];
  }

  #isSign(text: string): boolean {
    return this.#token?.kind === 'sign' && this.#token.text === text;
  }

  /** Reads statements up to `}` or the end, all under `condition`. False if one is not understood. */
  #block(condition: string, depth: number): boolean {
    if (depth > DEEPEST) return false;
    while (this.#token !== undefined && !this.#isSign('}')) if (!this.#statement(condition, depth)) return false;
    return true;
  }

  /** Reads `key = value`, an include (skipped) or a block under a condition. False if it is not understood. */
  #statement(condition: string, depth: number): boolean {
    const first = this.#token!;
    if (first.kind !== 'word') return false;
    this.#next++;
    if (/^include(?:_shell)?$/.test(first.text)) {
      this.#next++;
      return true;
    }
    if (first.text.startsWith('$') || first.text === 'else') return this.#conditionalBlock(condition, depth, first);
    if (this.#isSign('{')) return this.#conditionalBlock(condition, depth, first);
    if (!this.#isSign('=') && !this.#isSign('+=') && !this.#isSign(':=')) return false;
    this.#next++;
    const value = this.#value(0);
    if (value === null) return false;
    this.#rows.push({ key: first.text, value, at: { from: first.at.from, to: value.at.to }, condition });
    return true;
  }

  /** Reads `$HTTP["host"] == "a" { … }` or `else { … }`: its rows get the condition, after the one around it. */
  #conditionalBlock(around: string, depth: number, { at: { from } }: Token): boolean {
    while (this.#token !== undefined && !this.#isSign('{')) this.#next++;
    const open = this.#token;
    if (open === undefined) return false;
    const own = this.source.slice(from, open.at.from).replace(/\s+/g, ' ').trim();
    this.#next++;
    const isRead = this.#block([around, own].filter((one) => one !== '').join(' > '), depth + 1);
    if (!isRead || !this.#isSign('}')) return false;
    this.#next++;
    return true;
  }

  /** Reads a value; several joined by `+` are not known as a whole. */
  #value(depth: number): Value | null {
    let value = this.#plain(depth);
    while (value !== null && this.#isSign('+')) {
      this.#next++;
      const more = this.#plain(depth);
      if (more === null) return null;
      const at: Stretch = { from: value.at.from, to: more.at.to };
      value =
        value.kind === 'list' && more.kind === 'list'
          ? { ...value, items: [...value.items, ...more.items], at }
          : value.kind === 'map' && more.kind === 'map'
            ? { ...value, entries: [...value.entries, ...more.entries], at }
            : unknown(this.source.slice(at.from, at.to), at);
    }
    return value;
  }

  /** Reads a text, a number, a name (unknown) or a list in parentheses; null for anything else. */
  #plain(depth: number): Value | null {
    const token = this.#token;
    if (token === undefined || depth > DEEPEST) return null;
    this.#next++;
    if (token.kind === 'text') return known(token.text.slice(1, -1), token.at);
    if (token.kind === 'word')
      return /^\d+$/.test(token.text) ? known(Number(token.text), token.at) : unknown(token.text, token.at);
    return token.text === '(' ? this.#list(token.at.from, depth) : null;
  }

  /**
   * Reads `( a, b )` as a list, `( "a" => 1 )` as a map; the opening parenthesis is read already. Null without an end.
   */
  #list(from: number, depth: number): Value | null {
    const items: Value[] = [];
    const entries: Entry[] = [];
    while (this.#token !== undefined && !this.#isSign(')')) {
      const value = this.#value(depth + 1);
      if (value === null) return null;
      if (this.#isSign('=>')) {
        this.#next++;
        const given = this.#value(depth + 1);
        if (given === null) return null;
        const key = value.kind === 'known' ? String(value.value) : '';
        entries.push({ key, value: given, at: { from: value.at.from, to: given.at.to } });
      } else items.push(value);
      if (this.#isSign(',')) this.#next++;
    }
    const close = this.#token;
    if (close === undefined) return null;
    this.#next++;
    const at: Stretch = { from, to: close.at.to };
    return entries.length > 0 ? { kind: 'map', entries, open: false, at } : { kind: 'list', items, open: false, at };
  }
}
