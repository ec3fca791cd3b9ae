/** Shapes of the rows of these tables. */

import type { Role } from '../given.ts';

/** A function that takes a credential by place. */
export interface Call {
  readonly words: readonly string[];
  readonly role: Role;
  /** Number of arguments (null: any) and index of the credential; the first that fits counts. */
  readonly secret: readonly (readonly [count: number | null, index: number])[];
  /** The argument holds `user:password`, or `user/password@host` as Oracle writes it. */
  readonly form?: ':' | '/';
  /** May be called without parentheses, as in Ruby. */
  readonly bare?: true;
  /** Must match the argument before the credential, where the function does other things too. */
  readonly after?: RegExp;
  /** Other values than credentials are handed to it too. */
  readonly onlyRandom?: true;
}

/** A statement that gives a credential without naming one. */
export interface Directive {
  readonly words: readonly string[];
  /** Sticky, at the end of the word, with the group `value` and, where there is one, `user`. Flags `diy`. */
  readonly pattern: RegExp;
  /** Must match the 160 bytes before the word. */
  readonly before?: RegExp;
  readonly role?: Role;
  /** The value is before the word: `pattern` is tried on the 500 bytes before it. */
  readonly isBackward?: true;
  readonly onlyRandom?: true;
}
