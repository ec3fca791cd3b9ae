/** A place among the words of C# or Kotlin, moved on as they are read. */

import { matching } from './outline.ts';
import type { Token } from './tokens.ts';

export class TokenCursor {
  /** The word that is read next. */
  at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** Reports whether the next token is this name or mark. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }

  /** Returns the index of the token that closes the bracket opened here. */
  end(): number {
    return matching(this.tokens, this.at);
  }

  /** Returns the end of the last token that was read: an offset in the source. */
  to(): number {
    return this.tokens[this.at - 1]!.to;
  }

  /** Moves from an opening bracket past its end; calls `read` at the start of each part between commas. */
  parts(read: () => void): void {
    const end = this.end();
    this.at++;
    while (this.at < end) {
      read();
      while (this.at < end && !this.is(',')) this.at++;
      if (this.is(',')) this.at++;
    }
    this.at = end + 1;
  }

  /** Tests if `x =>` or `(a, b) =>` of C# begins here. */
  isLambda(): boolean {
    if (
      this.peek()?.kind === 'name' &&
      (this.is('=>', 1) || (this.is('async') && this.peek(1)?.kind === 'name' && this.is('=>', 2)))
    )
      return true;
    const open = this.is('(') ? this.at : this.is('async') && this.is('(', 1) ? this.at + 1 : -1;
    return open !== -1 && this.tokens[matching(this.tokens, open) + 1]?.text === '=>';
  }

  /** Tests if `<T>` before the arguments of a call begins here. */
  isTypeArguments(): boolean {
    let ahead = 1;
    while (
      this.peek(ahead) !== undefined &&
      (this.peek(ahead)!.kind === 'name' || /^[<>,.?[\]]$/.test(this.peek(ahead)!.text)) &&
      ahead < 24
    )
      ahead++;
    return this.is('(', ahead) && this.peek(ahead - 1)?.text === '>';
  }
}
