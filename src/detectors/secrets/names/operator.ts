/**
 * Reads what is between a name and its value: closing quotes and brackets, then the operator. Works on one window of
 * text.
 */

import { expression } from '../../../model/expressions/expression.ts';
import type { Operator } from './operator-kind.ts';
import type { FileKind } from '../file-kind.ts';
import { comparedIn } from './compared.ts';
import type { Closers } from './closers.ts';
import { declaredIn, lengthOf } from './declared.ts';
import { defaultIn, takesDefault } from './defaults.ts';
import { skipSpace } from './skip-space.ts';
import { pairedValue } from '../readers/pair.ts';
import { beginsStatement, lineStart, openQuote } from '../readers/place.ts';
import { quoteAt } from '../values/value.ts';

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
  if (kind === 'code' || kind === 'shell') {
    const found = defaultIn(text, at, closers, nameFrom, nameTo) ?? comparedIn(text, at, nameFrom);
    if (found) return found;
  }
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
      if (at === nameTo && /<(?:[\w.-]{1,20}:)?$/.test(text.slice(Math.max(0, nameFrom - 22), nameFrom)))
        return { operator: 'element', next: at + 1 };
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
    if (said > 0) return { operator: text.startsWith('to', at) ? 'arrow' : 'argument', next: at + said };
  }
  if (text[at] === ',' && enclosed && DEFINES.test(text.slice(Math.max(0, nameFrom - 28), nameFrom)))
    return { operator: 'equals', next: at + 1 };
  // `{db_password, "…"}` of Erlang.
  if (text[at] === ',' && text[nameFrom - 1] === '{' && !closers.quoted) return { operator: 'equals', next: at + 1 };
  if (text[at] === ',' && enclosed && takesDefault(text, nameFrom))
    return { operator: 'fallback', next: at + 1 + lengthOf(NAMED_DEFAULT, text, at + 1) };
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
    if (ASKS.test(before)) return null;
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

/** `bw get password <id>`: what follows names what is asked for. */
const ASKS = /(?:^|[\s(])(?:get|show|read|lookup|find|fetch|list|delete|rm|item|the|enter)\s{1,4}$/i;

/** Functions that give their second argument to what the first one names, and do nothing else. */
const DEFINES = /(?<![\w$])(?:define|_?putenv(?:_s)?|setenv|set_?default|setproperty)\s?\(\s{0,4}[brfu@]?["'`]$/i;

/** `the header "X-Api-Key" is "…"` of Gherkin. */
const SAID = /(?:is|to|with|as|equals)\s{1,4}(?:value\s{1,4})?(?=["'])/y;

/**
 * `the password is …`, `the new API key for billing: …`: in comments, messages and prose. A blank line ends the words:
 * what follows the subject of a commit are names of their own, such as `Former-commit-id:`.
 */
const SAID_IN_WORDS = expression('iy')`
  \s{1,4}(?:(?:for|of|to|on|at|in)\s{1,2}[\w.@/-]{1,30}
    (?:(?:[\x20\t]{1,2}|[\x20\t]?\r?\n[\x20\t]?)[\w.@/-]{1,20})?\s{0,2}(?::|=|\s(?:is|was))
  |(?:is|was|ist|er|lautet|es|est|\xc3\xa8)(?:\snow)?:?)\s{1,3}(?=["'\`]?[^\s"'\`]{8})
`;

/** `"API_KEY", default="…"` */
const NAMED_DEFAULT = expression('iy')`
  \s{0,40}(?:\w{1,20}\s?=\s?[\w.]{1,30},\s{0,40}){0,3}(?:default(?:_?value)?|value|fallback)\s?[=:]
  \s?(?=[bruf]?["'])
`;

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
