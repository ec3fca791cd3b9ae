/**
 * Rules out most anchors before an engine is asked: a keyword is in many places, and what comes after it is seldom
 * what a pattern allows. Runs over the keyword and a little further, as a deterministic automaton that is built as far
 * as texts need it. It forgets where a match began and how often something was repeated, so it may let pass what does
 * not match, and never the other way.
 *
 * Positions and what follows them: V. M. Glushkov, "The abstract theory of automata", 1961.
 */

import type { Span } from '../../../model/text.ts';
import { parsePattern, type Sequence } from '../../../model/expressions/pattern-syntax.ts';
import { holds, OTHERS, type CharSet } from '../../../model/expressions/char-set.ts';

/** States that are kept apart at most: a pattern may be made to have a state for each text. */
const MOST_POSITIONS = 600;
const MOST_LINKS = 100_000;
const MOST_STATES = 400;

/**
 * Positions of a required repetition that are counted, and repetitions of an optional one; beyond, it counts as
 * repeated without end.
 */
const COUNTED = 16;
const COUNTED_FREE = 2;

/** States with a meaning; then come those of the pattern. */
const DEAD = 0;
const START = 1;
const UNKNOWN = -1;
const ANYTHING = -2;

/** First and last positions of a part of a pattern. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** May it be left out? */
  readonly empty: boolean;
}

const EMPTY: Part = { first: [], last: [], empty: true };

const NOWHERE = new Int16Array(256).fill(DEAD);

/** Rows of many automata lie in one piece of memory: each alone would cost more to get than to fill. */
const ROWS = 64;
let pool = new Int16Array(0);

/** Returns a row of transitions, all unknown. */
function newRow(): Int16Array {
  if (pool.length === 0) pool = new Int16Array(256 * ROWS).fill(UNKNOWN);
  const row = pool.subarray(0, 256);
  pool = pool.subarray(256);
  return row;
}

export class Automaton {
  /** By position. */
  readonly #sets: CharSet[] = [];
  readonly #follow: number[][] = [];
  #links = 0;
  readonly #ends: ReadonlySet<number>;
  /** Those that the keyword may begin at. */
  readonly #begins: ReadonlySet<number>;
  /**
   * By state: the positions that the last character may have stood for, the state after each byte, and whether a match
   * may end there.
   */
  readonly #members: (readonly number[])[] = [[], []];
  readonly #next: Int16Array[] = [NOWHERE, newRow()];
  readonly #accepts: boolean[] = [false, false];
  readonly #states = new Map<string, number>();

  /**
   * Builds the automaton of a pattern; null if it could rule out nothing. `before`: most bytes of a match before the
   * keyword.
   */
  static of(pattern: string, before: number): Automaton | null {
    const { branches, isSure } = parsePattern(pattern);
    if (!isSure) return null;
    const automaton = new Automaton(branches, before);
    return automaton.#isTooLarge ? null : automaton;
  }

  private constructor(branches: readonly Sequence[], before: number) {
    const { first, last } = this.#choice(branches);
    this.#ends = new Set(last);
    this.#begins = this.#within(first, before);
  }

  get #isTooLarge(): boolean {
    return this.#sets.length > MOST_POSITIONS || this.#links > MOST_LINKS;
  }

  /** Returns the positions in the pattern that a match can reach from `first` in at most `before` characters. */
  #within(first: readonly number[], before: number): ReadonlySet<number> {
    const all = new Set(first);
    let fresh = [...all];
    for (let characters = 0; characters < before && fresh.length > 0; characters++) {
      fresh = fresh.flatMap((position) => this.#follow[position]!).filter((next) => !all.has(next) && all.add(next));
    }
    return all;
  }

  /** Reports whether the bytes of the span may be part of a match. Reads them and at most `after` bytes after them. */
  mayMatch(bytes: Buffer, { from, to }: Span, after: number): boolean {
    const end = Math.min(bytes.length, to + after);
    let state = START;
    for (let at = from; at < end; at++) {
      let next = this.#next[state]![bytes[at]!]!;
      if (next === UNKNOWN) next = this.#computeNext(state, bytes[at]!);
      if (next === DEAD) return false;
      if (next === ANYTHING || (this.#accepts[next] && at >= to - 1)) return true;
      state = next;
    }
    return end < bytes.length;
  }

  /** Computes the state that follows a state with a byte, and keeps it. */
  #computeNext(state: number, byte: number): number {
    const symbol = Math.min(byte, OTHERS);
    const reached = new Set<number>();
    const reach = (position: number): void => {
      if (holds(this.#sets[position]!, symbol)) reached.add(position);
    };
    if (state === START) for (const position of this.#begins) reach(position);
    for (const position of this.#members[state]!) {
      if (symbol === OTHERS) reach(position); // one more byte of the same character
      for (const next of this.#follow[position]!) reach(next);
    }
    const next = this.#stateOf([...reached].sort((a, b) => a - b));
    this.#next[state]![byte] = next;
    return next;
  }

  /** Returns the state for a set of positions; `ANYTHING` once there are too many. */
  #stateOf(members: readonly number[]): number {
    if (members.length === 0) return DEAD;
    const key = members.join(' ');
    let state = this.#states.get(key);
    if (state !== undefined) return state;
    if (this.#members.length === MOST_STATES) return ANYTHING;
    state = this.#members.push(members) - 1;
    this.#next.push(newRow());
    this.#accepts.push(members.some((position) => this.#ends.has(position)));
    this.#states.set(key, state);
    return state;
  }

  /** Adds alternatives: any of them may come. */
  #choice(branches: readonly Sequence[]): Part {
    const parts = branches.map((branch) => this.#sequence(branch));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      empty: parts.some(({ empty }) => empty),
    };
  }

  #sequence(nodes: Sequence): Part {
    return nodes.reduce<Part>((before, node) => this.#inSequence(before, this.#part(node)), EMPTY);
  }

  /** Adds a node of the pattern; returns where it begins and ends, and whether it may be empty. */
  #part(node: Sequence[number]): Part {
    if (this.#isTooLarge) return EMPTY; // all of it is given up
    switch (node.kind) {
      case 'character': {
        const position = this.#sets.push(node.set) - 1;
        this.#follow.push([]);
        return { first: [position], last: [position], empty: false };
      }
      case 'edge':
        return EMPTY;
      case 'choice':
        return this.#choice(node.branches);
      case 'repeat':
        return this.#repeated(node.body, node.least, node.most);
    }
  }

  /** Adds a repetition: copies for the counted part, a loop for the rest. */
  #repeated(body: Sequence, least: number, most: number): Part {
    const counted = Math.min(least, Math.max(1, Math.floor(COUNTED / Math.max(1, sizeOf(body)))));
    let part = EMPTY;
    for (let copies = counted; copies > 0; copies--) part = this.#inSequence(part, this.#sequence(body));
    if (counted === least && most - least <= COUNTED_FREE) {
      for (let copies = most - least; copies > 0; copies--)
        part = this.#inSequence(part, { ...this.#sequence(body), empty: true });
    } else {
      const more = this.#sequence(body);
      this.#link(more.last, more.first);
      part = this.#inSequence(part, { ...more, empty: true });
    }
    return part;
  }

  /** Joins two parts: `b` follows `a`. */
  #inSequence(a: Part, b: Part): Part {
    this.#link(a.last, b.first);
    return {
      first: a.empty ? [...a.first, ...b.first] : a.first,
      last: b.empty ? [...a.last, ...b.last] : b.last,
      empty: a.empty && b.empty,
    };
  }

  /** Records that each position of `after` may follow each of `before`. */
  #link(before: readonly number[], after: readonly number[]): void {
    this.#links += before.length * after.length;
    if (this.#isTooLarge) return;
    for (const position of before) for (const next of after) this.#follow[position]!.push(next);
  }
}

/** Returns the number of positions that nodes take, each repetition counted once. */
function sizeOf(nodes: Sequence): number {
  return nodes.reduce((sum, node) => sum + sizeOfNode(node), 0);
}

function sizeOfNode(node: Sequence[number]): number {
  switch (node.kind) {
    case 'character':
      return 1;
    case 'edge':
      return 0;
    case 'choice':
      return node.branches.reduce((all, branch) => all + sizeOf(branch), 0);
    case 'repeat':
      return sizeOf(node.body);
  }
}
