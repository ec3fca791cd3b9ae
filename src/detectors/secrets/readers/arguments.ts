/**
 * Reads the arguments of functions that take a credential by place: `login(user, password)`, `createHmac(name, key)`.
 * The functions and their parameters are data: see `calls.ts`. Works on one window of text.
 */

import { addTo } from '../../../model/groups.ts';
import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { CALLS } from './tables/calls.ts';
import type { Call } from './tables/rows.ts';
import { judgeGiven } from './given.ts';
import { quoteAt, readQuoted, type ValueReading } from '../values/value.ts';

const MOST_ARGUMENTS = 8;
const LONGEST_ARGUMENT = 300;
/** Prefixes of strings, and calls around one literal: `Buffer.from('…', 'hex')`, `Some("…")`, `[]byte("…")`. */
const OPENS = /(?:new\s{1,4})?(?:[A-Za-z_[\]&][\w.:[\]]{0,40}\s?\(\s{0,20}|[bBrRuUfFLNS@$&*]{1,2}(?=["'`])){0,2}/y;

/** Calls whose argument is the name of what they read, and no value. */
const READS = /env|get(?!bytes)|find|read|load|lookup|fetch|file|path|prompt|hash|digest/i;

/** Literals in the order of arguments; null for what is not a literal or has a name. */
export type Arguments = readonly (ValueReading | null)[];

/**
 * Returns the arguments of a call, null for each that is not a literal; the first begins at `at`. `isClosed`: a bracket
 * ends the call, otherwise the end of the line does.
 */
export function readArguments(text: string, at: number, isClosed: boolean): Arguments {
  const found: (ValueReading | null)[] = [];
  for (let from = at; found.length < MOST_ARGUMENTS; ) {
    from = skipBlank(text, from, isClosed);
    const { literal, end } = readArgument(text, from, isClosed);
    if (end === from && literal === null) break;
    found.push(literal);
    if (text[end] !== ',') break;
    from = end + 1;
  }
  return found;
}

/** Returns the offset after spaces; with `lines`, after line breaks, too. */
function skipBlank(text: string, from: number, lines: boolean): number {
  let at = from;
  while (at - from < 120 && (lines ? /\s/ : /[ \t]/).test(text[at] ?? '')) at++;
  return at;
}

/** Reads one argument to its comma or bracket. `literal` is null unless a literal is all of it. */
function readArgument(text: string, from: number, lines: boolean): { literal: ValueReading | null; end: number } {
  OPENS.lastIndex = from;
  const opens = OPENS.exec(text)?.[0] ?? '';
  const start = from + (READS.test(opens) ? 0 : opens.length);
  const literal = quoteAt(text, start) === '' ? null : readQuoted(text, start);
  let depth = 0;
  let at = literal ? literal.end : from;
  if (literal) depth = (text.slice(from, start).match(/\(/g) ?? []).length;
  const bound = Math.min(text.length, at + LONGEST_ARGUMENT);
  let isWhole = true;
  for (; at < bound; at++) {
    const char = text[at]!;
    if (char === ',' && depth === 0) break;
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') {
      if (depth === 0) break;
      depth--;
    } else if (char === '\n' && !lines) break;
    else if (char === ';' && depth === 0) break;
    else if (quoteAt(text, at) !== '') {
      const other = readQuoted(text, at);
      if (!other) break;
      at = other.end - 1;
    } else if (char === '+' || (char === '.' && text[at - 1] === ' ')) isWhole = false; // a part of a text
  }
  return { literal: isWhole ? literal : null, end: at };
}

const BY_KEYWORD = new Map<string, Call[]>();
for (const call of CALLS) for (const word of call.words) addTo(BY_KEYWORD, word, call);

export const CALL_KEYWORDS: readonly string[] = [...BY_KEYWORD.keys()];

/** Returns the credentials among the arguments of the function around a keyword. */
export function readCredentialArguments(
  text: string,
  from: number,
  to: number,
  traits: FileTraits,
): readonly Candidate[] {
  if (traits.kind === 'prose' && text[to] !== '(') return [];
  const gap = /(?:["']\))?(?:\.new|<\w{1,40}>)?\s?\(|\s(?=["'])/y;
  gap.lastIndex = to;
  const opening = gap.exec(text);
  if (!opening) return [];
  const isClosed = opening[0].includes('(');
  const isWhole = !/[\w$]/.test(text[from - 1] ?? '') || !/\w/.test(text[from]!);
  const calls = isWhole ? (BY_KEYWORD.get(text.slice(from, to).toLowerCase()) ?? []) : [];
  let read: Arguments | undefined;
  for (const call of calls) {
    if (!isClosed && !call.bare) continue;
    read ??= readArguments(text, to + opening[0].length, isClosed);
    const found = candidateOf(read, call, from);
    if (found) return [found];
  }
  return [];
}

/** Returns the argument that the function takes as a credential; null if it is not a literal or not a credential. */
function candidateOf(read: Arguments, call: Call, contextFrom: number): Candidate | null {
  for (const [count, index] of call.secret) {
    if (count !== null && read.length !== count) continue;
    const literal = read[index];
    if (!literal) continue;
    const user = index > 0 ? read[index - 1]?.text : undefined;
    if (call.after && (user === undefined || !call.after.test(user))) continue;
    if (call.form) return pairOf(literal, call, call.form, contextFrom);
    return judgeGiven({
      rule: RULES[call.role],
      role: call.role,
      from: literal.from,
      to: literal.to,
      text: literal.text,
      quoted: true,
      contextFrom,
      ...(user === undefined ? {} : { user }),
      ...(call.onlyRandom ? { onlyRandom: true } : {}),
    });
  }
  return null;
}

/** Characters that no user's name has: `{"alg":"HS256"}`, an address, a list. */
const NO_USER = /[\s/"'{}[\]<>,;=]/;

/** Returns the password of `user:password` or `user/password@host` in one argument. */
function pairOf(literal: ValueReading, call: Call, form: ':' | '/', contextFrom: number): Candidate | null {
  const at = literal.text.indexOf(form);
  const end = form === '/' ? literal.text.lastIndexOf('@') : literal.text.length;
  if (at < 1 || end <= at || NO_USER.test(literal.text.slice(0, at))) return null;
  return judgeGiven({
    rule: RULES[call.role],
    role: call.role,
    from: literal.from + at + 1,
    to: literal.from + end,
    text: literal.text.slice(at + 1, end),
    quoted: true,
    contextFrom,
    user: literal.text.slice(0, at),
  });
}

const RULES = { password: 'generic-password', token: 'generic-token', key: 'generic-private-value' } as const;
