/**
 * Reads what is between a name and its value: closing quotes and brackets, then the operator. Works on one window of
 * text.
 */

import { expression } from '../../../model/expressions/expression.ts';
import type { Operator } from './operator-kind.ts';
import type { FileKind } from '../file-kind.ts';
import { pairedValue } from '../readers/pair.ts';
import { beginsStatement, lineStart, openQuote } from '../readers/place.ts';
import { quoteAt } from '../values/value.ts';

export interface Closers {
  readonly at: number;
  readonly quoted: boolean;
  readonly bracket: boolean;
  readonly paren: boolean;
  readonly spaced: boolean;
  /** A cell of an HTML table begins after the name. */
  readonly cell: boolean;
}

/** Skips the quotes and brackets that close around a name which ends at `from`; returns what they were. */
export function skipClosers(text: string, nameFrom: number, from: number, kind: FileKind): Closers {
  let at = from;
  let quoted = false;
  let bracket = false;
  let paren = false;
  let spaced = false;
  let cell = false;
  const bound = Math.min(text.length, from + 160);
  while (at < bound) {
    const char = text[at]!;
    if (char === ' ' || char === '\t') spaced = true;
    else if (char === '"' || char === "'" || char === '`') {
      if (spaced && /[A-Za-z]/.test(text[from - 1] ?? '') && !quoted && !bracket && !paren) break; // `PASSWORD 'x'`
      quoted = true;
    } else if (char === ']') bracket = true;
    else if (char === ')') paren = true;
    else if (char === '\\' && /["'`\\]/.test(text[at + 1] ?? '')) {
      // an escaped quote
    } else if (char === '*' && kind === 'prose') {
      // **Password**:
    } else if (char === '}' && /^.?\{["']?$/.test(text.slice(Math.max(0, nameFrom - 2), nameFrom))) {
      // $ENV{TOKEN}, ${PASSWORD}
    } else if (char === '[' && kind === 'code') {
      const size = /\[\w{0,12}\]/y; // char password[16]
      size.lastIndex = at;
      const hit = size.exec(text);
      if (!hit) break;
      at += hit[0].length;
      continue;
    } else if (char === '&') {
      const entity = /&(?:quot|apos|#34|#39|#x27|#x22);/y;
      entity.lastIndex = at;
      const hit = entity.exec(text);
      if (!hit) break;
      quoted = true;
      at += hit[0].length;
      continue;
    } else if (char === '<' && (kind === 'markup' || kind === 'prose')) {
      const tag = /<\/?(?:span|code|b|i|em|strong|td|th|font)\b[^<>\n]{0,80}>/y;
      tag.lastIndex = at;
      const hit = tag.exec(text);
      if (!hit) break;
      if (/^<t[dh]\b/.test(hit[0])) cell = true;
      at += hit[0].length;
      continue;
    } else break;
    at++;
  }
  return { at, quoted, bracket, paren, spaced, cell };
}

/**
 * Returns what ties the value to the name, and the offset after it; null if nothing does. `at`: offset after the
 * closing brackets.
 */
export function readOperator(
  text: string,
  at: number,
  closers: Closers,
  nameFrom: number,
  nameTo: number,
  isOption: boolean,
  name: string,
  kind: FileKind,
): { operator: Operator; next: number } | null {
  const given = givenBelow(text, at, nameFrom, kind);
  if (given !== null) return { operator: 'equals', next: given };
  const two = text.slice(at, at + 2);
  const three = text.slice(at, at + 3);
  if (three === '===' || three === '!==') return { operator: 'compare', next: at + 3 };
  if (three === '||=' || three === '??=') return { operator: 'equals', next: at + 3 };
  switch (two) {
    case '==':
    case '!=':
      return { operator: 'compare', next: at + 2 };
    case '=~':
      return null;
    case '::': // a list of AsciiDoc
      return kind !== 'code' && /\s/.test(text[at + 2] ?? '') ? { operator: 'colon', next: at + 2 } : null; // LDIF too
    case '=>':
    case '->':
      return { operator: 'arrow', next: at + 2 };
    case ':=':
    case '?=':
    case '+=':
      return { operator: 'equals', next: at + 2 };
    case '||':
    case '??':
    case '?:':
      return quoteAt(text, skipSpace(text, at + 2, true)) === '' ? null : { operator: 'fallback', next: at + 2 };
  }
  switch (text[at]) {
    case '=':
      return { operator: 'equals', next: text.startsWith('=3D', at) && kind === 'data' ? at + 3 : at + 1 };
    case ':':
      // `:-` and `:=` give a shell variable's default, `${password:default}` Spring's.
      // `:?` and `:+` give a message where it is not set, and another text where it is.
      if (/^:[?+]$/.test(two) && /\$\{[\w-]*$/.test(text.slice(Math.max(0, nameFrom - 3), nameTo))) return null;
      // `model="form.password" :type="…"`: the colon begins an attribute of its own.
      if (closers.quoted && closers.spaced && ATTRIBUTE.test(text.slice(at, at + 44))) return null;
      if (two === ':-' || two === ':=') return { operator: 'fallback', next: at + 2 };
      return { operator: 'colon', next: at + 1 + (kind === 'prose' ? lengthOf(EMPHASIS_ENDS, text, at + 1) : 0) };
    case '?':
      return null;
    case '(':
      if (closers.quoted || closers.bracket || closers.spaced) return null;
      return { operator: 'call', next: at + 1 };
    case '>':
      if (text[nameFrom - 1] === '<' && at === nameTo) return { operator: 'element', next: at + 1 };
      if (closers.quoted && kind === 'markup') return { operator: 'element', next: at + 1 };
      return null;
  }
  if (text[at] === '|' && kind === 'prose' && /\|\s{0,40}\**$/.test(text.slice(Math.max(0, nameFrom - 44), nameFrom)))
    return { operator: 'cell', next: at + 1 };
  if (closers.cell && text[nameFrom - 1] === '>') return { operator: 'cell', next: at };
  if (text[nameFrom - 1] === '<') {
    const attributes = lengthOf(ATTRIBUTES, text, nameTo);
    if (attributes > 0) return { operator: 'element', next: nameTo + attributes };
  }
  const paired = pairedValue(text, nameFrom, nameTo, at);
  if (paired) return { operator: paired.isElement ? 'element' : 'pair', next: paired.next };
  const enclosed =
    (closers.quoted && isAfterQuote(text, nameFrom) && /["'`\\&]/.test(text[nameTo] ?? '')) ||
    (kind === 'code' && text[nameFrom - 1] === ':' && at === nameTo) ||
    (kind !== 'prose' && text[nameFrom - 1] === '{' && at === nameTo);
  if (enclosed && kind === 'code') {
    const said = lengthOf(SAID, text, at);
    if (said > 0) return { operator: 'argument', next: at + said };
  }
  if (text[at] === ',' && enclosed)
    return { operator: 'argument', next: at + 1 + lengthOf(NAMED_DEFAULT, text, at + 1) };
  if (kind === 'code') {
    const declared = declaredIn(text, at, closers, nameFrom, nameTo);
    if (declared) return declared;
  }
  if (closers.spaced && !closers.quoted && !closers.bracket && !closers.paren) {
    const words = lengthOf(SAID_IN_WORDS, text, nameTo);
    if (words > 0 && (kind !== 'code' || openQuote(text, nameFrom) !== ''))
      return { operator: 'said', next: nameTo + words };
    if (isOption && text[at] !== '-') return { operator: 'option', next: at };
    if (/^password$/i.test(name) && text[at] === "'") return { operator: 'sql', next: at };
    const before = text.slice(lineStart(text, nameFrom), nameFrom);
    if (/^(?:password|requirepass|masterauth|_?auth|_?authtoken|passwd|passphrase|secret|neo4j_auth)$/i.test(name))
      return { operator: 'space', next: at };
    if (
      kind !== 'prose' &&
      kind !== 'markup' &&
      beginsStatement(before) &&
      isAloneAfter(text, at, /\\set\s+$/.test(before) ? 'data' : kind)
    )
      return { operator: 'space', next: at };
  }
  return null;
}

/** https://vuejs.org/guide/essentials/template-syntax.html#attribute-bindings */
const ATTRIBUTE = /^:[a-z][\w.:-]{0,40}=["']/i;

/**
 * Returns the offset after `:` where the value follows on the next line, as in `? name` of YAML; in prose, a term and
 * its definition. Null for anything else. https://yaml.org/spec/1.2.2/#822-block-mappings
 */
function givenBelow(text: string, at: number, nameFrom: number, kind: FileKind): number | null {
  if (text[at] !== '\n' && text[at] !== '\r') return null;
  const mark = kind === 'prose' ? /^[*_`]{0,3}$/ : /^\s*\?\s+["']?$/;
  if (!mark.test(text.slice(lineStart(text, nameFrom), nameFrom))) return null;
  const below = lengthOf(VALUE_BELOW, text, at);
  return below > 0 ? at + below : null;
}

/** `**Password:** …` */
const EMPHASIS_ENDS = /(?:\*{1,3}|_{1,2})(?=[ \t])/y;

const VALUE_BELOW = /\r?\n[ \t]{0,20}:[ \t]{1,8}/y;

/** `<Pass encoding="base64">` */
const ATTRIBUTES = /(?:\s{1,20}[\w:.-]{1,30}="[^"<>\n]{0,80}"){1,3}\s{0,4}>/y;

/** `the header "X-Api-Key" is "…"` of Gherkin. */
const SAID = /(?:is|to|with|as|equals)\s{1,4}(?:value\s{1,4})?(?=["'])/y;

/**
 * `the password is …`, `the new API key for billing: …`: in comments, messages and prose. A blank line ends the words:
 * what follows the subject of a commit are names of their own, such as `Former-commit-id:`.
 */
const SAID_IN_WORDS = expression('iy')`
  \s{1,4}(?:(?:for|of|to|on|at|in)\s{1,2}[\w.@/-]{1,30}
    (?:(?:[\x20\t]{1,2}|[\x20\t]?\r?\n[\x20\t]?)[\w.@/-]{1,20})?\s{0,2}(?::|=|\s(?:is|was))
  |(?:is|was|ist|er)(?:\snow)?:?)\s{1,3}(?=["'\`]?[^\s"'\`]{8})
`;

/** `"API_KEY", default="…"` */
const NAMED_DEFAULT =
  /\s{0,40}(?:\w{1,20}\s?=\s?[\w.]{1,30},\s{0,40}){0,3}(?:default|value|fallback)\s?=\s?(?=[bruf]?["'])/y;

/** `As String =` of Visual Basic, a type between a name and its value. */
const TYPED = expression('iy')`
  \s{1,8}As\s{1,4}\w{1,20}(?:\s{0,2}\*\s{0,2}\d{1,4})?\s{0,4}=\s{0,4}(?=")
  |\s{1,8}[A-Za-z][\w.[\]*]{0,30}(?:\(\w{1,8}\))?\s{0,8}:?=\s{0,8}(?=N?["'\`])
`;
/** `or` and a conditional of Python give a default, as `||` does elsewhere. */
const FALLBACK = /\s{0,4}(?:or|if\s[^\n"'#]{1,60}\selse)\s{1,4}(?=[bru]?["'])/y;
/** `find_element(By.ID, "password").send_keys("…")` */
const TYPES_IN = expression('iy')`
  \s{0,4}\.\s?(?:send_?keys|type|fill|setvalue|set|unwrap_or(?:_else)?|getorelse|orelse|or_else
  |default_value|withdefault)\s?[({]\s{0,4}(?:\|_?\w{0,12}\|\s{0,4}|\w{0,8}\s?=>\s{0,4})?(?:(?:Ok|Some
  |String::from)\()?(?=["'\`])
`;
/** `{ get; set; } = "…"` of C#. */
const PROPERTY = /\{\s{0,4}get;[^{}\n]{0,40}\}\s{0,4}=\s{0,4}(?=[@$]?")/y;
/** `strcpy(password, "…")` */
const COPIES = /(?<!\w)str[nl]?cpy(?:_s)?\(\s{0,4}&?(?:[\w.]{1,20}(?:->|\.))?$/;
/** COBOL's and ABAP's clause for a value. */
const VALUE_CLAUSE = /\s{1,8}(?:PIC|TYPE)\s[^\n"']{1,40}\sVALUE\s{1,4}(?=["'])/iy;

/** Reads forms of single languages: a type after the name, `let(:api_key) { … }`, an `<-`. */
function declaredIn(
  text: string,
  at: number,
  closers: Closers,
  nameFrom: number,
  nameTo: number,
): { operator: Operator; next: number } | null {
  const isPlain = !closers.quoted && !closers.paren;
  if (isPlain && text[at] === '{' && quoteAt(text, at + 1) !== '') return { operator: 'equals', next: at + 1 };
  if (isPlain && /^<-\s{0,4}["']/.test(text.slice(at, at + 8))) return { operator: 'equals', next: at + 2 };
  const typed = isPlain ? lengthOf(TYPED, text, nameTo) || lengthOf(VALUE_CLAUSE, text, nameTo) : 0;
  if (typed > 0) return { operator: 'equals', next: nameTo + typed };
  const property = isPlain ? lengthOf(PROPERTY, text, at) : 0;
  if (property > 0) return { operator: 'equals', next: at + property };
  if (closers.paren && text[nameFrom - 1] === ':' && text[at] === '{' && /^\{\s?["']/.test(text.slice(at, at + 3)))
    return { operator: 'equals', next: at + 1 }; // let(:api_key) { '…' }
  // `-define(SECRET, "…")` of Erlang.
  if (isPlain && text[at] === ',' && /-define\(\s{0,4}$/.test(text.slice(Math.max(0, nameFrom - 14), nameFrom)))
    return { operator: 'equals', next: at + 1 };
  const isCopied = isPlain && text[at] === ',' && COPIES.test(text.slice(Math.max(0, nameFrom - 40), nameFrom));
  if (isCopied && quoteAt(text, skipSpace(text, at + 1, false)) !== '') return { operator: 'argument', next: at + 1 };
  const fallback = lengthOf(FALLBACK, text, at);
  if (fallback > 0) return { operator: 'fallback', next: at + fallback };
  const typesIn = closers.quoted && closers.paren ? lengthOf(TYPES_IN, text, at) : 0;
  return typesIn > 0 ? { operator: 'argument', next: at + typesIn } : null;
}

/** Returns the length of the sticky pattern's match at `at`; 0 without one. */
function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Reports whether one value is all that follows; in code, a quoted one. */
function isAloneAfter(text: string, at: number, kind: FileKind): boolean {
  const pattern = kind === 'code' ? ALONE_IN_CODE : ALONE;
  pattern.lastIndex = at;
  return pattern.test(text);
}

const ALONE_IN_CODE = expression('my')`
  (?:@?"[^"\n]{1,1100}"|'[^'\n]{1,1100}'|(?<=\s{2,80})[\w+/=.~-]{16,200}(?=\s{0,4}$))\s{0,4}(?:[;,)}\]]|$
  |//|/\*|#|(?<=\s):[a-z])
`;
const ALONE = /(?:"[^"\n]{1,1100}"|'[^'\n]{1,1100}'|[^\s"'=:;,(){}[\]$<>]{6,1100})\s{0,4}(?:[;)}]|$|#|\\)/my;

function isAfterQuote(text: string, nameFrom: number): boolean {
  const before = text[nameFrom - 1] ?? '';
  return /["'`;]/.test(before) || (before === '#' && /["'`]/.test(text[nameFrom - 2] ?? ''));
}

/** Returns the offset after spaces. `lines`: also after line breaks, if a quote follows them. */
export function skipSpace(text: string, from: number, lines: boolean): number {
  let at = from;
  while (at < text.length && at - from < 80 && (text[at] === ' ' || text[at] === '\t')) at++;
  if (!lines || (text[at] !== '\n' && text[at] !== '\r')) return at;
  let over = at;
  while (over < text.length && over - from < 160 && /\s/.test(text[over]!)) over++;
  return quoteAt(text, over) === '' ? at : over;
}
