/**
 * C# and Kotlin → the calls of `code.ts`: statements and attributes, whose expressions are `tokens-values.ts`'s.
 * Brackets must match.
 */

import { TokenCalls } from './calls.ts';
import { TokenConstants } from './constants.ts';
import { TokenCursor } from './cursor.ts';
import { isBalanced, isKeyword, outlineOf, type Outline } from './outline.ts';
import { TokenValues } from './values.ts';
import { tokensOf, type Language, type Token } from './tokens.ts';
import type { Code, CodeCall } from '../code/call.ts';

/**
 * Returns the calls of a file; null if strings or brackets have no end. `isIdle` says which annotation keeps what
 * follows out of production.
 */
export function readTokenCode(
  path: string,
  source: string,
  /** The source, perhaps with stretches blanked out. */
  text: string,
  language: Language,
  isIdle?: (annotation: string) => boolean,
): Code | null {
  const tokens = tokensOf(text, language);
  if (tokens === null || !isBalanced(tokens)) return null;
  // Constants may be declared below their use: the first pass finds them.
  const outline = outlineOf(source, tokens, language, isIdle);
  const first = new TokenReader(source, tokens, language, outline);
  first.read();
  const reader = new TokenReader(source, tokens, language, outline, first.constants);
  reader.read();
  return {
    path,
    source,
    calls: reader.calls.map((call) => ({ ...call, ...targetOf(source, call) })),
    units: new Map(outline.units.map(({ name, from, to }) => [name, { from, to }])),
    doubts: [],
    constant: (name) => first.constants.of(name),
  };
}

/** Returns the variable that a call's result is given to: `var group = app.MapGroup("/a")`. */
function targetOf(source: string, { value: { at } }: CodeCall): { readonly to?: string } {
  const before = source.slice(Math.max(0, at.from - MOST_BEFORE), at.from).trimEnd();
  const name = before.endsWith('=') ? /(\w{1,80})\s?$/.exec(before.slice(0, -1))?.[1] : undefined;
  return name === undefined ? {} : { to: name };
}

/** Letters of an assignment's left side that are read. */
const MOST_BEFORE = 100;

class TokenReader {
  readonly constants: TokenConstants;
  readonly #cursor: TokenCursor;
  readonly #calls: TokenCalls;
  readonly #values: TokenValues;

  constructor(
    source: string,
    tokens: readonly Token[],
    readonly language: Language,
    outline: Outline,
    earlier?: TokenConstants,
  ) {
    this.constants = new TokenConstants(earlier);
    this.#cursor = new TokenCursor(tokens);
    this.#calls = new TokenCalls(outline);
    this.#values = new TokenValues(source, language, this.#cursor, this.constants, this.#calls, () =>
      this.#statement(),
    );
  }

  get calls(): readonly CodeCall[] {
    return this.#calls.all;
  }

  read(): void {
    while (this.#cursor.peek() !== undefined) this.#statement();
  }

  /** Reads an attribute, a keyword or an expression. */
  #statement(): void {
    const token = this.#cursor.peek()!;
    if (token.kind === 'mark' && token.text === '[' && this.language === 'csharp' && this.#isAttribute())
      return this.#attributes();
    if (
      token.kind === 'mark' &&
      token.text === '@' &&
      this.language === 'kotlin' &&
      this.#cursor.peek(1)?.kind === 'name'
    ) {
      this.#cursor.at++;
      return this.#attribute();
    }
    if (token.kind === 'name' && isKeyword(this.#cursor.tokens, this.#cursor.at)) {
      this.#cursor.at++;
      return;
    }
    if (token.kind !== 'mark' || /^[([]$/.test(token.text)) {
      const before = this.#cursor.at;
      this.#values.expression();
      if (this.#cursor.at === before) this.#cursor.at++;
      return;
    }
    this.#cursor.at++;
  }

  /** Tests if `[` here begins an attribute of C#, not an index. */
  #isAttribute(): boolean {
    const before = this.#cursor.tokens[this.#cursor.at - 1];
    return (
      (before === undefined || (before.kind === 'mark' && /^[;{}\]]$/.test(before.text))) &&
      this.#cursor.peek(1)?.kind === 'name'
    );
  }

  /** Reads the attributes in `[…]`. */
  #attributes(): void {
    const end = this.#cursor.end();
    this.#cursor.at++;
    while (this.#cursor.at < end) {
      if (this.#cursor.peek()!.kind === 'name' && !this.#cursor.is(':', 1)) this.#attribute();
      else this.#cursor.at++;
    }
    this.#cursor.at = end + 1;
  }

  /** Reads `Name(arguments)` and records it as a call of `@Name`. */
  #attribute(): void {
    const start = this.#cursor.peek()!;
    let name = start.text;
    this.#cursor.at++;
    while (this.#cursor.is('.') && this.#cursor.peek(1)?.kind === 'name') {
      name += `.${this.#cursor.peek(1)!.text}`;
      this.#cursor.at += 2;
    }
    const list = this.#cursor.is('(') ? this.#values.arguments(`@${name}`) : { items: [], named: [] };
    const at = { from: start.from, to: this.#cursor.to() };
    this.#calls.add({ kind: 'call', name: `@${name}`, args: list.items, named: list.named, text: '', at }, at);
  }
}
