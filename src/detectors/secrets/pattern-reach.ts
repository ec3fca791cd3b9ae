/**
 * How far a pattern can reach: the longest match it can have, and how many bytes of one can stand before its keyword.
 * Reads the RE2 syntax that rules use; knows nothing of engines. https://github.com/google/re2/wiki/Syntax
 */

/** Longest match in bytes. `Infinity` for an unbounded repetition. */
export interface Reach {
  readonly longest: number;
  /** The most bytes of a match before the first of the keywords; `longest` where that cannot be told. */
  readonly beforeKeyword: number;
}

/** A character outside ASCII takes up to four bytes in UTF-8. */
const WIDEST = 4;

interface Piece {
  readonly max: number;
  /** The text, if the piece is one fixed character. */
  readonly literal: string | null;
  /** Where the piece is a choice that is taken once. */
  readonly branches?: readonly (readonly Piece[])[];
}

/** `limit`: the longest match that counts, for a pattern that repeats without one. */
export function reachOf(pattern: string, keywords: readonly string[], limit = Infinity): Reach {
  const reader = new Reader(pattern);
  const pieces = reader.readAlternatives();
  const longest = Math.min(limit, pieces.reduce((most, branch) => Math.max(most, lengthOf(branch)), 0));
  const words = keywords.map((word) => word.toLowerCase());
  return { longest, beforeKeyword: Math.min(longest, mostBefore(pieces, words) ?? longest) };
}

/** The most of all branches; null if one of them has no keyword to be seen. */
function mostBefore(branches: readonly (readonly Piece[])[], words: readonly string[]): number | null {
  const before = branches.map((branch) => bytesBefore(branch, words));
  return before.some((n) => n === null) ? null : Math.max(0, ...before.map((n) => n ?? 0));
}

function lengthOf(branch: readonly Piece[]): number {
  return branch.reduce((sum, piece) => sum + piece.max, 0);
}

/** Bytes that can come before the first keyword spelled out by neighbouring fixed characters; null if none is. */
function bytesBefore(branch: readonly Piece[], words: readonly string[]): number | null {
  let before = 0;
  for (let i = 0; i < branch.length; i++) {
    let text = '';
    for (let j = i; j < branch.length && branch[j]!.literal !== null && text.length < 80; j++) text += branch[j]!.literal;
    if (words.some((word) => text.startsWith(word))) return before;
    const inside = branch[i]!.branches && mostBefore(branch[i]!.branches!, words);
    if (typeof inside === 'number') return before + inside;
    before += branch[i]!.max;
  }
  return null;
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(pattern: string) {
    this.#text = pattern;
  }

  readAlternatives(): Piece[][] {
    const branches: Piece[][] = [[]];
    while (this.#at < this.#text.length && this.#peek() !== ')') {
      if (this.#peek() === '|') {
        this.#at++;
        branches.push([]);
        continue;
      }
      branches.at(-1)!.push(...this.#repeated(this.#atom()));
    }
    return branches;
  }

  #peek(): string | undefined {
    return this.#text[this.#at];
  }

  /** One item, flattened: a group that is a plain sequence gives its pieces, so that literals inside stay visible. */
  #atom(): Piece[] {
    const char = this.#text[this.#at++]!;
    if (char === '(') return this.#group();
    if (char === '[') return [this.#bracket()];
    if (char === '.') return [{ max: WIDEST, literal: null }];
    if (char === '^' || char === '$') return [{ max: 0, literal: null }];
    if (char === '\\') return [this.#escape()];
    return [{ max: Buffer.byteLength(char), literal: char.toLowerCase() }];
  }

  #group(): Piece[] {
    const head = /^\?(?:P?<\w+>|[imsU-]*:|[imsU-]+\))/.exec(this.#text.slice(this.#at));
    if (head) this.#at += head[0].length;
    if (head?.[0].endsWith(')')) return [];
    const branches = this.readAlternatives();
    this.#at++; // the closing parenthesis
    if (branches.length === 1) return branches[0]!;
    return [{ max: branches.reduce((most, branch) => Math.max(most, lengthOf(branch)), 0), literal: null, branches }];
  }

  #bracket(): Piece {
    const start = this.#at;
    if (this.#peek() === '^') this.#at++;
    if (this.#peek() === ']') this.#at++;
    while (this.#at < this.#text.length && this.#peek() !== ']') {
      if (this.#peek() === '\\') this.#at++;
      else if (this.#text.startsWith('[:', this.#at)) this.#at = this.#text.indexOf(':]', this.#at) + 1;
      this.#at++;
    }
    const body = this.#text.slice(start, this.#at++);
    const wide = body.startsWith('^') || /[^\x00-\x7f]|\\[pPxDSW]/.test(body);
    return { max: wide ? WIDEST : 1, literal: null };
  }

  #escape(): Piece {
    const char = this.#text[this.#at++]!;
    if ('bBAzZ'.includes(char)) return { max: 0, literal: null };
    if ('dswntrfva'.includes(char)) return { max: 1, literal: null };
    if ('DSWC'.includes(char)) return { max: WIDEST, literal: null };
    if (char === 'p' || char === 'P' || char === 'x') {
      const rest = /^(?:\{[^}]*\}|[0-9A-Fa-f]{2}|.)/.exec(this.#text.slice(this.#at));
      this.#at += rest?.[0].length ?? 0;
      return { max: WIDEST, literal: null };
    }
    return { max: Buffer.byteLength(char), literal: char.toLowerCase() };
  }

  #repeated(pieces: Piece[]): Piece[] {
    const mark = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})\??/.exec(this.#text.slice(this.#at));
    if (!mark) return pieces;
    this.#at += mark[0].length;
    const most = mark[0][0] === '?' ? 1 : mark[0][0] !== '{' ? Infinity : mark[2] === '' ? Number(mark[1]) : mark[3] === '' ? Infinity : Number(mark[3]);
    const exact = mark[1] !== undefined && mark[2] === '' && most === 1;
    return exact ? pieces : [{ max: lengthOf(pieces) === 0 ? 0 : lengthOf(pieces) * most, literal: null }];
  }
}
