/**
 * Reads regular expressions (RE2's syntax, and of JavaScript's and Python's what is alike), as far as they say what a
 * match may be made of; knows nothing of engines.
 * https://github.com/google/re2/wiki/Syntax
 */

import {
  addRange,
  ANY,
  type CharSet,
  CLASSES,
  CONTROLS,
  folded,
  NAMED,
  setOfOne,
  setOf,
  withOddForms,
  complement,
} from './char-set.ts';

export type Sequence = readonly Node[];

/**
 * Nodes of a pattern. Zero-width parts such as `\b` are left out, `^` and `$` where they are not asked for: without
 * them there are more matches, never fewer.
 */
export type Node =
  | {
      readonly kind: 'character';
      readonly set: CharSet;
      /** Most bytes of it in UTF-8. */
      readonly width: number;
      /** In small letters, if it is one fixed character. */
      readonly literal: string | null;
    }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'choice'; readonly branches: readonly Sequence[] }
  | { readonly kind: 'repeat'; readonly body: Sequence; readonly least: number; readonly most: number };

export interface Syntax {
  readonly branches: readonly Sequence[];
  /** False if a part was not understood, so that the sets may lack something. */
  readonly isSure: boolean;
  /** False if a word boundary or the like was left out. */
  readonly isWhole: boolean;
}

/** A character outside ASCII takes up to four bytes in UTF-8. */
const WIDEST = 4;

const BACKSPACE = 8;
const BACKSLASH = 0x5c;

/**
 * Parses a pattern as far as it is understood: see `isSure` and `isWhole`. `edges`: keeps `^`, `$` and their like as
 * nodes.
 */
export function parsePattern(pattern: string, { edges = false } = {}): Syntax {
  const reader = new Reader(pattern, edges);
  const branches = reader.readAlternatives();
  const isRead = reader.isAtEnd;
  return { branches, isSure: reader.isSure && isRead, isWhole: reader.isWhole && isRead };
}

const HEAD = /\?(?:P?<\w+>|([imsU]*)(?:-([imsU]*))?([:)]))/y;
const NAMED_CLASS = /\[:(\^?)(\w+):\]/y;
const PROPERTY = /\{[^}]*\}|./y;
const HEX = /\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2})/y;
const REPETITION = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

class Reader {
  isSure = true;
  isWhole = true;
  #at = 0;
  #folds = false;
  #dotIsAll = false;

  constructor(
    readonly text: string,
    readonly keepsEdges: boolean,
  ) {}

  get isAtEnd(): boolean {
    return this.#at === this.text.length;
  }

  /**
   * Reads `a|b|c` up to the closing parenthesis or the end of the pattern; returns a sequence of nodes for each
   * alternative.
   */
  readAlternatives(): Sequence[] {
    const branches: Node[][] = [[]];
    while (this.#at < this.text.length && this.text[this.#at] !== ')') {
      if (this.text[this.#at] === '|') {
        this.#at++;
        branches.push([]);
        continue;
      }
      branches.at(-1)!.push(...this.#repeated(this.#atom()));
    }
    return branches;
  }

  /**
   * Reads one item, flattened: a group that is a plain sequence gives its nodes, so that what is fixed in it stays
   * visible.
   */
  #atom(): Sequence {
    const char = String.fromCodePoint(this.text.codePointAt(this.#at)!);
    this.#at += char.length;
    switch (char) {
      case '(':
        return this.#group();
      case '[':
        return [this.#bracket()];
      case '.':
        return [
          { kind: 'character', set: this.#dotIsAll ? ANY : complement(setOf([10, 10])), width: WIDEST, literal: null },
        ];
      case '^':
        return this.#edge('start');
      case '$':
        return this.#edge('end');
      case '\\':
        return this.#escape();
      default:
        return [this.#fixed(char)];
    }
  }

  /** Consumes text of this form if it is next; returns its groups, or null. */
  #take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at;
    const found = form.exec(this.text);
    if (found) this.#at = form.lastIndex;
    return found;
  }

  /** Returns the node of one given character, with its width in bytes. */
  #fixed(char: string): Node {
    return {
      kind: 'character',
      set: this.#cased(setOfOne(char.codePointAt(0)!)),
      width: Buffer.byteLength(char),
      literal: char.toLowerCase(),
    };
  }

  /** Adds the other case where the pattern ignores case, with the letters beyond ASCII that RE2 adds (K, ſ). */
  #cased(set: CharSet): CharSet {
    return this.#folds ? withOddForms(folded(set)) : set;
  }

  /** Reads what follows `(`, its flags included (`?i:`, `?<name>`), up to the closing parenthesis. */
  #group(): Sequence {
    const outside = [this.#folds, this.#dotIsAll] as const;
    const head = this.text[this.#at] === '?' ? this.#take(HEAD) : null;
    if (this.text[this.#at] === '?') this.isSure = false;
    const [, on = '', off = '', end] = head ?? [];
    this.#folds = (this.#folds || on.includes('i')) && !off.includes('i');
    this.#dotIsAll = (this.#dotIsAll || on.includes('s')) && !off.includes('s');
    if (end === ')') return []; // for the rest of the group around it
    const branches = this.readAlternatives();
    this.#at++; // the closing parenthesis
    [this.#folds, this.#dotIsAll] = outside;
    return branches.length === 1 ? branches[0]! : [{ kind: 'choice', branches }];
  }

  /** Reads what follows `[` up to the closing bracket: one node, whose set holds all that may stand there. */
  #bracket(): Node {
    const negated = this.text[this.#at] === '^';
    if (negated) this.#at++;
    const set = [0, 0, 0, 0, 0];
    let last: number | null = null;
    for (let first = true; this.#at < this.text.length && (first || this.text[this.#at] !== ']'); first = false) {
      const isRange: boolean = last !== null && this.text[this.#at] === '-' && this.text[this.#at + 1] !== ']';
      if (isRange) this.#at++;
      const member = this.#member(negated);
      if (typeof member === 'number') addRange(set, isRange ? last! : member, member);
      else for (let i = 0; i < set.length; i++) set[i]! |= member[i]!;
      last = isRange || typeof member !== 'number' ? null : member;
    }
    this.#at++;
    const wide = negated || set[4] === 1;
    const all = negated ? complement(this.#folds ? folded(set) : set) : this.#cased(set);
    return { kind: 'character', set: all, width: wide ? WIDEST : 1, literal: null };
  }

  /** Reads one code point or one class (`\d`, `[:alpha:]`) within brackets. */
  #member(negated: boolean): number | CharSet {
    const named = this.text.startsWith('[:', this.#at) ? this.#take(NAMED_CLASS) : null;
    if (named) {
      const known = NAMED[named[2]!];
      if (known === undefined) this.isSure &&= !negated;
      return known === undefined ? ANY : named[1] === '^' ? complement(known) : known;
    }
    const code = this.text.codePointAt(this.#at)!;
    this.#at += code > 0xffff ? 2 : 1;
    if (code !== BACKSLASH) return code;
    const member = this.#escaped();
    if (member === ANY) this.isSure &&= !negated; // what is left of it is not known
    return member ?? BACKSPACE;
  }

  /** Returns the node of `^`, `$` or `\b` if the caller wants edges, otherwise nothing. */
  #edge(at: 'start' | 'end'): Sequence {
    return this.keepsEdges ? [{ kind: 'edge', at }] : [];
  }

  /**
   * Reads what follows a backslash outside brackets. An escape that is not understood gives nothing, and `isWhole`
   * becomes false.
   */
  #escape(): Sequence {
    const mark = this.text[this.#at];
    if (mark === 'A' || mark === 'z' || mark === 'Z') {
      this.#at++;
      return this.#edge(mark === 'A' ? 'start' : 'end');
    }
    const meant = this.#escaped();
    if (meant === null) {
      this.isWhole = false;
      return [];
    }
    if (typeof meant === 'number') return [this.#fixed(String.fromCodePoint(meant))];
    return [{ kind: 'character', set: meant, width: meant[4] === 1 ? WIDEST : 1, literal: null }];
  }

  /** Reads an escape; returns a code point, a class, or null for one that matches no character (`\b`). */
  #escaped(): number | CharSet | null {
    const char = this.text[this.#at++] ?? '';
    if (char !== '' && 'bBAzZ'.includes(char)) return null;
    if (CLASSES[char]) return CLASSES[char];
    if (CONTROLS[char] !== undefined) return CONTROLS[char];
    if (char === 'C') return ANY;
    if (char === 'p' || char === 'P') {
      this.#take(PROPERTY);
      return ANY;
    }
    const hex = char === 'x' ? this.#take(HEX) : null;
    if (hex) return Number.parseInt(hex[1] ?? hex[2]!, 16);
    if (/^[0-9A-Za-z]?$/.test(char)) this.isSure = false; // octal, \Q and the like
    return char.codePointAt(0) ?? BACKSLASH;
  }

  /** Reads `*`, `+`, `?` or `{2,5}` if one is next, and returns the nodes with that repetition. */
  #repeated(nodes: Sequence): Sequence {
    const mark = '*+?{'.includes(this.text[this.#at] ?? ' ') ? this.#take(REPETITION) : null;
    if (!mark) return nodes;
    const [sign, from, comma, to] = mark;
    const least = from === undefined ? (sign[0] === '+' ? 1 : 0) : Number(from);
    const most =
      from === undefined
        ? sign[0] === '?'
          ? 1
          : Infinity
        : comma === undefined
          ? least
          : to === ''
            ? Infinity
            : Number(to);
    if (nodes.length === 0 || (least === 1 && most === 1)) return nodes;
    return [{ kind: 'repeat', body: nodes, least, most }];
  }
}
