/** Functions and methods of Python whose result can be known. */

import type { Stretch } from '../../position.ts';
import { asText, joinCertainty, known, type Entry, type Value } from '../value.ts';

const KEEP_TEXT = new Set([
  'str',
  'SimpleLazyObject',
  'lazy',
  'mark_safe',
  'tuple',
  'list',
  'set',
  'frozenset',
  'sorted',
]);

/** Converts a value to a boolean as libraries for settings do: `1`, `true`, `yes`, `on`, `y` and `t` are true. */
export function toSwitch(value: string | number | boolean | null): boolean {
  return typeof value === 'string' ? /^(?:1|true|yes|on|y|t)$/i.test(value.trim()) : Boolean(value);
}

const UNITS: Readonly<Record<string, number>> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
};

/** Returns the seconds of `timedelta(days=1, hours=2)`. */
function timedelta({ args, named }: Arguments, at: Stretch): Value | null {
  const all: [string, Value][] = [
    ...args.slice(0, 2).map((value, index): [string, Value] => [['days', 'seconds'][index]!, value]),
    ...named.map((entry): [string, Value] => [entry.key, entry.value]),
  ];
  if (!all.every(([unit, value]) => unit in UNITS && value.kind === 'known' && typeof value.value === 'number'))
    return null;
  return known(
    all.reduce((sum, [unit, value]) => sum + UNITS[unit]! * Number(value.kind === 'known' ? value.value : 0), 0),
    at,
    'folded',
  );
}

interface Arguments {
  readonly args: readonly Value[];
  readonly named: readonly Entry[];
}

type KnownValue = Extract<Value, { kind: 'known' }>;

/** Returns the result of a function of Python's own, or of a method of a text; null if it is not known. */
export function builtin(name: string, receiver: Value | null, { args, named }: Arguments, at: Stretch): Value | null {
  const [first] = args;
  const short = name.split('.').at(-1)!;
  if (short === 'timedelta') return timedelta({ args, named }, at);
  if (first?.kind === 'known' && !name.includes('.')) {
    if (short === 'int' || short === 'float')
      return Number.isNaN(Number(first.value)) ? null : known(Number(first.value), at, joinCertainty(first.certainty));
    if (short === 'bool') return known(Boolean(first.value), at, first.certainty);
    if (/^(?:strtobool|str2bool|str_to_bool|to_bool|as_bool|parse_bool|boolean|eval|literal_eval)$/.test(short))
      return known(toSwitch(first.value), at, first.certainty);
  }
  if (args.length === 1 && KEEP_TEXT.has(short)) return first!;
  if (receiver?.kind !== 'known') return null;
  return textMethod(short, receiver, first, at);
}

/** Folds a method of a known text: `' a '.strip()`, `'a,b'.split(',')`. */
function textMethod(short: string, object: KnownValue, first: Value | undefined, at: Stretch): Value | null {
  if (short === 'total_seconds' && typeof object.value === 'number') return object;
  if (object.value === null && object.certainty === 'env') return object;
  if (typeof object.value !== 'string') return null;
  if (short === 'lower') return known(object.value.toLowerCase(), at, object.certainty);
  if (short === 'upper') return known(object.value.toUpperCase(), at, object.certainty);
  if (short === 'title' || short === 'capitalize')
    return known(object.value.slice(0, 1).toUpperCase() + object.value.slice(1).toLowerCase(), at, object.certainty);
  if (short === 'strip') return known(object.value.trim(), at, object.certainty);
  if (short === 'split') {
    const separator = first?.kind === 'known' && typeof first.value === 'string' ? first.value : /\s+/;
    const items = object.value.split(separator).filter((item) => item !== '');
    return {
      kind: 'list',
      items: items.map((item) => known(item, at, object.certainty)),
      // Nothing by default: the environment names them all.
      open: items.length === 0 && object.certainty === 'env',
      at,
    };
  }
  if (short === 'join' && first?.kind === 'list' && !first.open)
    return known(first.items.map(asText).join(object.value), at, 'folded');
  return null;
}
