/**
 * The globs of a policy, as text → pieces. They mean what people know from gitignore and from picomatch: `*` within a
 * folder, `**` across folders, `?` one character, `[a-z]` and `[!a-z]` one of a set, `{a,b}` one of several, `@(a|b)`,
 * `?(a)`, `*(a)`, `+(a)` as in bash, `\` before a character that is meant literally. Dots are no special characters.
 * What has no such meaning is refused, never guessed.
 */

export type Piece =
  | { readonly kind: 'char'; readonly code: number }
  /** `?` */
  | { readonly kind: 'any' }
  /** `*` */
  | { readonly kind: 'star' }
  /** `**` that ends a pattern or is within a name. */
  | { readonly kind: 'deep' }
  /** A double star and a slash: any folders, or none. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'set'; readonly isNegated: boolean; readonly ranges: readonly (readonly [number, number])[] }
  | {
      readonly kind: 'choice';
      readonly branches: readonly (readonly Piece[])[];
      readonly least: 0 | 1;
      readonly isEndless: boolean;
    };

export interface Glob {
  /** Begins with `!`: what it matches counts again. */
  readonly isException: boolean;
  readonly pieces: readonly Piece[];
}

/** Code points. */
const LONGEST = 1000;
const DEEPEST = 8;

/** Thrown and caught in this file: the end of a sentence that begins with the pattern. */
class Problem extends Error {}

/** Returns the mistake as the end of a sentence: `has a "[" without its "]" …`; null for a valid glob. */
export function globProblem(glob: string): string | null {
  const parsed = parseGlob(glob);
  return typeof parsed === 'string' ? parsed : null;
}

/** Reports whether a glob of a list says which paths do not count. */
export function isException(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

/** Returns the pieces, or what is wrong. */
export function parseGlob(glob: string): Glob | string {
  const isNegated = isException(glob);
  try {
    return { isException: isNegated, pieces: new Reader(placed(isNegated ? glob.slice(1) : glob)).all() };
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

/**
 * Returns the pattern with its place written out: without a slash, any folder; with one in front, the root; with one at
 * the end, everything below.
 */
function placed(glob: string): string {
  const fromRoot = glob.replace(/^\.?\//, '');
  if (fromRoot === '') throw new Problem('is empty');
  if (glob.includes('\ufffd')) throw new Problem('has a character that is not UTF-8; save the file as UTF-8');
  if (/^!(?!\()/.test(glob)) throw new Problem('begins with two "!"');
  if ([...glob].length > LONGEST) throw new Problem(`is longer than ${LONGEST} characters`);
  if (/(?:^|\/)\.{0,2}\/|(?:^|\/)\.\.?$/.test(fromRoot))
    throw new Problem(
      'has an empty part, "." or ".." between slashes; paths are written from the root of the repository',
    );
  const whole = fromRoot.endsWith('/') ? `${fromRoot}**` : fromRoot;
  return whole.includes('/') || fromRoot !== glob ? whole : `**/${whole}`;
}

class Reader {
  readonly #points: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#points = [...text];
  }

  all(): readonly Piece[] {
    return this.#sequence('');
  }

  /** Reads pieces up to one of the characters `ends`, which is not consumed. */
  #sequence(ends: string): readonly Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#points.length && !ends.includes(this.#points[this.#at]!)) pieces.push(this.#piece());
    return pieces;
  }

  /** Reads one piece of the glob. */
  #piece(): Piece {
    const point = this.#points[this.#at++]!;
    if ('@?*+'.includes(point) && this.#points[this.#at] === '(') return this.#group(point);
    switch (point) {
      case '*':
        return this.#star();
      case '?':
        return { kind: 'any' };
      case '[':
        return this.#set();
      case '{':
        return this.#braces();
      case '\\':
        return literal(this.#escaped());
      case '!':
        if (this.#points[this.#at] === '(')
          throw new Problem('has "!(…)", which is not supported; add a pattern that begins with "!" instead');
        return literal(point);
      default:
        return literal(point);
    }
  }

  /** Reads one star, or two with the slash after them. */
  #star(): Piece {
    if (this.#points[this.#at] !== '*') return { kind: 'star' };
    while (this.#points[this.#at] === '*') this.#at++;
    if (this.#points[this.#at] !== '/') return { kind: 'deep' };
    this.#at++;
    return { kind: 'folders' };
  }

  /** Reads the character after a backslash. Throws for a letter or digit, which needs no escape. */
  #escaped(): string {
    const point = this.#points[this.#at++];
    if (point === undefined || /[\p{L}\p{N}]/u.test(point))
      throw new Problem('has a "\\" that escapes no special character; folders are separated by "/"');
    return point;
  }

  /** Reads `@(a|b)` and its like, from the parenthesis on. */
  #group(mark: string): Piece {
    this.#at++;
    const branches = this.#branches('|', ')');
    return {
      kind: 'choice',
      branches,
      least: mark === '?' || mark === '*' ? 0 : 1,
      isEndless: mark === '*' || mark === '+',
    };
  }

  /** Reads `{a,b}`. Braces without a comma mean themselves, as in bash: `{{name}}`. */
  #braces(): Piece {
    const body = this.#bodyOfBraces();
    if (body === null) throw new Problem('has a "{" without its "}"; to mean the character, write "\\{"');
    if (/^[^{},]*\.\.[^{},]*$/.test(body))
      throw new Problem(`has the range "{${body}}"; write its members, as in {1,2,3}`);
    if (!hasComma(body)) return literal('{');
    return { kind: 'choice', branches: this.#branches(',', '}'), least: 1, isEndless: false };
  }

  /** Returns the text up to the closing brace; null without one. */
  #bodyOfBraces(): string | null {
    let depth = 0;
    for (let end = this.#at; end < this.#points.length; end++) {
      const point = this.#points[end];
      if (point === '\\') end++;
      else if (point === '{') depth++;
      else if (point === '}' && depth-- === 0) return this.#points.slice(this.#at, end).join('');
    }
    return null;
  }

  /** Reads alternatives up to `end`. Throws for one that is missing. */
  #branches(separator: string, end: string): readonly (readonly Piece[])[] {
    if (++this.#depth > DEEPEST) throw new Problem(`has groups more than ${DEEPEST} deep`);
    const branches: (readonly Piece[])[] = [];
    for (;;) {
      branches.push(this.#sequence(separator + end));
      const point = this.#points[this.#at++];
      if (point === undefined) throw new Problem(`has a "(" without its ")"; to mean the character, write "\\("`);
      if (point === end) break;
    }
    this.#depth--;
    return branches;
  }

  /** Reads `[a-z]` or `[!a-z]`, from after the bracket. */
  #set(): Piece {
    const isNegated = this.#points[this.#at] === '!' || this.#points[this.#at] === '^';
    if (isNegated) this.#at++;
    const ranges: [number, number][] = [];
    for (let isFirst = true; ; isFirst = false) {
      const point = this.#points[this.#at];
      if (point === ']' && !isFirst) break;
      const from = this.#member();
      const isRange = this.#points[this.#at] === '-' && ![']', undefined].includes(this.#points[this.#at + 1]);
      if (isRange) this.#at++;
      const to = isRange ? this.#member() : from;
      if (from > to) throw new Problem('has a range in "[…]" whose end comes before its start');
      ranges.push([from, to]);
    }
    this.#at++;
    return { kind: 'set', isNegated, ranges };
  }

  /** Reads one character of a set, as a code point. */
  #member(): number {
    const point = this.#points[this.#at++];
    if (point === undefined || point === '/')
      throw new Problem('has a "[" without its "]" in the same name; to mean the character, write "\\["');
    if (point === '[' && /[:.=]/.test(this.#points[this.#at] ?? ''))
      throw new Problem('has a named class such as [:alpha:], which is not supported; write a range, as in [a-z]');
    return (point === '\\' ? this.#escaped() : point).codePointAt(0)!;
  }
}

function literal(point: string): Piece {
  return { kind: 'char', code: point.codePointAt(0)! };
}

/** Reports whether a comma separates alternatives; those within inner braces do not count. */
function hasComma(body: string): boolean {
  let depth = 0;
  for (let at = 0; at < body.length; at++) {
    const char = body[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === ',' && depth === 0) return true;
  }
  return false;
}

/** Returns the glob that matches exactly this text. */
export function escapeGlob(text: string): string {
  return text.replace(/[*?[{\\]|^!|(?<=[@+!])\(/g, '\\$&');
}

/** Returns an RE2 expression that matches the same paths. */
export function expressionOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(expressionOf).join('');
}

/** Returns the RE2 expression of one piece. */
function expressionOf(piece: Piece): string {
  switch (piece.kind) {
    case 'char':
      return escapedChar(piece.code);
    case 'any':
      return '[^/]';
    case 'star':
      return '[^/]*';
    case 'deep':
      return '.*';
    case 'folders':
      return '(?:.*/)?';
    case 'set': {
      const inner = piece.ranges.map(([from, to]) => `${escapedChar(from)}-${escapedChar(to)}`).join('');
      return piece.isNegated ? `[^/${inner}]` : `[${inner}]`;
    }
    case 'choice': {
      const count = piece.isEndless ? (piece.least === 0 ? '*' : '+') : piece.least === 0 ? '?' : '';
      return `(?:${piece.branches.map(expressionOfPieces).join('|')})${count}`;
    }
  }
}

function escapedChar(code: number): string {
  const char = String.fromCodePoint(code);
  return /[\\^$.*+?()[\]{}|-]/.test(char) ? `\\${char}` : char;
}
