/**
 * Reads a value that begins at a place: how it is quoted, where it ends. Works on one window of text; knows nothing of
 * names.
 */

export interface ValueReading {
  readonly from: number;
  readonly to: number;
  /** As written, escapes and all. */
  readonly text: string;
  /** `"`, `'`, `` ` ``, `\"`, `&quot;`…; empty if it is bare. */
  readonly quote: string;
  /** Just past the value and its closing quote. */
  readonly end: number;
  /** A bracket ends it, so that a mark at its end is not one of a sentence. */
  readonly isClosed?: boolean;
}

/** Longer values are not credentials that a person would paste, and their end may be out of reach. */
export const LONGEST_VALUE = 1200;

const OPENING = /\\{1,7}["'`]|"{3}|'{3}|`{2,3}|["'`]|&(?:quot|apos|#34|#39|#x27|#x22);|\\{1,3}u002[27]|%2[27]/y;

/** Returns the opening quote at this place, or the empty string. */
export function quoteAt(text: string, at: number): string {
  OPENING.lastIndex = at;
  return OPENING.exec(text)?.[0] ?? '';
}

/** Reads the quoted value that begins at `at`, escapes included; null if its quote does not close within reach. */
export function readQuoted(text: string, at: number): ValueReading | null {
  const quote = quoteAt(text, at);
  if (quote === '') return null;
  const from = at + quote.length;
  const bound = Math.min(text.length, from + LONGEST_VALUE);
  const depth = quote.startsWith('\\') ? quote.length - 1 : 0;
  const mark = quote.startsWith('\\u') || depth === 0 ? quote : quote[depth]!;
  for (let i = from; i < bound; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 && quote.length !== 3) return null;
    if (code === 92 && depth === 0 && !quote.startsWith('\\u')) {
      i++;
      continue;
    }
    if (depth > 0 && !quote.startsWith('\\u')) {
      // `\"` ends at the next `"` with as many backslashes; more of them are a quote within the value.
      if (code !== 92) {
        if (text[i] === mark) return null; // the string around the escaped one ended first
        continue;
      }
      let slashes = 1;
      while (text.charCodeAt(i + slashes) === 92) slashes++;
      if (text[i + slashes] === mark && slashes === depth) return reading(text, from, i, quote, i + slashes + 1);
      i += slashes;
      continue;
    }
    if (text.startsWith(mark, i)) return reading(text, from, i, quote, i + mark.length);
  }
  return null;
}

/** Ends of a bare value besides white space. */
export type BareEnd = 'line' | 'word' | 'query';

const WORD_ENDS = new Set([...'"\'`<>,;|)]}\\']);
const QUERY_ENDS = new Set([...'"\'`<>&#;,)]}\\|']);

/**
 * Reads an unquoted value up to its end: of the line, the word or the query's parameter. Null if it is empty or too
 * long.
 */
export function readBare(text: string, at: number, end: BareEnd): ValueReading | null {
  const bound = Math.min(text.length, at + LONGEST_VALUE);
  let i = at;
  if (end === 'line') {
    while (i < bound && text[i] !== '\n' && text[i] !== '\r') {
      if ((text[i] === '#' || (text[i] === '/' && text[i + 1] === '/')) && /\s/.test(text[i - 1] ?? '')) break;
      i++;
    }
    while (i > at && (text[i - 1] === ' ' || text[i - 1] === '\t' || text[i - 1] === '\\')) i--;
  } else {
    const ends = end === 'query' ? QUERY_ENDS : WORD_ENDS;
    while (i < bound && text.charCodeAt(i) > 32 && !ends.has(text[i]!)) i++;
  }
  if (i === at || i === at + LONGEST_VALUE) return null;
  return reading(text, at, i, '', i);
}

function reading(text: string, from: number, to: number, quote: string, end: number): ValueReading {
  return { from, to, text: text.slice(from, to), quote, end };
}
