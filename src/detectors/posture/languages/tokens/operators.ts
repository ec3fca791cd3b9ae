/** Operators of C# and Kotlin and what binds tighter, around operands that others read. */

import type { TokenCursor } from './cursor.ts';
import { fold, known, truth, unknown, type Value } from '../value.ts';

/** The loosest first. */
const LEVELS = [
  ['??', '?:'],
  ['||'],
  ['&&'],
  ['|', '&', 'or', 'and'],
  ['==', '!='],
  ['<', '>', '<=', '>=', 'to'],
  ['+', '-'],
  ['*', '/', '%'],
];
const LEVEL_OF = new Map(LEVELS.flatMap((operators, level) => operators.map((operator) => [operator, level])));

/** Characters of an expression that are kept, to know it again: each part of a long one has its own text. */
const LONGEST = 1000;

export class TokenOperators {
  constructor(
    readonly source: string,
    readonly cursor: TokenCursor,
    readonly operand: () => Value,
    readonly expression: () => Value,
  ) {}

  /** Reads operators that bind at least as tight as `loosest`, by precedence climbing. */
  read(loosest = 0): Value {
    let left = this.#unary();
    let cut: string | null = null;
    for (let tightest = LEVELS.length; ; ) {
      const token = this.cursor.peek();
      const level = token === undefined || token.kind === 'string' ? undefined : LEVEL_OF.get(token.text);
      if (level === undefined || level < loosest || level > tightest) return left;
      const operator = token!.text;
      this.cursor.at++;
      if (this.cursor.peek() === undefined) return left;
      const before = this.cursor.at;
      const right = this.read(level + 1);
      if (this.cursor.at === before) {
        tightest = level - 1;
        continue;
      }
      const at = { from: left.at.from, to: right.at.to };
      const text: string =
        cut ??
        this.source
          .slice(at.from, Math.min(at.to, at.from + LONGEST))
          .replace(/\s+/g, ' ')
          .trim();
      if (at.to - at.from > LONGEST) cut = text;
      left =
        operator === '|' || operator === '&' || operator === '??' || operator === '?:'
          ? unknown(text, at)
          : fold(operator, left, right, at, text);
    }
  }

  /** Reads an operand behind unary marks and `await`. Applies `-` and `!`; `+ & * ^` leave the value as it is. */
  #unary(): Value {
    const token = this.cursor.peek()!;
    if (token.kind === 'mark' && /^[-!+&*^]$/.test(token.text)) {
      this.cursor.at++;
      if (this.cursor.peek() === undefined) return unknown(token.text, token);
      const inner = this.#unary();
      const at = { from: token.from, to: inner.at.to };
      if (token.text === '-' && inner.kind === 'known' && typeof inner.value === 'number')
        return known(-inner.value, at, inner.certainty);
      if (token.text === '!' && truth(inner) !== null) return known(!truth(inner), at);
      return token.text === '!' ? unknown(`!${inner.kind === 'unknown' ? inner.text : '…'}`, at) : { ...inner, at };
    }
    if (token.kind === 'name' && token.text === 'await') {
      this.cursor.at++;
      return this.cursor.peek() === undefined ? unknown('await', token) : this.#unary();
    }
    return this.operand();
  }

  /** Reads `test ? then : other` of C#, from its question mark on. */
  choice(test: Value): Value {
    this.cursor.at++;
    const then = this.expression();
    if (!this.cursor.is(':')) return unknown('…', test.at);
    this.cursor.at++;
    const other = this.expression();
    const decided = test.kind === 'known' && test.certainty !== 'env' ? truth(test) : null;
    return decided === null ? unknown('…', test.at) : decided ? then : other;
  }
}
