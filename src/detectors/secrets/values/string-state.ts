/**
 * Decides whether the end of a stretch of code is within a string or a comment. The stretch may begin anywhere,
 * within a string too: each way to begin is tried, and the one that makes most sense of the quotes counts. Linear.
 */

/** `'`, `"`, a grave accent, `//` for a comment; empty for code. */
export type StringState = '' | '"' | "'" | '`' | '//';

interface Reading {
  readonly state: StringState;
  /** Quotes that open after a word or close before one: no language writes them so. */
  readonly faults: number;
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\w$]/.test(char);

/** Words that a quote may follow or come before without a space. */
const BEFORE_QUOTE =
  /(?<![\w$])(?:return|case|throw|typeof|in|of|else|default|import|from|await|yield|and|or|not|[bBrRuUfFLN]{1,2})$/;
const AFTER_QUOTE = /^(?:if|in|or|and|else|for|is|of|as|instanceof|sv?|from|_\w+)(?![\w$])/;

/**
 * Returns the quote of the string that the text ends in, `//` for a comment, empty for code. `isCut`: the text does not
 * begin with its line.
 */
export function stringState(text: string, isCut: boolean): StringState {
  const plain = readFrom(text, '');
  if (!isCut) return plain.state;
  let best = plain;
  for (const start of ['"', "'", '`'] as const) {
    if (!text.includes(start)) continue;
    const reading = readFrom(text, start);
    if (reading.faults < best.faults) best = reading;
  }
  return best.state;
}

/** Reads the text as if it began in `start`; counts what makes no sense then. */
function readFrom(text: string, start: StringState): Reading {
  let state: StringState = start;
  let faults = 0;
  /** Depth of braces within each `${` of a template that is open. */
  const templates: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\\') {
      i++;
      continue;
    }
    if (state !== '') {
      if (state === '`' && char === '$' && text[i + 1] === '{') {
        templates.push(0);
        state = '';
        i++;
      } else if (char === state) {
        if (isWord(text[i + 1]) && !AFTER_QUOTE.test(text.slice(i + 1, i + 16))) faults++;
        state = '';
      }
      continue;
    }
    if (char === '"' || char === "'" || char === '`') {
      if (isWord(text[i - 1]) && !BEFORE_QUOTE.test(text.slice(Math.max(0, i - 12), i))) {
        if (char === "'") continue; // an apostrophe, a prime
        faults++;
      }
      if (char === "'" && isLifetime(text, i)) continue;
      state = char;
    } else if (char === '/') {
      if (text[i + 1] === '/' && text[i - 1] !== ':') return { state: '//', faults };
      if (text[i + 1] === '*') {
        const end = text.indexOf('*/', i + 2);
        if (end === -1) return { state: '//', faults };
        i = end + 1;
      } else i = endOfPattern(text, i);
    } else if (char === '#' && /\s/.test(text[i + 1] ?? '') && /^$|\s/.test(text[i - 1] ?? '')) {
      return { state: '//', faults };
    } else if (templates.length > 0) {
      if (char === '{') templates[templates.length - 1]!++;
      else if (char === '}' && templates[templates.length - 1]!-- === 0) {
        templates.pop();
        state = '`';
      }
    }
  }
  return { state, faults };
}

/** Recognises a lifetime of Rust: `&'a str`. */
function isLifetime(text: string, at: number): boolean {
  return /[&<]/.test(text[at - 1] ?? '') && /^'[a-z_]\w*(?![\w'])/.test(text.slice(at, at + 24));
}

/** Returns the end of the regular expression that begins with this slash; the slash itself if it is a division. */
function endOfPattern(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 12), at).trimEnd();
  if (!/(?:^|[(,=:[!&|?{};+~^%*>]|(?<![\w$])(?:return|case|typeof))$/.test(before)) return at;
  let inClass = false;
  for (let i = at + 1; i < text.length && i - at < 400; i++) {
    const char = text[i]!;
    if (char === '\\') i++;
    else if (char === '\n') return at;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return i;
  }
  return at;
}

/** Recognises code between two strings that was taken for a string: `+e);s=f({a:b}),o=`. */
export function isCodeBetweenStrings(value: string): boolean {
  return (
    /^[+,;)\]}:?&|.<>=!%*-]/.test(value) &&
    /(?:[+(,=:[{?&|!;<>%*}-]|\b(?:return|case|throw|typeof))$/.test(value.trimEnd()) &&
    /[(){};,]|\s/.test(value)
  );
}

/** Returns true if a word follows the closing quote at once, as in no literal of code. */
export function endsBeforeWord(text: string, end: number): boolean {
  return isWord(text[end]) && !AFTER_QUOTE.test(text.slice(end, end + 16));
}
