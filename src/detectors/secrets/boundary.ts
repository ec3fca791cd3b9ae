/**
 * The one definition of where a token may begin and end, beyond what RE2 sees: its `\b` takes the `n` of `\n` and the
 * `20` of `%20` for letters of a word, and the `_` that joins a name to a token for one too. A rule's own edges are
 * exchanged for these where the rule alone finds nothing. Pure.
 */

export interface Edges {
  /** The pattern with edges that know escapes and joints; null if the rule has no edge of its own to exchange. */
  readonly loose: string | null;
  /** The pattern without edges, for values that prove themselves. */
  readonly bare: string;
}

/** No loose edge takes more bytes than this before a match. */
export const EDGE_REACH = 32;

const LETTERS_AND_DIGITS = '0-9A-Za-z';
const BEFORE = /^(?:\\b|\(\?:\^\|\[\^((?:\\.|[^\]\\])+)\]\))/;
const AFTER = /(?:\\b|\(\?:\[\^((?:\\.|[^\]\\])+)\]\|\$\))$/;
/** The last characters of a pattern: a class, how often, and the ends of groups. */
const LAST_CLASS = /\[((?:\\.|[^\]\\^])(?:\\.|[^\]\\])*)\](?:\{\d+(?:,\d+)?\})?\)*$/;

/** Letters and digits that are the end of an escape of a string or of a URL. */
const ESCAPE = String.raw`\\(?:[abefnrtv0]|x[0-9A-Fa-f]{2}|[0-3][0-7]{2}|u[0-9A-Fa-f]{4})|%[0-9A-Fa-f]{2}`;

/** A name that `_` joins to a token; what is longer is data. */
const JOINED = String.raw`(?:^|[^0-9A-Za-z_-])[0-9A-Za-z_-]{0,24}_`;

/**
 * Returns a rule's pattern without its own word boundaries: `loose` with those of this file, `bare` with none. `loose`
 * is null if the pattern has no boundary to exchange.
 */
export function edgesOf(pattern: string): Edges {
  const before = BEFORE.exec(pattern);
  const rest = before ? pattern.slice(before[0].length) : pattern;
  const begin = before ? looseBeginning(before[1] ?? LETTERS_AND_DIGITS) : '';
  const after = AFTER.exec(rest);
  const last = after ? LAST_CLASS.exec(rest.slice(0, after.index)) : null;
  const own = last?.[1];
  // Only where the token's last characters cannot be its end's, the longest match is the only one.
  const given = after?.[1] ?? LETTERS_AND_DIGITS;
  if (!after || !last || own === undefined || isWithinBranches(rest, last.index) || !isWithin(own, given))
    return { loose: before ? begin + rest : null, bare: rest };
  const body = rest.slice(0, after.index);
  return { loose: `${begin}${body}(?:[^${withoutJoints(given, own)}]|$)`, bare: body };
}

/** Returns the expression before a token that must not follow one of `letters`. */
function looseBeginning(letters: string): string {
  const joined = setOf(letters).has(0x5f) ? '' : `|${JOINED}`;
  const others = setOf(letters).has(0x5f) ? letters : `_${letters}`;
  return `(?:^|[^${others}]${joined}|${ESCAPE})`;
}

/**
 * Removes `_` and `-` from the characters that may not follow, unless the token itself can contain them: they join
 * names and emphasise words.
 */
function withoutJoints(given: string, own: string): string {
  const ownSet = setOf(own);
  return [...setOf(given)]
    .filter((byte) => ownSet.has(byte) || (byte !== 0x2d && byte !== 0x5f))
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
}

/**
 * Reports whether `end` is within a group, or a pattern, of several branches: the longest match need not be the first.
 */
function isWithinBranches(pattern: string, end: number): boolean {
  const open = [false];
  for (let i = 0; i < end; i++) {
    const char = pattern[i];
    if (char === '\\') i++;
    else if (char === '[') i = closeOf(pattern, i);
    else if (char === '(') open.push(false);
    else if (char === ')') open.pop();
    else if (char === '|') open[open.length - 1] = true;
  }
  return open.includes(true);
}

/** Returns the index of the `]` that ends a class. */
function closeOf(pattern: string, open: number): number {
  for (let i = open + 2; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern[i] === ']') return i;
  }
  return pattern.length;
}

function isWithin(inner: string, outer: string): boolean {
  const outerSet = setOf(outer);
  return [...setOf(inner)].every((byte) => outerSet.has(byte));
}

const NAMED: Readonly<Record<string, string>> = { w: '0-9A-Za-z_', d: '0-9' };

/** Returns the ASCII bytes of a class of RE2, as rules write them: ranges, single characters, `\w`, `\d`, `\s`. */
function setOf(text: string): ReadonlySet<number> {
  const set = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    let char = text[i]!;
    if (char === '\\') {
      char = text[++i]!;
      for (const byte of setOf(NAMED[char] ?? '')) set.add(byte);
      if (char === 's') for (const byte of [9, 10, 11, 12, 13, 32]) set.add(byte);
      if (NAMED[char] !== undefined || char === 's') continue;
    }
    const last = text[i + 1] === '-' && i + 2 < text.length ? text[i + 2]! : char;
    for (let byte = char.charCodeAt(0); byte <= last.charCodeAt(0); byte++) set.add(byte);
    if (last !== char) i += 2;
  }
  return set;
}

/** Reports whether the bytes contain `\`, `%`, `_` or `-`. Otherwise all edges are those of RE2. */
export function hasLooseEdge(bytes: Buffer): boolean {
  return bytes.includes(0x5c) || bytes.includes(0x5f) || bytes.includes(0x25) || bytes.includes(0x2d);
}

/** A run of base64 that goes on for this long before a match is data, in which any prefix occurs by chance. */
const LONG_RUN = 80;
/** Lines of wrapped base64 have 64 characters in PEM, 76 in MIME and in notebooks. */
const WRAPPED = { least: 60, most: 80 };
const DEEPEST_INDENT = 16;
/** Bytes before a match that may be read: the rest of a line, a line, and what breaks them. */
export const BASE64_REACH = LONG_RUN + WRAPPED.most + DEEPEST_INDENT + 8;

/** Reports whether the match is a part of data in base64: an image, a font, a certificate, on one line or wrapped. */
export function isWithinBase64(bytes: Buffer, from: number): boolean {
  const seen = { marks: 0, capitals: 0 };
  const own = runBefore(bytes, from, LONG_RUN, seen);
  if (own === LONG_RUN) return isData(own, seen);
  const end = breakBefore(bytes, from - own);
  if (end === null) return false;
  const line = runBefore(bytes, end, WRAPPED.most + 1, seen);
  return line >= WRAPPED.least && line <= WRAPPED.most && isData(own + line, seen);
}

interface Seen {
  marks: number;
  capitals: number;
}

const isData = (count: number, { marks, capitals }: Seen): boolean => capitals >= 8 && marks < count / 4;

/** Counts the characters of base64 that end at `end`, at most `most`. The `n` of an escape is not one. */
function runBefore(bytes: Buffer, end: number, most: number, seen: Seen): number {
  let at = end - 1;
  for (; at >= 0 && end - 1 - at < most; at--) {
    const byte = bytes[at]!;
    if (byte === 0x2b || byte === 0x2f) seen.marks++;
    else if (byte >= 0x41 && byte <= 0x5a) seen.capitals++;
    else if (!((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39))) break;
    if (byte === 0x6e && bytes[at - 1] === 0x5c) break;
  }
  return end - 1 - at;
}

/**
 * Returns the end of the line before, where its break ends at `from`: `\n` as an escape, or a newline and an indent.
 */
function breakBefore(bytes: Buffer, from: number): number | null {
  if (bytes[from - 1] === 0x6e && bytes[from - 2] === 0x5c) return from - 2;
  let at = from - 1;
  while (at > from - 1 - DEEPEST_INDENT && (bytes[at] === 0x20 || bytes[at] === 0x09)) at--;
  if (bytes[at] !== 0x0a) return null;
  return bytes[at - 1] === 0x0d ? at - 1 : at;
}
