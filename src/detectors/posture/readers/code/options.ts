/** Options of calls, and the words of their values. */

import { withoutMarks } from '../../holes.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { entryOf, unmarkedText, type Entry, type Value } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';

interface Given {
  readonly value: Value;
  readonly at: Stretch;
}

/** Returns an argument of a call: by position, by name, `...` for all, `[].name` for one key of each row. */
export function optionOf({ value: call }: CodeCall, option: string | number): Given | undefined {
  if (option === '...') {
    const items = call.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
    const all: Value = { kind: 'list', items, open: false, at: call.at };
    return call.args.length === 0 ? undefined : { value: all, at: call.at };
  }
  if (typeof option === 'string' && option.startsWith('[].')) {
    const rows = call.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : []));
    const items = rows.flatMap((row) => entryOf(row, option.slice(3))?.value ?? []);
    return { value: { kind: 'list', items, open: items.length < rows.length, at: call.at }, at: call.at };
  }
  if (typeof option === 'number') {
    const value = call.args[option];
    return value === undefined ? undefined : { value, at: value.at };
  }
  if (option.startsWith('**.')) return anywhere(call, plainKey(option.slice(3)), DEEPEST);
  const whole = call.args.find((arg) => arg.kind === 'map' && arg.entries.some((entry) => entry.key === option));
  if (option.includes('.') && whole !== undefined) return entryOf(whole, option);
  const maps = [...call.args, ...call.named.map((entry) => entry.value)].flatMap((arg) =>
    arg.kind === 'list' ? arg.items : [arg],
  );
  const entries = [...call.named, ...maps.flatMap((arg) => (arg.kind === 'map' ? arg.entries : []))];
  return within(entries, option.split('.'));
}

/** The depth to which options within options are searched. */
const DEEPEST = 5;

/** Returns the first entry of this name in the options of a call, or in those within them. */
function anywhere(value: Value, name: string, depth: number): Given | undefined {
  const entries = value.kind === 'map' ? value.entries : value.kind === 'call' ? value.named : [];
  const own = entries.findLast(({ key }) => plainKey(keyOf(key)) === name);
  if (own !== undefined || depth === 0) return own;
  const inner = [
    ...entries.map((entry) => entry.value),
    ...(value.kind === 'call' ? value.args : value.kind === 'list' ? value.items : []),
  ];
  for (const one of inner) {
    // A call within has rows of its own.
    const found = one.kind === 'map' || one.kind === 'list' ? anywhere(one, name, depth - 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns a key in one spelling: `sslVerify`, `ssl-verify` and `ssl_verify` are one name. */
function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Returns the entry at the end of a path; `*` is any key, and all of them at its end. */
function within(entries: readonly Entry[], [word, ...inner]: readonly string[]): Given | undefined {
  const [first] = entries;
  if (word === '*' && inner.length === 0 && first !== undefined)
    return {
      value: { kind: 'list', items: entries.map(({ value }) => value), open: false, at: first.at },
      at: first.at,
    };
  const found = entries.filter(({ key }) => word === '*' || keyOf(key) === word).reverse();
  if (inner.length === 0) return found[0];
  for (const { value } of found) {
    const deeper = value.kind === 'map' ? value.entries : value.kind === 'call' ? value.named : [];
    const one = within(deeper, inner);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** Returns the last word of a key: `\CURLOPT_SSL_VERIFYPEER`, `:verify`, `RequestOptions::VERIFY`. */
function keyOf(key: string): string {
  let from = key.length;
  while (from > 0 && !SEPARATORS.includes(key[from - 1]!)) from--;
  return withoutMarks(key.slice(from));
}

const SEPARATORS = '.:\\';

/** Returns the last words of a value, or of each item of a list, in lower case; `[]` for an empty one. */
export function wordsOf(value: Value): readonly string[] {
  if (value.kind === 'list') return value.items.length === 0 ? ['[]'] : value.items.flatMap(wordsOf);
  const text = value.kind === 'call' ? value.name.replace(/^new /, '') : unmarkedText(value);
  if (value.kind !== 'known' && acceptsAll(value.kind === 'call' ? value.text : text)) return ['=>true'];
  if (text === '*') return ["'*'"];
  const lower = text.trim().toLowerCase();
  // The last word of an expression is not one of its value.
  return /^[\w.:\\$@!?]+$/.test(lower) ? [lower, lower.split(/[.:\\]/).at(-1)!] : [lower];
}

/**
 * Returns whether a text is a function that answers true to everything: `(a, b) -> true`, `func(…) bool { return true
 * }`.
 */
export function acceptsAll(text: string): boolean {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length > 300) return false;
  const body = ['=> true', '-> true', '=>true', '->true'].some((end) => flat.endsWith(end));
  const block = /(?:=>|->|^func\b.*|^function\b.*|^fn\b.*|\|)\s*\{ ?(?:return )?true;? ?\}$/.test(flat);
  const closure =
    /^(?:->[^{]*|proc |lambda |Proc.new )?\{ ?(?:[\w, ]*->|\|[\w, ]*\|)? ?true ?\}$/.test(flat) ||
    /^lambda [^:]*: ?True$/.test(flat);
  return body || block || closure;
}
