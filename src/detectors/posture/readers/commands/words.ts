/** Commands of a shell with their quotes, redirections and here-documents, as far as they write files. */

export interface Word {
  readonly text: string;
  /** Line of the source, from zero. */
  readonly line: number;
  /** The shell puts in the values of variables. */
  readonly isOpen: boolean;
}

export interface Command {
  readonly words: readonly Word[];
  /** Files that it writes. */
  readonly targets: readonly string[];
  /** The next command reads what it prints. */
  readonly isPiped: boolean;
  /** Text of a here-document and its first line. */
  readonly here: Word | null;
}

/** Longest line, with those that continue it. */
const LONGEST = 20_000;
const OPERATORS = ['&&', '||', '>>', '<<-', '<<', '>', ';', '|', '&', '(', ')', '{', '}'] as const;

/** Yields the commands of a script in order. Linear: each character is read once. */
export function* commandsIn(source: string): Generator<Command> {
  const lines = source.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const start = at;
    let text = lines[at]!;
    while (/\\\r?$/.test(lines[at]!) && at + 1 < lines.length) text += `\n${lines[++at]!}`;
    if (text.length > LONGEST || /^\s*#/.test(text)) continue;
    const tokens = tokensOf(text, start);
    const ends = tokens.flatMap(({ operator }, index) => (operator?.startsWith('<<') ? [tokens[index + 1]] : []));
    let here: Word | null = null;
    for (const end of ends) {
      if (end?.word === undefined) continue;
      const first = at + 1;
      while (at + 1 < lines.length && lines[at + 1]!.trim() !== end.word.text) at++;
      here ??= { text: lines.slice(first, at + 1).join('\n'), line: first, isOpen: !end.isQuoted };
      at++;
    }
    yield* split(tokens, here);
  }
}

interface Token {
  readonly operator?: string;
  readonly word?: Word;
  readonly isQuoted?: boolean;
}

/** Splits a line at blanks and operators; quotes keep both. */
function tokensOf(text: string, start: number): Token[] {
  const tokens: Token[] = [];
  let line = start;
  let word: { text: string; line: number; isOpen: boolean; isQuoted: boolean } | null = null;
  const close = () => {
    if (word !== null) tokens.push({ word, isQuoted: word.isQuoted });
    word = null;
  };
  const add = (part: string, isOpen: boolean, isQuoted: boolean) => {
    word ??= { text: '', line, isOpen: false, isQuoted: false };
    word.text += part;
    word.isOpen ||= isOpen;
    word.isQuoted ||= isQuoted;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n') line++;
    if (char === "'" || char === '"') {
      const end = endOfQuote(text, at);
      const inner = text.slice(at + 1, end);
      add(char === '"' ? inner.replace(/\\(["\\`$])/g, '$1') : inner, char === '"' && isOpen(inner), true);
      line += inner.split('\n').length - 1;
      at = end;
    } else if (char === '\\') {
      if (text[at + 1] !== '\n' && text[at + 1] !== '\r') add(text[at + 1] ?? '', false, false);
      else if (text[at + 1] === '\n') line++;
      at++;
    } else if (/\s/.test(char)) close();
    else if (char === '#' && word === null) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end - 1;
    } else {
      const operator = OPERATORS.find((one) => text.startsWith(one, at));
      const isPartOfWord = operator !== undefined && /[(){}]/.test(operator) && word !== null;
      if (operator === undefined || isPartOfWord) add(char, char === '$' || char === '`', false);
      else {
        close();
        tokens.push({ operator });
        at += operator.length - 1;
      }
    }
  }
  close();
  return tokens;
}

function endOfQuote(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

/** Tests for a variable or a command within double quotes. */
function isOpen(text: string): boolean {
  return /(?:^|[^\\])(?:\$[\w{(]|`)/.test(text);
}

function* split(tokens: readonly Token[], here: Word | null): Generator<Command> {
  let words: Word[] = [];
  let targets: string[] = [];
  let reads = false;
  for (let at = 0; at <= tokens.length; at++) {
    const { operator, word } = tokens[at] ?? { operator: ';' };
    if (word !== undefined) words.push(word);
    else if (operator === '>' || operator === '>>') {
      const target = tokens[++at]?.word;
      if (target !== undefined) targets.push(target.text);
    } else if (operator?.startsWith('<<')) {
      reads = true;
      at++;
    } else {
      if (words.length > 0) yield { words, targets, isPiped: operator === '|', here: reads ? here : null };
      [words, targets, reads] = [[], [], false];
    }
  }
}
