/**
 * Reads another scanner's regular expression: its groups, the fixed text that every match holds, and what RE2 cannot
 * do. Runs none.
 */

export interface Group {
  /** Offsets of the opening parenthesis, and of what follows it and its name. */
  readonly from: number;
  readonly body: number;
  readonly name: string | null;
  /** Does every match go through it? */
  readonly certain: boolean;
}

/** One item with how often it comes; `most` may be `Infinity`. */
export interface Piece {
  readonly kind: 'char' | 'any' | 'class' | 'start' | 'end' | 'empty' | 'group';
  /** The character, or the class as it is written. */
  readonly text: string;
  readonly branches: readonly Branch[];
  readonly least: number;
  readonly most: number;
}

export type Branch = readonly Piece[];

export interface Expression {
  readonly branches: readonly Branch[];
  readonly groups: readonly Group[];
  readonly ignoresCase: boolean;
  /** Feature that RE2 lacks, in words; null if RE2 has all that is used. */
  readonly problem: string | null;
}

/** Parses an expression. `problem` says, in words, why RE2 cannot run it; null if it can. */
export function readExpression(pattern: string): Expression {
  const reader = new Reader(pattern);
  const branches = reader.branches(true);
  const problem = reader.problem ?? (reader.at < pattern.length ? 'a parenthesis too many' : null);
  return { branches, groups: reader.groups, ignoresCase: reader.ignoresCase, problem };
}

const FLAGS = /^\?([A-Za-z]*)(?:-([A-Za-z]+))?([:)])/;
const NAMED = /^\?P?<([A-Za-z_]\w*)>/;
/** Assertions and escapes of other engines. */
const FOREIGN: readonly [RegExp, string][] = [
  [/^\(\?<?[=!]/, 'look-around'],
  [/^\(\?>/, 'an atomic group'],
  [/^\(\?(?:#|\(|\||&|R|P[>=])/, 'a construct of Perl'],
  [/^\\(?:[1-9]|k[<{'])/, 'a back-reference'],
  [/^\\[ZGRhHKXuceE]/, 'an escape that RE2 does not know'],
];
const MOST_DEEP = 200;

class Reader {
  at = 0;
  problem: string | null = null;
  ignoresCase = false;
  readonly groups: Group[] = [];
  #deep = 0;

  constructor(readonly pattern: string) {}

  /** Reads alternatives up to a closing parenthesis. `certain`: every match passes through them. */
  branches(certain: boolean): Branch[] {
    const firstGroup = this.groups.length;
    const all: Piece[][] = [[]];
    while (this.at < this.pattern.length && this.pattern[this.at] !== ')') {
      if (this.pattern[this.at] === '|') {
        this.at++;
        all.push([]);
        continue;
      }
      all.at(-1)!.push(this.#piece(certain));
    }
    if (all.length > 1) this.#doubt(firstGroup);
    return all;
  }

  /** Reads one item with its repetition. */
  #piece(certain: boolean): Piece {
    const firstGroup = this.groups.length;
    const atom = this.#atom(certain);
    const rest = this.pattern.slice(this.at, this.at + 24);
    const [mark, , least, comma, most, , tail] = /^([*+?]|\{(\d+)(,?)(\d*)\})(([?+])?)/.exec(rest) ?? [];
    if (mark === undefined) return atom;
    this.at += mark.length;
    if (tail === '+') this.problem ??= 'a possessive repetition';
    const [from, to] =
      mark[0] === '*'
        ? [0, Infinity]
        : mark[0] === '+'
          ? [1, Infinity]
          : mark[0] === '?'
            ? [0, 1]
            : [Number(least), comma === '' ? Number(least) : most === '' ? Infinity : Number(most)];
    if (from > 1000 || (to > 1000 && to !== Infinity)) this.problem ??= 'a count above 1000';
    if (from === 0) this.#doubt(firstGroup);
    return { ...atom, least: from, most: to };
  }

  #doubt(firstGroup: number): void {
    for (let i = firstGroup; i < this.groups.length; i++) this.groups[i] = { ...this.groups[i]!, certain: false };
  }

  /** Reads one item: a character, class, group or edge. */
  #atom(certain: boolean): Piece {
    for (const [form, words] of FOREIGN)
      if (form.test(this.pattern.slice(this.at, this.at + 5))) this.problem ??= words;
    const char = String.fromCodePoint(this.pattern.codePointAt(this.at)!);
    this.at += char.length;
    switch (char) {
      case '(':
        return this.#group(certain);
      case '[':
        return this.#class();
      case '.':
        return piece('any', char);
      case '^':
        return piece('start', char);
      case '$':
        return piece('end', char);
      case '\\':
        return this.#escape();
      default:
        return piece('char', char);
    }
  }

  /** Reads a group after its `(`, flags and name included. */
  #group(certain: boolean): Piece {
    const from = this.at - 1;
    const rest = this.pattern.slice(this.at, this.at + 80);
    const flags = FLAGS.exec(rest);
    const named = NAMED.exec(rest);
    if (flags) {
      const [whole, on = '', off = '', end] = flags;
      this.at += whole.length;
      if (on.includes('i')) this.ignoresCase = true;
      if (/[^imsU]/.test(on + off)) this.problem ??= `the flag ${/[^imsU]/.exec(on + off)![0]}`;
      if (end === ')') return piece('empty', '');
    } else if (named) this.at += named[0].length;
    else if (rest.startsWith('?')) this.problem ??= 'a kind of group that RE2 does not know';
    if (!flags) this.groups.push({ from, body: this.at, name: named?.[1] ?? null, certain });
    if (++this.#deep > MOST_DEEP) {
      this.problem ??= 'too many groups in each other';
      this.at = this.pattern.length;
      return piece('empty', '');
    }
    const branches = this.branches(certain);
    this.#deep--;
    if (this.pattern[this.at] === ')') this.at++;
    else this.problem ??= 'a parenthesis that is not closed';
    return { ...piece('group', ''), branches };
  }

  /** Reads a class after its `[`. */
  #class(): Piece {
    const from = this.at;
    if (this.pattern[this.at] === '^') this.at++;
    if (this.pattern[this.at] === ']') this.at++;
    while (this.at < this.pattern.length && this.pattern[this.at] !== ']') {
      if (this.pattern[this.at] === '\\') this.at++;
      else if (this.pattern.startsWith('[:', this.at))
        this.at = Math.max(this.at, this.pattern.indexOf(':]', this.at) + 1);
      this.at++;
    }
    if (this.at >= this.pattern.length) this.problem ??= 'a bracket that is not closed';
    return piece('class', this.pattern.slice(from, this.at++));
  }

  /** Reads what follows a backslash. */
  #escape(): Piece {
    const char = this.pattern[this.at++];
    if (char === undefined) {
      this.problem ??= 'a backslash at its end';
      return piece('empty', '');
    }
    if (char === 'A') return piece('start', char);
    if (char === 'z') return piece('end', char);
    if (char === 'b' || char === 'B') return piece('empty', '');
    if (char === 'p' || char === 'P' || char === 'x') {
      const rest = /^(?:\{[^}]*\}|[0-9A-Fa-f]{2}|.)/.exec(this.pattern.slice(this.at, this.at + 40));
      this.at += rest?.[0].length ?? 0;
      return piece('class', `\\${char}${rest?.[0] ?? ''}`);
    }
    return /[A-Za-z0-9]/.test(char) ? piece('class', `\\${char}`) : piece('char', char);
  }
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text, branches: [], least: 1, most: 1 };
}

/** The most texts one rule may be anchored by. */
const MOST_WORDS = 24;

/** Returns texts of three or more characters, one of which every match contains; empty if none are certain. */
export function wordsOf(branches: readonly Branch[]): readonly string[] {
  const words = branches.map(bestOf);
  return words.some((some) => some.length === 0)
    ? []
    : [...new Set(words.flat())].slice(0, MOST_WORDS + 1).filter((_, __, all) => all.length <= MOST_WORDS);
}

/** Returns the best such texts of one branch: the longest fixed run, or those of a group. */
function bestOf(branch: Branch): readonly string[] {
  const offers: (readonly string[])[] = [];
  let run = '';
  const endRun = (): void => {
    if (run.trim().length >= 3 && /[A-Za-z0-9]{2}/.test(run)) offers.push([run]);
    run = '';
  };
  for (const one of flat(branch)) {
    if (one.kind === 'char' && one.least > 0 && /^[\x20-\x7e]$/.test(one.text)) {
      const repeated = one.text.repeat(Math.min(one.least, 40));
      run += repeated;
      if (one.most === one.least && one.least <= 40) continue;
      endRun();
      run = repeated;
    } else if (one.kind !== 'empty' || one.least !== 1) {
      endRun();
      const words = one.kind === 'group' && one.least > 0 ? wordsOf(one.branches) : [];
      if (words.length > 0) offers.push(words);
    }
  }
  endRun();
  const shortest = (words: readonly string[]): number =>
    Math.min(...words.map((word) => word.length)) - words.length / 10;
  return offers.sort((a, b) => shortest(b) - shortest(a))[0] ?? [];
}

/** Returns the pieces with each group that occurs once, and has one branch, replaced by its own. */
function flat(branch: Branch): readonly Piece[] {
  return branch.flatMap((one) =>
    one.kind === 'group' && one.branches.length === 1 && one.least === 1 && one.most === 1
      ? flat(one.branches[0]!)
      : [one],
  );
}

/**
 * Returns the pattern without the x flag and `\Q…\E`, which RE2 and node-re2 lack: spacing and comments removed, quoted
 * text spelled out.
 */
export function plainForm(pattern: string): string {
  const text = pattern
    .trim()
    .replace(/\\Q([^]*?)(?:\\E|$)/g, (_, quoted: string) => quoted.replace(/[^\w\s]/g, '\\$&'));
  const [head, on, off] = /^\(\?([a-zA-Z]*x[a-zA-Z]*)(-[a-zA-Z]+)?\)/.exec(text) ?? [];
  if (head === undefined) return text;
  const flags = on!.replace('x', '') + (off ?? '');
  return (flags === '' ? '' : `(?${flags})`) + withoutSpacing(text.slice(head.length));
}

/** Removes the spacing and comments that the x flag allows, outside of classes. */
function withoutSpacing(text: string): string {
  let plain = '';
  let inClass = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\' && at + 1 < text.length)
      plain += /[\s#]/.test(text[++at]!) ? spelled(text[at]!) : `\\${text[at]}`;
    else if (inClass) {
      plain += char;
      if (char === ']') inClass = false;
    } else if (char === '[') {
      const opening = /^\[\^?\]?/.exec(text.slice(at, at + 3))![0];
      plain += opening;
      at += opening.length - 1;
      inClass = true;
    } else if (char === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (!/\s/.test(char)) plain += char;
  }
  return plain;
}

function spelled(char: string): string {
  return char === '\n' ? '\\n' : char === '\t' ? '\\t' : char;
}
