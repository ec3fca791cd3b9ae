/** Options of calls whose values have a plain better and worse: rounds of a hash, names of algorithms, durations. */

import type { RankCall } from '../../../../model/posture/call-row.ts';
import type { Rank } from '../../orders/ranks.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { CallValue } from '../../languages/code/call.ts';
import { secondsOf, unitOf } from '../settings/durations.ts';
import { wordsOf } from './options.ts';

/** Returns the rank of a value; null: not known before run time. */
export function rankOf(row: RankCall, value: Value | null): Rank | null {
  const { ranks } = row;
  if (value === null) return typeof ranks === 'string' ? null : ranked(row, ranks[''] ?? 0, 'set');
  const rank = typeof ranks === 'string' ? numberOf(ranks, value) : wordRankOf(ranks, value);
  if (rank === null) return null;
  return ranked(row, rank, value.kind === 'list' ? value.items.map(asText).join(', ') : shown(value));
}

/** Returns the rank that holds where the call is not made. */
export function defaultRankOf(row: RankCall): Rank | null {
  return row.default === undefined ? null : ranked(row, row.default, 'not set');
}

function ranked({ subject, atMost }: RankCall, rank: number, word: string): Rank {
  return { kind: 'rank', name: subject, rank, word, atMost: atMost ?? 'high', weakening: 'downgrade' };
}

function shown(value: Value): string {
  return value.kind === 'known'
    ? String(value.value)
    : value.kind === 'list' || value.kind === 'map'
      ? '…'
      : value.text;
}

function numberOf(ranks: 'more' | 'less', value: Value): number | null {
  const number = amountOf(value);
  return number === null ? null : ranks === 'more' ? number : -number;
}

/** https://pkg.go.dev/golang.org/x/crypto/bcrypt#pkg-constants, https://github.com/bcrypt-ruby/bcrypt-ruby */
const COSTS: Readonly<Record<string, number>> = { mincost: 4, min_cost: 4, defaultcost: 10, default_cost: 12 };

function amountOf(value: Value): number | null {
  if (value.kind === 'call' && /(?:^|\.)timedelta$/.test(value.name)) return deltaOf(value);
  if (value.kind === 'unknown' && /^\d+\.\.\.?\d/.test(value.text)) return Number.parseInt(value.text, 10);
  if (value.kind !== 'known') return COSTS[wordsOf(value).at(-1) ?? ''] ?? null;
  return typeof value.value === 'number' ? value.value : secondsOf(String(value.value));
}

/** `timedelta(days=1, hours=2)`. https://docs.python.org/3/library/datetime.html#timedelta-objects */
function deltaOf({ args, named }: CallValue): number | null {
  const parts: (readonly [string, Value])[] = args.slice(0, 2).map((value, at) => [at === 0 ? 'd' : 's', value]);
  parts.push(...named.map(({ key, value }) => [key === 'milliseconds' ? 'ms' : key[0]!, value] as const));
  const seconds = parts.map(([unit, value]) =>
    value.kind === 'known' && typeof value.value === 'number' ? value.value * (unitOf(unit) ?? 0) : null,
  );
  return seconds.some((one) => one === null) ? null : seconds.reduce<number>((sum, one) => sum + one!, 0);
}

function wordRankOf(ranks: Readonly<Record<string, number>>, value: Value): number | null {
  if (value.kind === 'list' && value.open) return null;
  const first = value.kind === 'list' ? value.items[0] : value;
  if (value.kind === 'list' && first === undefined) return ranks['[]'] ?? null;
  const known = first === undefined ? undefined : wordsOf(first).find((word) => ranks[word] !== undefined);
  return (known === undefined ? ranks[''] : ranks[known]) ?? null;
}
