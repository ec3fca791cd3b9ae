/** Options of calls whose values have a plain better and worse: rounds of a hash, names of algorithms, durations. */

import type { RankCall } from '../../../../model/posture/call-row.ts';
import type { Rank } from '../../orders/ranks.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';
import { secondsOf, unitOf } from '../settings/durations.ts';
import { HOLE_END, HOLE_START } from '../../holes.ts';
import { optionOf, wordsOf } from './options.ts';

/** Returns the rank of a value; null: not known before run time. */
export function rankOf(row: RankCall, value: Value | null): Rank | null {
  const { ranks } = row;
  if (value === null) return typeof ranks === 'string' ? null : makeRank(row, ranks[''] ?? 0, 'set');
  if (ranks === 'items') {
    // Expressions and names of variables are items too; a list that another one is added to is not known.
    if (value.kind !== 'list' || value.open) return null;
    const names = value.items.map((item) => asText(item).replaceAll(HOLE_START, '').replaceAll(HOLE_END, ''));
    return { ...makeRank(row, 0, names.join(', ')), items: { isGood: true, names } };
  }
  const rank =
    typeof ranks === 'string'
      ? numberOf(ranks, value, row.control === 'input-checks')
      : wordRankOf(ranks, value, row.several);
  if (rank === null) return null;
  return makeRank(row, rank, value.kind === 'list' ? value.items.map(asText).join(', ') : shownValue(value));
}

/** Returns the rank that holds where the call is not made. */
export function defaultRankOf(row: RankCall): Rank | null {
  return row.default === undefined ? null : makeRank(row, row.default, 'not set');
}

/**
 * Returns the rank of a rate, `10 per minute`: the fewer in a second, the stronger. Null: not known before run time.
 */
export function rateOf(row: RankCall, call: CodeCall, given: Value | undefined): Rank | null {
  if (given === undefined) return null;
  const texts = given.kind === 'list' ? given.items : [given];
  const rates = texts.flatMap((one) => {
    const rate = one.kind === 'known' && typeof one.value === 'string' ? rateOfText(one.value) : null;
    return rate === null ? [] : [{ rate, text: asText(one) }];
  });
  if (rates.length > 0)
    return makeRank(row, -Math.min(...rates.map(({ rate }) => rate)), rates.map(({ text }) => text).join(', '));
  const amount = amountOf(given);
  const per = row.per === undefined ? undefined : optionOf(call, row.per)?.value;
  const bare = per === undefined ? null : amountOf(per);
  const isBare = per?.kind === 'known' && typeof per.value === 'number';
  const time = per === undefined ? (row.time ?? null) : bare === null ? null : isBare ? bare * (row.unit ?? 1) : bare;
  if (amount === null || time === null || time <= 0) return null;
  return makeRank(row, -(amount / time), `${amount} in ${plainTime(time)}`);
}

/** Shows seconds in the largest unit that divides them: 7200 → `2 h`. */
function plainTime(seconds: number): string {
  const whole = [[86_400, 'd'] as const, [3600, 'h'] as const, [60, 'min'] as const].find(([of]) => seconds % of === 0);
  return whole === undefined ? `${seconds} s` : `${seconds / whole[0]} ${whole[1]}`;
}

/** Returns requests in a second: `5/minute`, `100 per 15 minutes`, `20/s`, `60-M`; of several the lowest counts. */
export function rateOfText(text: string): number | null {
  // https://laravel.com/docs/routing#throttling-with-redis: requests and minutes.
  const [, most, minutes = '1'] = /^throttle:(\d+)(?:,(\d+))?(?:,|$)/.exec(text) ?? [];
  if (most !== undefined) return Number(most) / (60 * Math.max(1, Number(minutes)));
  const rates = text.split(/[;,]/).map((part) => {
    const [, amount, times, unit] =
      /^\s*(?:throttle:)?(\d+)\s*(?:\/|-|per|a|r\/)\s*(\d*)\s*([a-z]+)\s*$/i.exec(part) ?? [];
    const seconds = unit === undefined ? undefined : unitOf(unit.toLowerCase());
    return seconds === undefined ? null : Number(amount) / (Number(times || 1) * seconds);
  });
  const known = rates.filter((rate) => rate !== null);
  if (known.length === 0 || known.length < rates.length) return null;
  const least = Math.min(...known);
  // The lowest decides; where it stays, the others do.
  return least + (known.reduce((sum, one) => sum + one, 0) - least) / 1e6;
}

/** Makes the rank of a limit of requests. */
export function limitRank(rank: number, word: string): Rank {
  return { kind: 'rank', name: 'limit', rank, word, atMost: 'low', weakening: 'downgrade' };
}

function makeRank({ subject, atMost }: RankCall, rank: number, word: string): Rank {
  return {
    kind: 'rank',
    name: subject === 'chain' ? 'limit' : subject === 'name' ? 'validity' : subject,
    rank,
    word,
    atMost: atMost ?? 'high',
    weakening: 'downgrade',
  };
}

function shownValue(value: Value): string {
  return value.kind === 'known'
    ? String(value.value)
    : value.kind === 'list' || value.kind === 'map'
      ? '…'
      : value.text;
}

/**
 * Returns the number as a rank: negative where less is safer. Null for a value that is not a number, a size or a time.
 */
function numberOf(ranks: 'more' | 'less' | 'rate' | 'items', value: Value, isSize: boolean): number | null {
  const number = (isSize ? sizeOf(value) : null) ?? amountOf(value);
  return number === null ? null : ranks === 'more' ? number : -number;
}

/** https://pkg.go.dev/golang.org/x/crypto/bcrypt#pkg-constants, https://github.com/bcrypt-ruby/bcrypt-ruby */
const COSTS: Readonly<Record<string, number>> = { mincost: 4, min_cost: 4, defaultcost: 10, default_cost: 12 };

/** Returns a number, a duration in seconds, or the cost of a named algorithm; null for other values. */
function amountOf(value: Value): number | null {
  if (value.kind === 'call' && /(?:^|\.)timedelta$/.test(value.name)) return deltaOf(value);
  if (value.kind === 'unknown' && /^\d+\.\.\.?\d/.test(value.text)) return Number.parseInt(value.text, 10);
  if (value.kind !== 'known') return COSTS[wordsOf(value).at(-1) ?? ''] ?? null;
  return typeof value.value === 'number' ? value.value : secondsOf(String(value.value));
}

/** Returns bytes: `100kb`, `2M`. Null if the value is no size. */
function sizeOf(value: Value): number | null {
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?\s*$/i.exec(asText(value)) ?? [];
  return amount === undefined ? null : Number(amount) * 1024 ** ' kmgt'.indexOf(unit.toLowerCase() || ' ');
}

/**
 * Returns the seconds of `timedelta(days=1, hours=2)`.
 * https://docs.python.org/3/library/datetime.html#timedelta-objects
 */
function deltaOf({ args, named }: CallValue): number | null {
  const parts: (readonly [string, Value])[] = args.slice(0, 2).map((value, at) => [at === 0 ? 'd' : 's', value]);
  parts.push(...named.map(({ key, value }) => [key === 'milliseconds' ? 'ms' : key[0]!, value] as const));
  const seconds = parts.map(([unit, value]) =>
    value.kind === 'known' && typeof value.value === 'number' ? value.value * (unitOf(unit) ?? 0) : null,
  );
  return seconds.some((one) => one === null) ? null : seconds.reduce<number>((sum, one) => sum + one!, 0);
}

/** Returns the rank of a word, or of several by `several`; null for words without a rank. */
function wordRankOf(
  ranks: Readonly<Record<string, number>>,
  value: Value,
  several?: RankCall['several'],
): number | null {
  if (value.kind === 'list' && value.open) return null;
  if (several !== undefined && value.kind === 'list' && value.items.length > 0) {
    const all = value.items.map((item) => wordRankOf(ranks, item) ?? ranks[''] ?? 0);
    return several === 'lowest' ? Math.min(...all) : Math.max(...all);
  }
  const first = value.kind === 'list' ? value.items[0] : value;
  if (value.kind === 'list' && first === undefined) return ranks['[]'] ?? null;
  const words = first === undefined ? [] : wordsOf(first);
  const known = words.find((word) => ranks[word] !== undefined) ?? startOf(ranks, words[0] ?? '');
  return (known === undefined ? ranks[''] : ranks[known]) ?? null;
}

/** Returns the key that says how a word starts: `0.0.0.0*`. */
function startOf(ranks: Readonly<Record<string, number>>, word: string): string | undefined {
  return Object.keys(ranks).find((key) => key.length > 1 && key.endsWith('*') && word.startsWith(key.slice(0, -1)));
}
