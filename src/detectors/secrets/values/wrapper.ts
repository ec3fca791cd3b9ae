/** Passes over what is between an operator and its value: types, prefixes, calls that decode or wrap it. */

import type { FileKind } from '../file-kind.ts';
import { readLiteral } from './literal.ts';
import { fallbackAt } from './fallback.ts';
import type { Operator } from '../names/operator-kind.ts';
import { quoteAt } from './value.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** Skips a type (`: string = "…"`, `: &str = "…"`), or `!!str` and an anchor of YAML; returns the offset after it. */
export function skipType(text: string, at: number, operator: Operator): number {
  if (operator !== 'colon') return at;
  TYPE.lastIndex = at;
  return at + (TYPE.exec(text)?.[0].length ?? 0);
}

const TYPE = expression('y')`
  (?:[A-Za-z&][\w<>[\]|?.&' ]{0,40}=(?![=>])\s{0,8}(?=["'\`]|[brufLN]{1,2}["'#]|\w{1,20}\()|!!(?:str
  |binary) |&[\w-]{1,40} )
`;

const WRAPPER = /(?:new\s|&|\*)?\s?[A-Za-z_$[\]][\w.:$[\]]{0,48}!?(?:<\w{0,20}>)?\s?[({]\s{0,40}/y;
const WRAPS = expression('i')`
  (?:from|string|str|bytes?|bytearray|atob|(?:base64|b64|base64\.|url)(?:_?decode(?:64|string)?)?|base64::\w+
  |urlsafe_decode64|frombase64string|decodestring|secret\w*|password\w*|text|char|ascii|utf8|hex|unhexlify|fromhex|of
  |value|valueof|literal|sensitive|token|key|credentials?|to[A-Z]\w*|json\.stringify|quote|some|just|ptr|pointer
  |freeze|trim|field|default|from_static|header_?value\w*|parse|encode|utf8string|c_str|to_owned)\s?[(<!{]
`;
/** `z.string().min(32).default("…")` of Zod, Joi and the like: a check of a setting with its default. */
const WITH_DEFAULT = expression('y')`
  [A-Za-z_$][\w.$]{0,40}\((?:[^()"'\`\n{}]{0,40}\)(?:\s{0,20}\.\w{1,24}\([^()"'\`\n]{0,60}\)){0,8}\s{0,20}
  \.(?:default|prefault|catch|withDefault|default_value|fallback)\(|\{[^{}"'\n]{0,60}(?<!\w)default:)\s{0,20}(?=["'\`])
`;
const READS = expression('i')`
  retrieve|obtain|resolve|extract|parse|check|verify|validate|prompt|generate|derive|digest|hash|hmac|env
  |fetch|get(?!bytes)|find|select|query|lookup|read|file|path|param
`;
/** `credentials('id')` of Jenkins names what it reads; a public key is an address. */
const NAMES_ITS_VALUE = /^\s?(?:credentials|(?:new\s)?(?:[\w.]{1,40}\.)?PublicKey)\s?\(/;
const PREFIX = /(?:[bBrRuUfFLNS@$]{1,2}|\$|@)(?=["'`])|b?r#{1,3}(?=")|<<(?=")/y;
/** A parenthesis, a continued line or the start of a here-document before the value. */
const OPENS = expression('y')`
  \(\s{0,80}(?=[bruf]?["'\`])|\\\r?\n\s{0,40}|\[\]\w{1,12}\{\s{0,20}(?=["'\`])
  |<<[<~-]?\s?(["']?)\w{1,20}\1\r?\n\s{0,20}
`;

export interface ValueStart {
  readonly at: number;
  readonly wrapped: boolean;
  /** The value is a line of a here-document. */
  readonly isLine: boolean;
}

/**
 * Skips calls around a value (`bytes(`, `base64.decode(`); returns the offset of the value, null if the call does not
 * take one.
 */
export function skipWrapper(text: string, from: number, kind: FileKind): ValueStart | null {
  OPENS.lastIndex = from;
  const opens = OPENS.exec(text)?.[0] ?? '';
  const opened = from + opens.length;
  const at = (kind === 'code' && quoteAt(text, opened) === '' ? fallbackAt(text, opened) : null) ?? opened;
  if (opens.startsWith('<<')) return { at, wrapped: false, isLine: true };
  WITH_DEFAULT.lastIndex = at;
  const withDefault = kind === 'code' ? WITH_DEFAULT.exec(text) : null;
  if (withDefault) return { at: at + withDefault[0].length, wrapped: true, isLine: false };
  const prefix = prefixAt(text, at);
  if (prefix > 0) return { at: at + prefix, wrapped: false, isLine: false };
  WRAPPER.lastIndex = at;
  const call = WRAPPER.exec(text);
  if (!call || readLiteral(text, at, kind)) return { at, wrapped: false, isLine: false };
  const inner = at + call[0].length;
  const start = inner + prefixAt(text, inner);
  if (quoteAt(text, start) === '') return kind === 'code' ? null : { at, wrapped: false, isLine: false };
  return WRAPS.test(call[0].replace(/\s+$/, '')) && !READS.test(call[0]) && !NAMES_ITS_VALUE.test(call[0])
    ? { at: start, wrapped: true, isLine: false }
    : null;
}

/** Returns the length of a string's prefix at `at`, as in `rb"…"`, `$"…"` or `r#"…"#`; 0 without one. */
function prefixAt(text: string, at: number): number {
  PREFIX.lastIndex = at;
  return PREFIX.exec(text)?.[0].length ?? 0;
}
