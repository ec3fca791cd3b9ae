/**
 * Expressions of C# and Kotlin → `Value`; records the calls in them. Skips tokens that are not part of an expression.
 */

import { foldCall } from '../code/values.ts';
import type { TokenCalls } from './calls.ts';
import { isLiteralUnit, memberOf, type TokenConstants } from './constants.ts';
import type { TokenCursor } from './cursor.ts';
import { TokenCreations, type PartReader, type Parts } from './creations.ts';
import { TokenOperators } from './operators.ts';
import type { Language, Token } from './tokens.ts';
import { known, unknown, type Value } from '../value.ts';
import type { CallValue } from '../code/call.ts';
import type { Stretch } from '../../position.ts';
import { assignedName } from './assignments.ts';

/** Characters of a chain of members: no control has a longer name. */
const LONGEST_NAME = 150;

export class TokenValues implements PartReader {
  readonly #operators: TokenOperators;
  readonly #creations: TokenCreations;

  constructor(
    readonly source: string,
    readonly language: Language,
    readonly cursor: TokenCursor,
    readonly constants: TokenConstants,
    readonly calls: TokenCalls,
    /** Reads one statement of the body of a lambda. */
    readonly statement: () => void,
  ) {
    this.#operators = new TokenOperators(
      source,
      cursor,
      () => this.#postfix(),
      () => this.expression(),
    );
    this.#creations = new TokenCreations(source, cursor, calls, this);
  }

  /** Reads an expression; an assignment `a.b = c` is recorded as a call of `a.b=`, and `a = c` declares a constant. */
  expression(): Value {
    const start = this.cursor.peek()!;
    if (this.language === 'csharp' && this.cursor.isLambda()) return this.#lambda();
    const target = this.#operators.read();
    if (this.cursor.is('?') && this.language === 'csharp') return this.#operators.choice(target);
    if (!this.cursor.is('=') && !this.cursor.is('+=')) return target;
    this.cursor.at++;
    if (this.cursor.peek() === undefined) return target;
    const value = this.expression();
    const at = { from: start.from, to: this.cursor.to() };
    const words = assignedName(target);
    if (words === null) return value;
    const isOutermost = this.calls.isOutermost;
    const args = words.endsWith('[]') ? [target.kind === 'call' ? target.args[0]! : target, value] : [value];
    if (words.endsWith('[]') || words.includes('.') || !isOutermost)
      this.calls.add({ kind: 'call', name: `${words}=`, args, named: [], text: '', at }, at);
    if (/^[\w$]+$/.test(words) && isOutermost) this.constants.declare(words, value);
    return value;
  }

  /** Reads `x => …`, and records the calls in it. Its value is unknown. */
  #lambda(): Value {
    const from = this.cursor.peek()!.from;
    while (!this.cursor.is('=>')) this.cursor.at++;
    this.cursor.at++;
    if (this.cursor.is('{')) this.#block();
    else if (this.cursor.peek() !== undefined) this.expression();
    const to = this.cursor.to();
    return unknown(this.source.slice(from, to), { from, to });
  }

  /** Reads the statements in `{ … }`. */
  #block(): void {
    const end = this.cursor.end();
    this.cursor.at++;
    while (this.cursor.at < end) this.statement();
    this.cursor.at = end + 1;
  }

  /** Reads an operand and the members, calls and indices behind it: `a.b(c)[d]`. */
  #postfix(): Value {
    let words = '';
    const start = this.cursor.peek()!;
    let value = this.#primary();
    // `cookie.Secure` is a member of the name, whatever made the object.
    if (value.kind === 'call' && start.kind === 'name' && start.text !== 'new' && this.cursor.is('.'))
      value = unknown(start.text, start);
    if (value.kind === 'unknown') words = value.text;
    let isRoot = value.kind !== 'call';
    let last = -1;
    let own = value.at.from;
    for (let token = this.cursor.peek(); token !== undefined && token.kind === 'mark'; token = this.cursor.peek()) {
      const at = (): Stretch => ({ from: value.at.from, to: this.cursor.to() });
      if (/^(?:\.|\?\.|::)$/.test(token.text) && this.cursor.peek(1)?.kind === 'name') {
        if (value.kind === 'call') {
          isRoot = false;
          words = words === '' || words.endsWith('()') ? words : `${words}()`;
        }
        own = this.cursor.peek(1)!.from;
        // Each member of a longer chain would copy all that precedes it.
        if (words.length < LONGEST_NAME) words = `${words}.${this.cursor.peek(1)!.text}`;
        this.cursor.at += 2;
        const inner: Value = value;
        const named = this.constants.resolve(words.replace(/^this\./, ''), at());
        // A call may follow: the value so far is kept as its receiver.
        if (!this.#callFollows()) {
          value =
            inner.kind === 'call' || (inner.kind === 'known' && isLiteralUnit(words))
              ? memberOf(inner, words, at())
              : named;
          continue;
        }
        const on = inner.kind === 'unknown' ? undefined : inner;
        const made = this.#callOf(words, on, own, value.at.from);
        this.calls.hang(last);
        last = made.index;
        value = made.value;
        words = `${words}()`;
        continue;
      }
      if (token.text === '!!' || (token.text === '!' && this.language === 'csharp' && !this.cursor.is('=', 1))) {
        this.cursor.at++;
        continue;
      }
      if (token.text === '[' && (value.kind === 'unknown' || value.kind === 'call')) {
        const list = this.arguments('');
        value = { kind: 'call', name: `${words}[]`, args: list.items, named: [], text: '', at: at() };
        words = `${words}[]`;
        continue;
      }
      if (isRoot && this.#callFollows() && value.kind === 'unknown' && /^[\w$.]+$/.test(words)) {
        const made = this.#callOf(words, undefined, own, value.at.from);
        last = made.index;
        value = made.value;
        words = `${words}()`;
        isRoot = false;
        continue;
      }
      break;
    }
    return value.kind === 'call' && !value.name.endsWith('[]') ? foldCall(value) : value;
  }

  #callFollows(): boolean {
    return this.cursor.is('(') || (this.cursor.is('<') ? this.cursor.isTypeArguments() : this.#isLastArgument());
  }

  /** Tests if a block of Kotlin is the last argument of a call: `headers { … }`. */
  #isLastArgument(): boolean {
    return (
      this.language === 'kotlin' &&
      this.cursor.is('{') &&
      !this.calls.outline.bodies.has(this.cursor.at) &&
      !this.source.slice(this.cursor.to(), this.cursor.peek()!.from).includes('\n')
    );
  }

  /** Reads the arguments of a call, with a last argument in braces as Kotlin writes it, and records the call. */
  #callOf(words: string, on: Value | undefined, own: number, from: number): { value: CallValue; index: number } {
    while (!this.cursor.is('(') && !this.cursor.is('{')) this.cursor.at++;
    const list = this.cursor.is('(') ? this.arguments(words.split('.').at(-1)!) : { items: [], named: [] };
    if (this.#isLastArgument()) {
      const opening = this.cursor.peek()!;
      this.calls.within(words.split('.').at(-1)!, () => this.#block());
      const block = { from: opening.from, to: this.cursor.to() };
      const text = this.source.slice(block.from, block.to);
      // `hostnameVerifier { _, _ -> true }` is an argument; other blocks are configurations, read call by call.
      if (/->\s*true\s*\}$/.test(text)) list.items.push(unknown(text, block));
    }
    const at = { from, to: this.cursor.to() };
    const value: CallValue = {
      kind: 'call',
      name: words,
      args: list.items,
      named: list.named,
      text: this.source.slice(at.from, at.to),
      at,
      ...(on === undefined ? {} : { on }),
    };
    return { value, index: this.calls.add(value, { from: own, to: at.to }) };
  }

  /** Reads from an opening bracket to its end. */
  arguments(around: string): Parts {
    const parts: Parts = { items: [], named: [] };
    this.eachPart(around, () => {
      const start = this.cursor.peek()!;
      const isNamed =
        start.kind === 'name' &&
        (this.language === 'csharp' ? this.cursor.is(':', 1) && !this.cursor.is(':', 2) : this.cursor.is('=', 1));
      if (isNamed) this.cursor.at += 2;
      this.argument(start, isNamed ? start.text : null, parts);
    });
    return parts;
  }

  eachPart(around: string, read: () => void): void {
    this.calls.within(around, () => this.cursor.parts(read));
  }

  /** Reads one argument into `parts`, under its name if it has one. */
  argument(start: Token, key: string | null, parts: Parts): void {
    const before = this.cursor.at;
    const value = this.expression();
    if (this.cursor.at === before) this.cursor.at++;
    else if (key === null) parts.items.push(value);
    else parts.named.push({ key, value, at: { from: start.from, to: value.at.to } });
  }

  /** Reads a literal, a name, a bracketed expression or a list; unknown for any other token. */
  #primary(): Value {
    const token = this.cursor.peek()!;
    if (token.kind === 'string') {
      this.cursor.at++;
      return known(this.constants.filled(token.text), token);
    }
    if (token.kind === 'number') {
      this.cursor.at++;
      const number = Number(token.text.replaceAll('_', '').replace(/(?<!^0[xX].*)[uUlLfFdDmM]+$/, ''));
      return Number.isNaN(number) ? unknown(token.text, token) : known(number, token);
    }
    if (token.kind === 'name') return this.#nameOrNew(token);
    if (token.text === '(') {
      const end = this.cursor.end();
      const list = this.arguments('');
      this.cursor.at = end + 1;
      return list.items.length === 1 && list.named.length === 0
        ? { ...list.items[0]!, at: { from: token.from, to: this.cursor.tokens[end]!.to } }
        : unknown('(…)', { from: token.from, to: this.cursor.tokens[end]!.to });
    }
    if (token.text === '[') {
      const end = this.cursor.end();
      const list = this.arguments('');
      return {
        kind: 'list',
        items: list.items,
        open: false,
        at: { from: token.from, to: this.cursor.tokens[end]!.to },
      };
    }
    if (token.text === '{' && this.language === 'kotlin') {
      const end = this.cursor.end();
      this.#block();
      return unknown(this.source.slice(token.from, this.cursor.tokens[end]!.to), {
        from: token.from,
        to: this.cursor.tokens[end]!.to,
      });
    }
    return unknown(token.text, token);
  }

  /** Reads `true`, `false`, `null`, `new T(…)` or a name, whose constant is put in. */
  #nameOrNew(token: Token): Value {
    this.cursor.at++;
    if (token.text === 'true' || token.text === 'false') return known(token.text === 'true', token);
    if (token.text === 'null') return known(null, token);
    if (token.text === 'new' && this.language === 'csharp') return this.#creations.read(token);
    return this.constants.resolve(token.text, token);
  }
}
