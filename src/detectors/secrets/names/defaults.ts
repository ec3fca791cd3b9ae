/** Reads the default of a name that is read from the environment or the settings. Works on one window of text. */

import { expression } from '../../../model/expressions/expression.ts';
import { lengthOf } from './declared.ts';
import type { Closers } from './closers.ts';
import type { Operator } from './operator-kind.ts';

/** Functions whose second argument is the value where the first one names none. */
const READS_SETTING = expression('i')`
  (?:env\w{0,20}|environ(?:ment)?(?:\.get)?|get_?property|get_?or_?default|conf(?:ig)?(?:uration)?(?:\.get\w{0,12})?
  |settings?(?:\.get)?|fetch)[!?]?\s?\(\s{0,20}[brf@]?["'\`]$
`;

/** Reports whether the name that begins at `nameFrom` is the first argument of a function that takes a default. */
export function takesDefault(text: string, nameFrom: number): boolean {
  return READS_SETTING.test(text.slice(Math.max(0, nameFrom - 50), nameFrom));
}

/** `$ENV{KEY} // '…'` of Perl, `ENV["KEY"]? || "…"` of Crystal. */
const OPERATOR = /\/\/\s{0,4}(?=["'])|\?\s{0,4}\|\|\s{0,4}(?=["'])/y;
/** `(or (System/getenv "KEY") "…")` */
const AFTER_LISP = /"\)\s{1,20}(?=")/y;
const LISP = /\(or\s{1,4}\(\S{1,40}\s{1,4}"$/;
/** `with null -> "…"` of F# and OCaml. */
const WITHOUT = /"\)?\s{1,8}with\s{1,8}\|?\s{0,4}(?:null|None|Not_found)\s{1,4}->\s{1,8}(?=")/y;
/** `{"X-Api-Key" "…"}`, a map of Clojure. */
const PAIR = /"\s{1,8}(?="[^"\n]{8,200}"\s{0,20}["}\n])/y;
/** `env:"KEY" envDefault:"…"`, the tag of a field of Go. */
const TAG = /(?:,[\w,=]{1,40})?"\s{1,4}(?:env-?)?default:(?=")/iy;
const TAGGED = /(?<!\w)(?:env|envconfig|mapstructure|json|yaml|toml|conf|flag|long|arg|name):"$/;
/**
 * `fn default_password() -> String { "…" }`, `def token(self): return "…"`: it returns a literal and does no more. A
 * text alone after the colon of Python is the documentation of a function.
 */
const RETURNS = expression('y')`
  \(\s?(?:self|cls|&self)?\s?\)\s{0,4}(?:(?:->|:)?\s{0,4}[A-Za-z&'][\w<>&'?.]{0,30})?\s{0,4}
  (?:(?:\{|=>|=)\s{0,80}(?:return\s{1,4})?|:\s{0,80}return\s{1,4})(?=[@bru]?["'])
`;

/** Returns the offset after what makes the value that follows the name's default; null if nothing does. */
export function defaultIn(
  text: string,
  at: number,
  closers: Closers,
  nameFrom: number,
  nameTo: number,
): { operator: Operator; next: number } | null {
  const before = text.slice(Math.max(0, nameFrom - 50), nameFrom);
  if (/[{$'"]$/.test(before)) {
    const operator = lengthOf(OPERATOR, text, at);
    if (operator > 0) return { operator: 'fallback', next: at + operator };
  }
  if (closers.quoted) {
    const lisp = LISP.test(before) ? lengthOf(AFTER_LISP, text, nameTo) : 0;
    const tag = TAGGED.test(before) ? lengthOf(TAG, text, nameTo) : 0;
    const pair = /\{[^{}\n]{0,40}"$/.test(before) ? lengthOf(PAIR, text, nameTo) : 0;
    if (pair > 0) return { operator: 'argument', next: nameTo + pair };
    const length = lisp || tag || lengthOf(WITHOUT, text, nameTo);
    return length > 0 ? { operator: 'fallback', next: nameTo + length } : null;
  }
  const returns = text[at] === '(' && at === nameTo ? lengthOf(RETURNS, text, at) : 0;
  return returns > 0 ? { operator: 'equals', next: at + returns } : null;
}
