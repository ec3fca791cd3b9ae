/** Finds the names of a C# or Kotlin file that are set exactly once, with their values. */

import { known, unknown, type Value } from '../value.ts';
import { HOLE_END, HOLE_START } from '../../holes.ts';
import type { Stretch } from '../../position.ts';

export class TokenConstants {
  /** Null: more than once. */
  readonly #declared = new Map<string, Value | null>();

  /** Constants may be declared below their use: `first` are those of an earlier pass. */
  constructor(readonly first?: TokenConstants) {}

  declare(name: string, value: Value): void {
    this.#declared.set(name, this.#declared.has(name) ? null : value);
  }

  of(name: string): Value | undefined {
    return this.#declared.get(name) ?? undefined;
  }

  /** Returns the value of a name or of members of it. */
  resolve(words: string, at: Stretch): Value {
    const value = this.first?.of(words);
    return value === undefined || value.kind === 'unknown' ? unknown(words, at) : { ...value, at };
  }

  /** Puts the constants of this file into a string: they are no holes. */
  filled(text: string): string {
    return text.replace(new RegExp(`${HOLE_START}(\\w+)${HOLE_END}`, 'g'), (hole, name: string) => {
      const value = this.first?.of(name);
      return value?.kind === 'known' ? String(value.value) : hole;
    });
  }
}

/** Returns the value of a member: `365.days` of Kotlin, where `inner` is the number. */
export function memberOf(inner: Value, words: string, at: Stretch): Value {
  const factor = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 }[words.split('.').at(-1)!];
  if (inner.kind === 'known' && typeof inner.value === 'number' && factor !== undefined)
    return known(inner.value * factor, at, 'folded');
  return unknown(words, at);
}

/** Returns whether a name ends in a unit of time, as `365.days` of Kotlin does. */
export function isLiteralUnit(words: string): boolean {
  return /\.(?:days|hours|minutes|seconds)$/.test(words);
}
