/** Ruby source with comments, the insides of texts and here-documents blanked, length for length. */

export type Dialect = 'rb' | 'ex';

/**
 * Blanks comments and texts. The result is code alone: names, marks, and the quotes of texts. Never fails: a text
 * without an end runs to the end of its line.
 */
export function codeOnly(source: string, dialect: Dialect = 'rb'): string {
  const out: string[] = [];
  let here: string[] = [];
  let isComment = false;
  for (const line of source.split('\n')) {
    const marks = dialect === 'ex' ? (line.match(/"""/g) ?? []).length : 0;
    if (marks === 1) {
      isComment = !isComment;
      out.push(' '.repeat(line.length));
      continue;
    }
    if (line.startsWith('=begin')) isComment = true;
    if (isComment || here.length > 0) {
      if (line.startsWith('=end')) isComment = false;
      else if (!isComment && line.trim() === here[0]) here = here.slice(1);
      out.push(' '.repeat(line.length));
      continue;
    }
    if (line === '__END__') break;
    const clean = new Line(line, dialect).read();
    here = [...line.matchAll(/<<[~-]?(['"`]?)([A-Z]\w*)\1/g)]
      .filter((match) => clean.startsWith('<<', match.index))
      .map((match) => match[2]!);
    out.push(clean);
  }
  const text = out.join('\n');
  return text + source.slice(text.length).replace(/[^\n]/g, ' ');
}

const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '|': '|',
  '/': '/',
  '!': '!',
};

class Line {
  #at = 0;
  #clean = '';

  constructor(
    readonly line: string,
    readonly dialect: Dialect,
  ) {}

  /** Returns the line with comments and the insides of texts blanked. */
  read(): string {
    while (this.#at < this.line.length) {
      const char = this.line[this.#at]!;
      const rest = this.line.slice(this.#at, this.#at + 4);
      const before = this.line[this.#at - 1] ?? '\n';
      if (char === '#' && /[\s;]/.test(before)) this.#blank(this.line.length);
      else if (/^\?["'#/({[]/.test(rest) && /[\s(,=[]/.test(before)) this.#blank(this.#at + 2);
      else if (char === '"' || char === "'" || char === '`') this.#quoted(char, char, 1);
      else if (this.dialect === 'ex' && /^~[a-zA-Z][([{<|/"]/.test(rest))
        this.#quoted(rest[2]!, CLOSERS[rest[2]!] ?? '"', 3);
      else if (this.dialect === 'rb' && /^%[wWiIqQrx]?[([{<|/!]/.test(rest) && /[\s(,=[{:]/.test(before)) {
        const length = /^%[wWiIqQrx]?/.exec(rest)![0].length + 1;
        const open = rest[length - 1]!;
        // `a %(b)` without a letter is rare; `x %[y]` rarer.
        this.#quoted(open, CLOSERS[open]!, length);
      } else if (char === '/' && this.dialect === 'rb' && this.#mayBeginExpression(before)) this.#quoted('/', '/', 1);
      else {
        this.#clean += char;
        this.#at++;
      }
    }
    return this.#clean;
  }

  /**
   * Tests if a `/` here begins a regular expression: behind an operator, a keyword, or a name and a space. Otherwise it
   * divides.
   */
  #mayBeginExpression(before: string): boolean {
    const next = this.line[this.#at + 1] ?? '\n';
    const left = this.#clean.trimEnd();
    return (
      /[\n(,=~[{|&!:;]/.test(left.at(-1) ?? '\n') ||
      /\b(?:if|unless|when|and|or|not|return|match|split|gsub|sub|scan|origins)$/.test(left) ||
      (/\s/.test(before) && !/[\s=]/.test(next) && /\w$/.test(left) && this.line.indexOf('/', this.#at + 1) > 0)
    );
  }

  /** Writes spaces for the line up to `to`, and moves there. */
  #blank(to: number): void {
    this.#clean += ' '.repeat(to - this.#at);
    this.#at = to;
  }

  /** Keeps the quotes, as `"` or `'`, so that an argument is seen to begin. */
  #quoted(open: string, close: string, length: number): void {
    this.#clean += `${"'"}${' '.repeat(length - 1)}`;
    this.#at += length;
    let depth = 0;
    while (this.#at < this.line.length) {
      const char = this.line[this.#at]!;
      if (char === '\\') {
        this.#blank(Math.min(this.line.length, this.#at + 2));
        continue;
      }
      // `#{params["a"]}`
      if (char === '#' && this.line[this.#at + 1] === '{' && open !== "'") {
        this.#blank(this.#endOfInsert(this.#at + 2));
        continue;
      }
      if (char === open && open !== close) depth++;
      else if (char === close && depth-- === 0) {
        this.#clean += "'";
        this.#at++;
        return;
      }
      this.#clean += ' ';
      this.#at++;
    }
  }

  /** Returns the offset behind the `}` that closes `#{…}`, or the end of the line. */
  #endOfInsert(from: number): number {
    let depth = 1;
    for (let at = from; at < this.line.length; at++) {
      if (this.line[at] === '{') depth++;
      else if (this.line[at] === '}' && --depth === 0) return at + 1;
    }
    return this.line.length;
  }
}

/** Returns whether all brackets of code have their end: otherwise half of the file may be missing. */
export function isWhole(code: string): boolean {
  let depth = 0;
  for (const char of code) {
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
