/** Splits a command line into words, as shells do: quotes, escapes, continued lines. Works on one window of text. */

export interface ShellWord {
  /** Start of the text within its quotes, if one pair of quotes encloses it all. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quoted: boolean;
}

const MOST_WORDS = 40;
const LONGEST = 1200;

/**
 * Returns the words from `at` to the end of the command: a line, a pipe, a semicolon, a redirection, a closing bracket.
 */
export function shellWords(text: string, at: number): readonly ShellWord[] {
  const words: ShellWord[] = [];
  const bound = Math.min(text.length, at + LONGEST);
  let from = at;
  while (from < bound && words.length < MOST_WORDS) {
    const char = text[from]!;
    if (char === ' ' || char === '\t' || char === ',') from++;
    else if (isContinued(text, from)) from = text.indexOf('\n', from) + 1;
    else if (/[\n\r;|&<>)`\]]/.test(char)) break;
    else {
      const word = wordAt(text, from, bound);
      if (word === null) break;
      words.push(word.word);
      from = word.end;
    }
  }
  return words;
}

/** Recognises the `\` of a shell, `^` of cmd.exe or grave accent of PowerShell at the end of a line. */
function isContinued(text: string, at: number): boolean {
  return /^[\\^`][ \t]{0,4}\r?\n/.test(text.slice(at, at + 8));
}

/** Reads one word, with the quotes around or in it; null if a quote does not close. */
function wordAt(text: string, from: number, bound: number): { word: ShellWord; end: number } | null {
  let at = from;
  let quote = '';
  for (; at < bound; at++) {
    const char = text[at]!;
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
      else if (char === '\n') return null;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '\\') {
      if (isContinued(text, at)) break;
      at++;
    } else if (/[\s;|&<>)`]/.test(char) || ((char === ',' || char === ']') && /["']/.test(text[at - 1]!))) break;
  }
  if (quote !== '' || at === from) return null;
  const whole = text.slice(from, at);
  const quoted = /^(?:"[^"\\]*"|'[^']*')$/.test(whole);
  const inner = quoted ? 1 : 0;
  return {
    word: { from: from + inner, to: at - inner, text: whole.slice(inner, whole.length - inner), quoted },
    end: at,
  };
}

/** Returns the part of a word after its first `skip` characters, without the quotes around it. */
export function restOf(word: ShellWord, skip: number): ShellWord {
  const text = word.text.slice(skip);
  const inner = !word.quoted && /^(["'])[^"']*\1$/.test(text) ? 1 : 0;
  return {
    from: word.from + skip + inner,
    to: word.to - inner,
    text: text.slice(inner, text.length - inner),
    quoted: word.quoted || inner === 1,
  };
}
