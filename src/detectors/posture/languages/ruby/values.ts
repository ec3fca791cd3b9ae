/**
 * Ruby literals → `Value`, and the statements that Rails configuration is made of. A small reader: whatever it does not
 * know is unknown.
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { known, unknown, type Entry, type Value } from '../value.ts';
import type { Stretch } from '../../position.ts';

const DURATIONS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
};

/** Returns the text of an inserted expression: `365.days.to_i` is known, `host` is a hole. */
function filledIn(text: string): string {
  const reader = new RubyReader(text.trim());
  const value = reader.value();
  return value.kind === 'known' && typeof value.value === 'number' && reader.at >= text.trim().length
    ? String(value.value)
    : `\u0001${text}\u0002`;
}

/** `[secure: true]` of Elixir: a list of named values. */
const KEYWORDS = /^\[\s*[a-z_]\w*:\s/;

function isText(value: Value): value is Value & { readonly kind: 'known'; readonly value: string } {
  return value.kind === 'known' && typeof value.value === 'string';
}

/** Reads one value from `at` on; the cursor is left behind it. */
export class RubyReader {
  at = 0;

  constructor(
    readonly source: string,
    readonly end = source.length,
    /** Returns the value of a name if it is known. */
    readonly lookup: (name: string) => Value | undefined = () => undefined,
  ) {}

  space(lines = true): void {
    while (this.at < this.end && (lines ? /[\s]/ : /[ \t]/).test(this.source[this.at]!)) this.at++;
  }

  /** Moves behind the match of a sticky `pattern` and returns it; null, without moving, where it does not match. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match === null) return null;
    this.at = pattern.lastIndex;
    return match[0];
  }

  /** Reads an operand, and folds `*`, `+` and `-` with the operands behind it; `+` joins texts. */
  value(): Value {
    const from = this.at;
    const first = this.#primary();
    this.space(false);
    // `365 * 24 * 3600`, `1.year.to_i`, `x.merge(…)`
    let value = first;
    while (this.at < this.end) {
      const operator = this.#take(/[*+-](?=\s|\d)/y);
      if (operator === null) break;
      this.space();
      const next = this.#primary();
      const [a, b] = [value, next];
      value =
        a.kind === 'known' && b.kind === 'known' && typeof a.value === 'number' && typeof b.value === 'number'
          ? known(
              operator === '*' ? a.value * b.value : operator === '+' ? a.value + b.value : a.value - b.value,
              { from, to: this.at },
              'folded',
            )
          : operator === '+' && isText(a) && isText(b)
            ? known(a.value + b.value, { from, to: this.at }, 'folded')
            : unknown(this.source.slice(from, this.at), { from, to: this.at });
      this.space(false);
    }
    return value;
  }

  /** Reads a text, a number, a symbol, a list, a hash or a name; unknown for anything else. */
  #primary(): Value {
    const from = this.at;
    const at = (): Stretch => ({ from, to: this.at });
    const char = this.source[this.at];
    if (this.#take(/%[A-Z\w.]*(?=\{)/y) !== null || char === '{') return this.#hash('}', from);
    if (char === '[' && KEYWORDS.test(this.source.slice(this.at, this.at + 80))) return this.#hash(']', from);
    if (char === '[') return { kind: 'list', items: this.#items(']'), open: false, at: at() };
    if (char === '"' || char === "'") {
      const inner = this.#text();
      if (inner === null) return this.#rest(from);
      const parts = [inner];
      // Literals next to each other are one text, also across lines that end in `\`.
      while (this.#take(/[ \t]*(?:\\\r?\n\s*)?(?=["'])/y) !== null) {
        const next = this.#text();
        if (next === null) break;
        parts.push(next);
      }
      this.#methods();
      return known(parts.join(''), at());
    }
    const words = this.#take(/%[wi](?:\[[^\]]*\]|\([^)]*\)|\{[^}]*\})/y);
    if (words !== null)
      return {
        kind: 'list',
        items: words
          .slice(3, -1)
          .trim()
          .split(/\s+/)
          .filter((word) => word !== '')
          .map((word) => known(word, at())),
        open: false,
        at: at(),
      };
    const symbol = this.#take(/:"[^"]*"|:[a-zA-Z_]\w*[?!]?/y);
    if (symbol !== null) return known(symbol.slice(1).replace(/"/g, ''), at());
    const number = this.#take(/\d[\d_]*(?:\.\d+)?/y);
    if (number !== null) {
      const unit = this.#take(/\.(?:second|minute|hour|day|week|month|year)s?\b/y);
      this.#methods();
      const amount = Number(number.replaceAll('_', ''));
      return unit === null
        ? known(amount, at())
        : known(amount * DURATIONS[unit.slice(1).replace(/s$/, '')]!, at(), 'folded');
    }
    const word = this.#take(/(?:true|false|nil)\b(?![.(])/y);
    if (word !== null) return known(word === 'nil' ? null : word === 'true', at());
    const fetch = this.#take(/ENV\.fetch\(\s*["']\w+["']\s*,\s*/y);
    if (fetch !== null) {
      const fallback = this.value();
      this.#take(/\s*\)/y);
      const comparison = this.#take(/\s*==\s*(?:"[^"]*"|'[^']*')/y);
      if (fallback.kind !== 'known') return unknown(this.source.slice(from, this.at), at());
      return comparison === null
        ? known(fallback.value, at(), 'env')
        : known(fallback.value === comparison.replace(/^\s*==\s*["']|["']$/g, ''), at(), 'env');
    }
    const name = this.#take(/[A-Za-z_@]\w*(?=\s*(?:[,)\]}\n]|$))/y);
    const value = name === null ? undefined : this.lookup(name);
    if (value !== undefined) return { ...value, at: at() };
    this.at = from;
    return this.#rest(from);
  }

  /** Reads one literal in quotes; null, without moving, before anything else. */
  #text(): string | null {
    const text = this.#take(this.source[this.at] === '"' ? /"(?:\\[\s\S]|[^"\\])*"/y : /'(?:\\[\s\S]|[^'\\])*'/y);
    if (text === null) return null;
    return text
      .slice(1, -1)
      .replace(/\\(.)/g, '$1')
      .replace(/#\{([^}]*)\}/g, (_whole, inner: string) => filledIn(inner));
  }

  /** Skips methods that change nothing here: `.to_i`, `.freeze`. */
  #methods(): void {
    this.#take(/(?:\.(?:to_i|to_s|freeze|to_sym|seconds?))+\b/y);
  }

  /** Skips an unknown value: up to the next comma, closing bracket or line end outside brackets. */
  #rest(from: number): Value {
    let depth = 0;
    while (this.at < this.end) {
      const char = this.source[this.at]!;
      if (/["']/.test(char)) {
        if (this.#take(char === '"' ? /"(?:\\[\s\S]|[^"\\])*"/y : /'(?:\\[\s\S]|[^'\\])*'/y) === null) this.at++;
        continue;
      }
      if (/[([{]/.test(char)) depth++;
      if (/[)\]}]/.test(char) && depth-- === 0) break;
      if (depth === 0 && (char === ',' || char === '\n')) break;
      this.at++;
    }
    return unknown(this.source.slice(from, this.at), { from, to: this.at });
  }

  /** Reads the values of a list up to `close`. */
  #items(close: string): Value[] {
    const items: Value[] = [];
    this.at++;
    for (;;) {
      this.space();
      if (this.at >= this.end) return items;
      if (this.source[this.at] === close) {
        this.at++;
        return items;
      }
      const before = this.at;
      items.push(this.value());
      this.space();
      if (this.source[this.at] === ',') this.at++;
      else if (this.at === before) this.at++;
    }
  }

  /** Reads `key: value` and `key => value` up to `close`; entries of another form are skipped. */
  #hash(close: string, from: number): Value {
    this.at++;
    const entries: Entry[] = [];
    for (;;) {
      this.space();
      if (this.at >= this.end || this.source[this.at] === close) break;
      const entry = this.entry();
      if (entry === null) {
        this.#rest(this.at);
        if (this.source[this.at] !== ',' && this.source[this.at] !== close) this.at++;
      } else entries.push(entry);
      this.space();
      if (this.source[this.at] === ',') this.at++;
    }
    this.at++;
    this.#methods();
    return { kind: 'map', entries, open: false, at: { from, to: this.at } };
  }

  /** Reads `key: value`, `"Key" => value` or `:key => value`; null for anything else. */
  entry(): Entry | null {
    const from = this.at;
    const key = this.#take(/(?:[a-zA-Z_]\w*:(?!:)|"[^"]*":|(?:"[^"]*"|'[^']*'|:\w+)\s*=>)\s*/y);
    if (key === null) return null;
    const value = this.value();
    return {
      key: key.replace(/\s*=>\s*$|:\s*$/g, '').replace(/^[:"']+|["']+$/g, ''),
      value,
      at: { from, to: this.at },
    };
  }

  /** Reads the arguments up to the end of the line, or over several lines: positional ones and `key: value`. */
  args(lines = false): { args: Value[]; named: Entry[] } {
    const args: Value[] = [];
    const named: Entry[] = [];
    for (;;) {
      this.space(lines);
      if (this.at >= this.end || /[\n)]/.test(this.source[this.at]!)) break;
      const entry = this.entry();
      if (entry === null) args.push(this.value());
      else named.push(entry);
      this.space(lines);
      if (this.source[this.at] !== ',') break;
      this.at++;
      this.space();
    }
    return { args, named };
  }
}

const BLOCK_START = expression('gm')`
  ^[ \t]*(?:if|unless|def|class|module|case|begin|while|until|for)\b|\bdo(?=[ \t]*(?:\|[^|\n]*\|)?[ \t]*$)
  |=\s*(?:if|case|begin)\b
`;

/** Returns the source with comments blanked, length for length; null if brackets or `end`s do not match. */
export function cleanRuby(source: string): string | null {
  let clean = '';
  const stack: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '#' && (at === 0 || /\s/.test(source[at - 1]!))) {
      const end = source.indexOf('\n', at) === -1 ? source.length : source.indexOf('\n', at);
      clean += ' '.repeat(end - at);
      at = end - 1;
    } else if (char === '"' || char === "'") {
      let end = at + 1;
      while (end < source.length && source[end] !== char) end += source[end] === '\\' ? 2 : 1;
      if (end >= source.length) return null;
      clean += source.slice(at, end + 1);
      at = end;
    } else {
      if (/[([{]/.test(char)) stack.push(char);
      if (/[)\]}]/.test(char) && '([{'.indexOf(stack.pop() ?? '?') !== ')]}'.indexOf(char)) return null;
      clean += char;
    }
  }
  if (stack.length > 0) return null;
  const opens = (clean.match(BLOCK_START) ?? []).length;
  const ends = (clean.match(/^[ \t]*end\b|;[ \t]*end\b/gm) ?? []).length;
  return opens === ends ? clean : null;
}
