/**
 * HCL, as Terraform and OpenTofu write it: blocks with labels, attributes, and expressions as far as they are constant.
 * Throws on what the language does not allow. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */

import { hclTokensOf, type HclToken } from './tokens.ts';
import { fold, known, unknown, type Entry, type Value } from '../value.ts';
import type { Stretch } from '../../position.ts';

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly Entry[];
  readonly blocks: readonly Block[];
  readonly at: Stretch;
}

/** Returns the file as one block without type and labels. Throws on what HCL does not allow. */
export function parseHcl(source: string): Block {
  return new Parser(source, hclTokensOf(source)).file();
}

const OPERATORS = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||', '?']);

class Parser {
  #next = 0;
  /** Within brackets a line's end says nothing; within an object it ends an entry. */
  #bracketed = false;

  constructor(
    readonly source: string,
    readonly tokens: readonly HclToken[],
  ) {}

  /** Reads the whole file as one block without type and labels. */
  file(): Block {
    const body = this.#body('end');
    return { type: '', labels: [], ...body, at: { from: 0, to: this.source.length } };
  }

  get #token(): HclToken {
    return this.tokens[this.#next] ?? this.tokens.at(-1)!;
  }

  #isSign(text: string): boolean {
    return this.#token.kind === 'sign' && this.#token.text === text;
  }

  /** Moves behind the sign `text`; throws if another token is here. */
  #expect(text: string): void {
    if (!this.#isSign(text)) throw new Error(`${text} was expected at ${this.#token.at.from}.`);
    this.#next++;
  }

  #skipLines(): void {
    while (this.#token.kind === 'newline') this.#next++;
  }

  /** Reads attributes and blocks up to `until`, which stays unread at the end of a file and in a block alike. */
  #body(until: 'end' | '}'): { attributes: readonly Entry[]; blocks: readonly Block[] } {
    const attributes: Entry[] = [];
    const blocks: Block[] = [];
    for (;;) {
      this.#skipLines();
      if (until === 'end' ? this.#token.kind === 'end' : this.#isSign('}')) return { attributes, blocks };
      const name = this.#token;
      if (name.kind !== 'word') throw new Error(`A name was expected at ${name.at.from}.`);
      this.#next++;
      if (this.#isSign('=')) {
        this.#next++;
        const value = this.#expression();
        attributes.push({ key: name.text, value, at: { from: name.at.from, to: value.at.to } });
      } else {
        const labels: string[] = [];
        for (; this.#token.kind === 'text' || this.#token.kind === 'word'; this.#next++)
          labels.push(this.#token.value ?? this.#token.text);
        this.#expect('{');
        const body = this.#body('}');
        const end = this.#token.at.to;
        this.#expect('}');
        blocks.push({ type: name.text, labels, ...body, at: { from: name.at.from, to: end } });
      }
    }
  }

  /** Reads operands and operators from left to right, and folds them. `a ? b : c` is decided where `a` is known. */
  #expression(): Value {
    const from = this.#token.at.from;
    let value = this.#operand();
    for (this.#foldLines(); this.#token.kind === 'sign' && OPERATORS.has(this.#token.text); this.#foldLines()) {
      const operator = this.#token.text;
      this.#next++;
      this.#skipLines();
      const right = operator === '?' ? this.#expression() : this.#operand();
      let to = right.at.to;
      if (operator === '?') {
        const otherwise = this.#elseOfCondition();
        to = otherwise.at.to;
        value =
          value.kind === 'known' && typeof value.value === 'boolean'
            ? { ...(value.value ? right : otherwise), at: { from, to } }
            : unknown(this.source.slice(from, to), { from, to });
        continue;
      }
      value = fold(operator, value, right, { from, to }, this.source.slice(from, to));
    }
    return value;
  }

  /** Skips line feeds where an expression in brackets goes on behind them. */
  #foldLines(): void {
    if (this.#bracketed) this.#skipLines();
  }

  /** Runs `read` with line feeds skipped (within brackets) or kept. */
  #within<T>(bracketed: boolean, read: () => T): T {
    const outer = this.#bracketed;
    this.#bracketed = bracketed;
    const found = read();
    this.#bracketed = outer;
    return found;
  }

  /** Reads `: value`, the second half of `a ? b : c`. */
  #elseOfCondition(): Value {
    this.#skipLines();
    this.#expect(':');
    this.#skipLines();
    return this.#expression();
  }

  /** Reads a literal, a name, a call, a list, an object or a signed or bracketed expression. */
  #operand(): Value {
    const token = this.#token;
    this.#next++;
    const { from } = token.at;
    if (token.kind === 'text') return this.#steps(known(token.value!, token.at), from);
    if (token.kind === 'number') return known(Number(token.text), token.at);
    if (token.kind === 'word') return this.#named(token);
    if (token.kind !== 'sign') throw new Error(`An expression was expected at ${from}.`);
    switch (token.text) {
      case '-':
      case '!': {
        const value = this.#operand();
        const at = { from, to: value.at.to };
        if (value.kind === 'known' && typeof value.value === 'number' && token.text === '-')
          return known(-value.value, at);
        if (value.kind === 'known' && typeof value.value === 'boolean' && token.text === '!')
          return known(!value.value, at);
        return unknown(this.source.slice(from, at.to), at);
      }
      case '(': {
        this.#skipLines();
        const value = this.#within(true, () => this.#expression());
        this.#skipLines();
        this.#expect(')');
        return this.#steps(value, from);
      }
      case '[':
        return this.#steps(
          this.#within(true, () => this.#list(from)),
          from,
        );
      case '{':
        return this.#steps(
          this.#within(false, () => this.#object(from)),
          from,
        );
      default:
        throw new Error(`An expression was expected at ${from}.`);
    }
  }

  /** Reads `true`, `null`, a name with its steps (`var.a[0].b`, unknown) or a call: `f(a, b)`. */
  #named(token: HclToken): Value {
    if (token.text === 'true' || token.text === 'false') return known(token.text === 'true', token.at);
    if (token.text === 'null') return known(null, token.at);
    let name = token.text;
    for (; this.#isSign('::'); this.#next += 2) name += `::${this.tokens[this.#next + 1]!.text}`;
    if (!this.#isSign('(')) return this.#steps(unknown(name, token.at), token.at.from);
    this.#next++;
    const args: Value[] = [];
    for (this.#skipLines(); !this.#isSign(')'); this.#skipLines()) {
      args.push(this.#within(true, () => this.#expression()));
      this.#skipLines();
      if (this.#isSign('...')) this.#next++;
      else if (!this.#isSign(')')) this.#expect(',');
    }
    const at = { from: token.at.from, to: this.#token.at.to };
    this.#expect(')');
    return this.#steps({ kind: 'call', name, args, named: [], text: this.source.slice(at.from, at.to), at }, at.from);
  }

  /** Reads `.name`, `[0]`, `[*]` behind a value; its result is not known here. */
  #steps(value: Value, from: number): Value {
    let to = value.at.to;
    let stepped = false;
    for (;;) {
      if (this.#isSign('.')) this.#next += 2;
      else if (this.#isSign('[')) {
        let depth = 0;
        do {
          if (this.#isSign('[')) depth++;
          if (this.#isSign(']')) depth--;
          if (this.#token.kind === 'end') throw new Error('An index has no end.');
          this.#next++;
        } while (depth > 0);
      } else break;
      stepped = true;
      to = this.tokens[this.#next - 1]!.at.to;
    }
    return stepped ? unknown(this.source.slice(from, to), { from, to }) : value;
  }

  /** Reads `[ … ]` up to its end; `[for … ]` is a comprehension. */
  #list(from: number): Value {
    const items: Value[] = [];
    for (this.#skipLines(); !this.#isSign(']'); this.#skipLines()) {
      if (this.#token.kind === 'word' && this.#token.text === 'for') return this.#comprehension(from, ']');
      items.push(this.#expression());
      this.#skipLines();
      if (!this.#isSign(']')) this.#expect(',');
    }
    const to = this.#token.at.to;
    this.#expect(']');
    return { kind: 'list', items, open: false, at: { from, to } };
  }

  /** Reads `{ key = value … }` up to its end; `{for … }` is a comprehension. */
  #object(from: number): Value {
    const entries: Entry[] = [];
    for (this.#skipLines(); !this.#isSign('}'); this.#skipLines()) {
      if (this.#token.kind === 'word' && this.#token.text === 'for' && this.tokens[this.#next + 1]?.kind === 'word')
        return this.#comprehension(from, '}');
      const start = this.#token.at.from;
      const key = this.#operand();
      if (!this.#isSign('=')) this.#expect(':');
      else this.#next++;
      this.#skipLines();
      const value = this.#expression();
      entries.push({
        key: key.kind === 'known' ? String(key.value) : this.source.slice(key.at.from, key.at.to),
        value,
        at: { from: start, to: value.at.to },
      });
      if (this.#isSign(',')) this.#next++;
    }
    const to = this.#token.at.to;
    this.#expect('}');
    return { kind: 'map', entries, open: false, at: { from, to } };
  }

  /** Reads `[for x in y : z]` up to its end, as an unknown value. */
  #comprehension(from: number, end: ']' | '}'): Value {
    const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };
    const open: string[] = [end];
    while (open.length > 0) {
      const token = this.#token;
      if (token.kind === 'end') throw new Error('An expression has no end.');
      if (token.kind === 'sign' && pairs[token.text] !== undefined) open.push(pairs[token.text]!);
      else if (token.kind === 'sign' && token.text === open.at(-1)) open.pop();
      this.#next++;
    }
    const to = this.tokens[this.#next - 1]!.at.to;
    return unknown(this.source.slice(from, to), { from, to });
  }
}
