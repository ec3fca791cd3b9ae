/** Values that are written out, among the words of a line. */

import type { Certainty } from '../../../../model/match.ts';
import type { Word } from './words.ts';

export interface Literal {
  readonly text: string;
  readonly certainty: Certainty;
  /** Index of the word behind it. */
  readonly next: number;
}

const PLAIN = /^(?:true|false|none|nil|null|undefined)$/i;
const PLAIN_OF_DATA = /^(?:true|false|none|nil|null|yes|no|on|off)$/i;
const UNIT = /(milliseconds?|millis|seconds?|secs|minutes?|mins|hours?|days?|weeks?)$/i;
/** Calls that read a setting of the environment, with what holds without it. */
const ENVIRONMENT = /(?:env|getenv|environ\.get|config|getConfig|fetch|env_\w+|env\.\w+|getEnv\w*|GetEnv\w*)$/i;
/** Texts with a part that is put in at run time. */
const OPEN = /\$\{|\{\{|<%|\$\(|#\{|\(\(|^\$|%\(|%[sd]/;
const AS = /^(?:as|unless|if|else|or|and)$/;

/** Returns the value that begins at a word and is all of its expression; null for one that is computed. */
export function literalAt(words: readonly Word[], at: number, isData: boolean): Literal | null {
  const found = valueAt(words, at, isData);
  return found === null || !endsAt(words, found.next, isData) ? null : found;
}

/** Tests if an expression ends before this word. */
function endsAt(words: readonly Word[], at: number, isData: boolean): boolean {
  const next = words[at];
  if (next === undefined) return true;
  if (next.kind === 'mark') return /^(?:[,;)}\]>]|\/>|<\/|\|)$/.test(next.text) && next.text !== '|';
  if (next.kind === 'name') return next.text === 'as' || (isData && !AS.test(next.text));
  return false;
}

function valueAt(words: readonly Word[], at: number, isData: boolean): Literal | null {
  const word = words[at];
  if (word === undefined) return null;
  const literal = (text: string, next = at + 1, certainty: Certainty = 'literal'): Literal => ({
    text,
    certainty,
    next,
  });
  const is = (mark: string, ahead: number) => words[at + ahead]?.kind === 'mark' && words[at + ahead]!.text === mark;
  if (word.kind === 'text') return OPEN.test(word.text) ? null : literal(word.text);
  if (word.kind === 'number') return numberAt(words, at);
  if (word.kind === 'mark') {
    if (word.text === '-' && words[at + 1]?.kind === 'number') return literal(`-${words[at + 1]!.text}`, at + 2);
    const isSymbol = word.text === ':' && words[at + 1]?.kind === 'name' && words[at + 1]!.from === word.to;
    if (!isSymbol) return null;
    return is('(', 2) ? valueAt(words, at + 1, isData) : literal(words[at + 1]!.text, at + 2);
  }
  if ((isData ? PLAIN_OF_DATA : PLAIN).test(word.text)) return literal(word.text.toLowerCase());
  if (/\benv\.\w+$/.test(word.text) && (is('||', 1) || is('??', 1))) {
    const other = valueAt(words, at + 2, isData);
    return other === null ? null : { ...other, certainty: 'env' };
  }
  const open = is('(', 1) ? at + 1 : -1;
  if (open === -1) return is('::', 1) ? valueAt(words, at + 2, isData) : null;
  return durationAt(words, at) ?? (ENVIRONMENT.test(word.text) ? environmentAt(words, open, isData) : null);
}

/** Reads a number with what it is multiplied by: `60 * 24`, `30 * time.Minute`, `30.minutes`. */
function numberAt(words: readonly Word[], at: number): Literal | null {
  let text = numberOf(words[at]!.text);
  let next = at + 1;
  while (text !== null && words[next]?.text === '*' && words[next + 1] !== undefined) {
    const factor = words[next + 1]!;
    const unit = factor.kind === 'name' ? UNIT.exec(factor.text)?.[1] : undefined;
    if (factor.kind === 'number') text = `${text} * ${factor.text}`;
    else if (unit !== undefined && /^\d+$/.test(text)) text = `${text} ${unit.toLowerCase()}`;
    else return null;
    next += 2;
  }
  return text === null ? null : { text, certainty: 'literal', next };
}

/** Returns a number without the sign of its type; with its unit for `30.minutes`. */
function numberOf(text: string): string | null {
  const [, amount, unit] = /^(\d[\d_]*)\.([a-z]+)(?:\.(?:to_i|seconds))?(?:\(\))?$/.exec(text) ?? [];
  if (unit !== undefined) return UNIT.test(unit) ? `${amount} ${unit}` : null;
  return /^\d[\d_]*(?:\.\d+)?[a-zA-Z]{0,3}$/.test(text) ? text.replace(/[uUlLfF]+$/, '') : null;
}

/** Reads `Duration.ofMinutes(30)`, `TimeSpan.FromHours(1)`, `timedelta(minutes=30)`, `:timer.hours(24)`. */
function durationAt(words: readonly Word[], at: number): Literal | null {
  const name = words[at]!.text;
  const isNamed = /timedelta$/.test(name) && words[at + 3]?.text === '=';
  const unit = UNIT.exec(isNamed ? (words[at + 2]?.text ?? '') : name)?.[1];
  const amount = words[at + (isNamed ? 4 : 2)];
  const end = at + (isNamed ? 5 : 3);
  if (unit === undefined || amount?.kind !== 'number' || !/^\d+$/.test(amount.text) || words[end]?.text !== ')')
    return null;
  return { text: `${amount.text} ${unit.toLowerCase()}`, certainty: 'literal', next: end + 1 };
}

/** Reads `env('NAME', value)` and `config('NAME', default=value)`. */
function environmentAt(words: readonly Word[], open: number, isData: boolean): Literal | null {
  if (words[open + 1]?.kind !== 'text' || words[open + 2]?.text !== ',') return null;
  const isNamed = words[open + 4]?.text === '=' || words[open + 4]?.text === ':';
  const value = valueAt(words, open + (isNamed ? 5 : 3), isData);
  if (value === null) return null;
  const close = words.findIndex((word, at) => at >= value.next && word.text === ')');
  if (close === -1 || (words[value.next]!.text !== ')' && words[value.next]!.text !== ',')) return null;
  return { ...value, certainty: 'env', next: close + 1 };
}
