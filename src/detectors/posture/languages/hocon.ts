/**
 * HOCON, the configuration language of Play and Akka → Values. https://github.com/lightbend/config/blob/main/HOCON.md
 */

import { known, unknown, type Entry, type Value } from './value.ts';

const DEEPEST = 60;

/**
 * Returns the document as a map of maps; null if brackets or strings have no end. Keys keep their dots; `a += b` is the
 * key `a+`.
 */
export function parseHocon(source: string): Value | null {
  try {
    const reader = new Hocon(source);
    const value = reader.object(source.trimStart().startsWith('{') ? '}' : '');
    return reader.isAtEnd ? value : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}

class Hocon {
  #at = 0;
  #depth = 0;
  /** End of the line, from which on no text in quotes goes. */
  #lineEnd = -1;

  constructor(readonly source: string) {}

  /** Skips space and comments, then tests if the text ends here. */
  get isAtEnd(): boolean {
    this.#space();
    return this.#at >= this.source.length;
  }

  /** Reads entries up to `close`, which is empty for a file without outer braces. */
  object(close: '}' | ''): Value {
    const from = this.#at;
    if (++this.#depth > DEEPEST) throw new Unreadable();
    this.#space();
    if (close !== '') this.#at++;
    const entries: Entry[] = [];
    for (;;) {
      this.#space(',');
      if (this.#at >= this.source.length) {
        if (close !== '') throw new Unreadable();
        break;
      }
      if (this.source[this.#at] === '}') {
        if (close === '') throw new Unreadable();
        this.#at++;
        break;
      }
      const entry = this.#entry();
      if (entry !== null) entries.push(entry);
    }
    this.#depth--;
    return { kind: 'map', entries, open: false, at: { from, to: this.#at } };
  }

  /**
   * Reads `key = value`, `key : value`, `key { … }` or `key += value` (whose key ends in `+`). Null for an include, or
   * where no sign follows the key. Throws `Unreadable` without a key.
   */
  #entry(): Entry | null {
    const from = this.#at;
    const key = this.#until(/[=:{}[\],+#\n]/).trim();
    if (key === '') throw new Unreadable();
    if (/^include\b/.test(key)) return null;
    this.#take(/[ \t]*/y);
    const isMore = this.#take(/\+=/y) !== null;
    if (!isMore && this.source[this.#at] !== '{' && this.#take(/[=:]/y) === null) return null;
    const value = this.#value();
    return { key: `${key.replaceAll('"', '')}${isMore ? '+' : ''}`, value, at: { from, to: this.#at } };
  }

  /** Reads an object, a list, a text or a plain word. `yes` and `on` are true; `${…}` is unknown. */
  #value(): Value {
    this.#space();
    const from = this.#at;
    const char = this.source[this.#at];
    if (char === '{') return this.object('}');
    if (char === '[') return this.#list();
    const long = this.#take(/"""[\s\S]*?"""/y);
    if (long !== null) return known(long.slice(3, -3), { from, to: this.#at });
    const quoted = this.#take(/"(?:[^"\\\n]|\\.)*"(?=[ \t]*(?:[\n,}\]#]|\/\/|$))/y);
    const at = () => ({ from, to: this.#at });
    if (quoted !== null) return known(quoted.slice(1, -1).replace(/\\(.)/g, '$1'), at());
    const text = this.#until(/[,{}[\]#\n]/).trim();
    if (text === '') throw new Unreadable();
    if (/\$\{/.test(text)) return unknown(text, at());
    if (/^(?:true|yes|on)$/.test(text)) return known(true, at());
    if (/^(?:false|no|off)$/.test(text)) return known(false, at());
    if (text === 'null') return known(null, at());
    return known(/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text, at());
  }

  /** Reads `[ … ]`. Throws `Unreadable` where it has no end. */
  #list(): Value {
    const from = this.#at;
    if (++this.#depth > DEEPEST) throw new Unreadable();
    this.#at++;
    const items: Value[] = [];
    for (;;) {
      this.#space(',');
      if (this.#at >= this.source.length) throw new Unreadable();
      if (this.source[this.#at] === ']') break;
      items.push(this.#value());
    }
    this.#at++;
    this.#depth--;
    return { kind: 'list', items, open: false, at: { from, to: this.#at } };
  }

  /** Skips white space, comments and the marks given. */
  #space(marks = ''): void {
    for (; this.#at < this.source.length; this.#at++) {
      const char = this.source[this.#at]!;
      if (char === '#' || this.source.startsWith('//', this.#at)) {
        const end = this.source.indexOf('\n', this.#at);
        this.#at = end === -1 ? this.source.length - 1 : end;
      } else if (!/\s/.test(char) && !(marks !== '' && marks.includes(char))) return;
    }
  }

  /** Reads up to a mark outside quotes, a comment or the end. Substitutions keep their braces. */
  #until(marks: RegExp): string {
    const from = this.#at;
    for (; this.#at < this.source.length; this.#at++) {
      const char = this.source[this.#at]!;
      if (char === '"' || this.source.startsWith('${', this.#at)) {
        const end = this.source.indexOf(char === '"' ? '"' : '}', this.#at + 1);
        if (this.#lineEnd < this.#at) this.#lineEnd = this.source.indexOf('\n', this.#at);
        if (this.#lineEnd === -1) this.#lineEnd = this.source.length;
        if (end === -1 || this.#lineEnd < end) throw new Unreadable();
        this.#at = end;
      } else if (marks.test(char) || this.source.startsWith('//', this.#at)) break;
    }
    return this.source.slice(from, this.#at);
  }

  /** Moves behind the match of a sticky `pattern` and returns it; null, without moving, where it does not match. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.source);
    if (match === null) return null;
    this.#at = pattern.lastIndex;
    return match[0];
  }
}
