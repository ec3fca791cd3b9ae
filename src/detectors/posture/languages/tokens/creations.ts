/** Objects that C# creates: `new Type(…) { Name = value }`. */

import type { CallValue } from '../code/call.ts';
import { entryList } from '../code/values.ts';
import type { Entry, Value } from '../value.ts';
import type { TokenCalls } from './calls.ts';
import type { TokenCursor } from './cursor.ts';
import type { Token } from './tokens.ts';

export interface Parts {
  readonly items: Value[];
  readonly named: Entry[];
}

/** Reads the parts between brackets; `TokenValues` implements it. */
export interface PartReader {
  /** Reads from an opening bracket to its end. */
  arguments(around: string): Parts;
  /** Calls `read` at the beginning of each part between brackets. */
  eachPart(around: string, read: () => void): void;
  /** Reads one expression into `parts`. */
  argument(start: Token, key: string | null, parts: Parts): void;
}

export class TokenCreations {
  constructor(
    readonly source: string,
    readonly cursor: TokenCursor,
    readonly calls: TokenCalls,
    readonly parts: PartReader,
  ) {}

  /** Reads from behind `new`, which is `token`, to the end of the initialiser. */
  read(token: Token): Value {
    const type = this.#type();
    const name = type.replace(/<.*/, '');
    const { items, named }: Parts = this.cursor.is('(') ? this.parts.arguments(name) : { items: [], named: [] };
    if (this.cursor.is('{')) {
      const filled = this.#initialiser(name);
      items.push(...filled.items);
      named.push(...filled.named);
    }
    const at = { from: token.from, to: this.cursor.to() };
    if (/\[\]$|^(?:List|HashSet|string\[|IEnumerable)\b/.test(type))
      return entryList({ items, named, open: false }, at);
    const text = this.source.slice(at.from, at.to);
    const value: CallValue = { kind: 'call', name: `new ${name}`, args: items, named, text, at };
    this.calls.add(value, at);
    return value;
  }

  /** Reads the name of a type, `Dictionary<string, string[]>`, up to the size of an array. */
  #type(): string {
    let type = '';
    for (let token = this.cursor.peek(); token !== undefined; token = this.cursor.peek()) {
      const isSize = this.cursor.is('[') && !this.cursor.is(']', 1);
      if (isSize || (token.kind !== 'name' && !/^(?:\.|<|>|,|\?|\[|\])$/.test(token.text))) break;
      type += token.text;
      this.cursor.at++;
    }
    return type;
  }

  /** Reads `{ Secure = true, ["key"] = value, "item" }`. */
  #initialiser(around: string): Parts {
    const parts: Parts = { items: [], named: [] };
    this.parts.eachPart(around, () => {
      const start = this.cursor.peek()!;
      const close = start.text === '[' && start.kind === 'mark' ? this.cursor.end() : -1;
      let key: string | null = null;
      if (start.kind === 'name' && this.cursor.is('=', 1)) {
        key = start.text;
        this.cursor.at += 2;
      } else if (close !== -1 && this.cursor.tokens[close + 1]?.text === '=') {
        key = this.cursor.peek(1)?.text ?? '';
        this.cursor.at = close + 2;
      }
      if (!this.cursor.is('{')) return this.parts.argument(start, key, parts);
      const { items } = this.#initialiser(around);
      const at = { from: start.from, to: this.cursor.to() };
      if (items.length === 2) parts.items.push({ kind: 'list', items, open: false, at });
    });
    return parts;
  }
}
