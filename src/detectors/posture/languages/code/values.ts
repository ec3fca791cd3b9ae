/** Evaluates well-known calls of several languages, and conditions that are true in production. */

import { asText, joinCertainty, known, unknown, type Entry, type Value } from '../value.ts';
import type { CallValue, CodeCall } from './call.ts';
import type { Stretch } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

const LISTS = expression('')`
  ^(?:Arrays\.asList|List\.of|Set\.of|Collections\.(?:singletonList|singleton)|ImmutableList\.of|listOf|setOf
  |mutableListOf|arrayOf|vec!|array|Array\.of|Stream\.of|arrayOf)$
`;
/** The text or number given is the value. */
const TRANSPARENT = expression('')`
  ^(?:HeaderValue\.(?:from_static|from_str)|(?:\w+\.)*HeaderValue\.(?:from_static|from_str)|String\.from|Some|Ok
  |Cow\.from|Cow\.Borrowed|Boolean\.valueOf|String\.valueOf|new StringValues|Header\.new|Duration\.from_secs
  |(?:std\.)?time\.Duration\.from_secs|filter_var|boolval|Boolean\.parseBoolean|bool\.Parse|Convert\.ToBoolean)$
`;
const HARMLESS = expression('')`
  (?:^|\.)(?:parse|unwrap|expect|into|to_string|to_owned|clone|as_str|trim|finish|toString|ToString|trimIndent
  |trimMargin|stripIndent|strip|toList|ToArray|ToList)$
`;
const FORMATS = /^(?:fmt\.Sprintf|String\.format|string\.Format|sprintf|format!)$/;
const JOINS = /^(?:strings\.Join|String\.join|string\.Join|implode)$/;

/** Returns items and named entries as one value: an array with names is a map. */
export function entryList(
  {
    items,
    named,
    open,
  }: { readonly items: readonly Value[]; readonly named: readonly Entry[]; readonly open: boolean },
  at: Stretch,
): Value {
  return named.length > 0 ? { kind: 'map', entries: named, open, at } : { kind: 'list', items, open, at };
}

/**
 * Evaluates calls with a known result: durations, lists, formatted and joined texts, reads of the environment. Returns
 * any other call as it is.
 */
export function foldCall(call: CallValue): Value {
  const { name, args, at } = call;
  const [first, second] = args;
  const seconds = durationOf(call);
  if (seconds !== null) return known(seconds, at, 'folded');
  if (LISTS.test(name)) return entryList({ items: args, named: call.named, open: false }, at);
  if (/^(?:\[\]|map\[).*\{\}$|^\[\w*\].*\{\}$/.test(name))
    return entryList({ items: args, named: call.named, open: false }, at);
  if (TRANSPARENT.test(name) && first !== undefined) return { ...first, at };
  if (HARMLESS.test(name) && call.on !== undefined && args.length <= 1) {
    const inner = call.on.kind === 'call' ? foldCall(call.on) : call.on;
    if (inner.kind === 'known' || inner.kind === 'list') return { ...inner, at };
  }
  if (/^(?:env|getenv|os\.Getenv|\$_ENV|System\.getenv|env\.get|Environment\.GetEnvironmentVariable)$/.test(name))
    return second?.kind === 'known' ? known(second.value, at, 'env') : known(null, at, 'env');
  if (FORMATS.test(name) && first?.kind === 'known') return foldFormat(String(first.value), args.slice(1), at);
  if (JOINS.test(name)) {
    const [list, glue] = first?.kind === 'list' ? [first, second] : [second, first];
    if (list?.kind === 'list' && !list.open)
      return known(list.items.map(asText).join(glue?.kind === 'known' ? String(glue.value) : ','), at, 'folded');
  }
  return call;
}

/**
 * Returns the seconds of `Duration.ofDays(365)`, `TimeSpan.FromDays(365)`, `TimeUnit.DAYS.toSeconds(365)`,
 * `Duration::days(365)`; null for other calls.
 */
function durationOf({ name, args }: CallValue): number | null {
  const unit =
    /(?:Duration|TimeSpan)\.(?:of|From|from_)?([A-Za-z]+?)s?$/.exec(name)?.[1] ??
    /TimeUnit\.([A-Z]+?)S?\.toSeconds$/.exec(name)?.[1];
  const factor = unit === undefined ? undefined : SECONDS[unit.toLowerCase()];
  const [first] = args;
  return factor !== undefined && args.length === 1 && first?.kind === 'known' && typeof first.value === 'number'
    ? first.value * factor
    : null;
}

/**
 * Puts the arguments into a format string: `fmt.Sprintf("max-age=%d", age)`, `format!("max-age={}", age)`. An argument
 * without a known value becomes a hole.
 */
function foldFormat(pattern: string, args: readonly Value[], at: Stretch): Value {
  let next = 0;
  const text = pattern.replace(/%%|%(?:\d+\$)?[-+0-9.]*[a-zA-Z]|\{[\w:]*\}/g, (mark) => {
    if (mark === '%%') return '%';
    const arg = /^\{[a-z_]\w*\}$/.test(mark)
      ? undefined
      : args[/^\{(\d+)/.exec(mark) === null ? next++ : Number(/^\{(\d+)/.exec(mark)![1])];
    return arg === undefined ? asText(unknown(mark.replace(/[{}]/g, ''), at)) : asText(arg);
  });
  return known(
    text,
    at,
    args.every((arg) => arg.kind === 'known')
      ? joinCertainty('folded', ...args.map((arg) => (arg.kind === 'known' ? arg.certainty : 'literal')))
      : 'folded',
  );
}

/** Returns the names of a call, within calls of the names around it. */
export function namesOf(value: CallValue, around: readonly string[]): Pick<CodeCall, 'name' | 'path'> {
  const name = value.name.endsWith('[]=') ? '[]=' : value.name.split('.').at(-1)!;
  const chain: string[] = [];
  for (let on = value.on; on?.kind === 'call'; on = on.on) chain.unshift(on.name.split('.').at(-1)!);
  return { name, path: [...around, ...chain, name] };
}

export type Guard = 'always' | 'perhaps' | 'never';

const DEVELOPMENT = expression('i')`
  \bis_?(?:dev(?:elopment)?|local|debug|testing|test)(?:mode)?\b|development|debug|\bdev(?:mode)?\b
  |\btesting\b|isdev
`;
const PRODUCTION = /\bis_?(?:prod(?:uction)?|https|secure)\b|production|\bprod(?:mode)?\b|isprod/i;

/**
 * Decides if code under this condition runs in production. `decided` is the condition's value where it is known (R5).
 */
export function guardOf(test: string, decided: boolean | null, isElse: boolean): Guard {
  if (decided !== null) return decided === isElse ? 'never' : 'always';
  const isMixed = /&&|\|\||\band\b|\bor\b/.test(test);
  const isNegated = /^\(?\s*(?:!|not\b)|!=|==\s*false/.test(test);
  const [dev, prod] = [DEVELOPMENT.test(test), PRODUCTION.test(test)];
  if (dev === prod) return 'perhaps';
  const runs = (dev === isNegated) !== isElse;
  // More than one condition may keep it from running, but not make it run.
  return runs ? (isMixed ? 'perhaps' : 'always') : 'never';
}
