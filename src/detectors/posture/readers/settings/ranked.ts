/** Keys with a plain better and worse → facts, as the rows of a place say. Knows no format. */

import type { Control } from '../../control.ts';
import { CONTROLS } from '../../controls.ts';
import type { RankedRow } from '../../../../model/posture/place.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, certaintyOf, type Value } from '../../languages/value.ts';
import { hasHole } from '../../holes.ts';
import { secondsOf } from './durations.ts';
import type { Origin } from '../../position.ts';
import type { Found } from '../../languages/document.ts';

/** One fact for each row, defaults included, so that a line that goes is compared with what holds without it. */
export function rankedFacts(
  rows: readonly RankedRow[],
  find: (key: string) => Found | undefined,
  opening: Origin,
  prefix = '',
): Fact[] {
  return rows.map((row): Fact => {
    const control = CONTROLS.get(row.control) as Control<'rank'>;
    const found = find(row.key);
    const subject = `${prefix}${row.key}`;
    if (found === undefined)
      return {
        control,
        subject,
        value: rankOf(row, row.default, subject),
        certainty: row.sure === false ? 'unknown' : 'default',
        origin: opening,
      };
    const { value, origin } = found;
    const text = textOf(value);
    if (text === null) {
      const unknown = value.kind === 'unknown' || value.kind === 'call' ? value.text : row.key;
      return { control, subject, value: { kind: 'opaque', text: unknown }, certainty: 'unknown', origin };
    }
    const word = (value.kind === 'known' && value.written) || text;
    return { control, subject, value: rankOf(row, text, subject, word), certainty: certaintyOf(value), origin };
  });
}

/** Returns null if the value is not known before run time. */
function textOf(value: Value): string | null {
  if (value.kind === 'known') return value.value === null ? '' : hasHole(asText(value)) ? null : String(value.value);
  if (value.kind === 'list')
    return value.items.every((item) => item.kind === 'known') ? String(value.items.length) : null;
  return null;
}

function rankOf(row: RankedRow, text: string, name: string, word = text): Rank {
  return {
    kind: 'rank',
    name,
    rank: numberOf(row, text),
    word: text === '' ? 'not set' : row.isSecret && text !== row.default ? 'set' : word,
    atMost: row.atMost,
    weakening: row.weakening,
    ...(row.ranks === 'items' ? { items: { isGood: true, names: namesIn(text) } } : {}),
  };
}

function namesIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== '');
}

/** `8M`, `2g` and `512KB` as they compare with each other; a small m alone may be a minute, which is 60 too. */
const SIZE = /^\s*(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b)?\s*$/i;
const SIZES: Readonly<Record<string, number>> = { k: 60 / 1024, m: 60, g: 60 * 1024, t: 60 * 1024 ** 2 };

function sizeOf(text: string): number | null {
  const [, amount, unit] = SIZE.exec(text) ?? [];
  return amount === undefined ? null : Number(amount) * SIZES[unit!.toLowerCase()]!;
}

function numberOf({ ranks, default: fallback }: RankedRow, text: string): number {
  if (typeof ranks !== 'string') return ranks[text.toLowerCase()] ?? ranks[''] ?? ranks[fallback.toLowerCase()] ?? 0;
  if (ranks === 'items') return 0;
  const number = sizeOf(text) ?? secondsOf(text) ?? Number(/^-?\d+(?:\.\d+)?/.exec(text)?.[0] ?? Number.NaN);
  // For a duration that is unset or 0, `more` means for ever and `less` means never.
  if (ranks === 'more') return Number.isNaN(number) || number <= 0 ? Number.MAX_SAFE_INTEGER : number;
  return Number.isNaN(number) || number <= 0 ? -Number.MAX_SAFE_INTEGER : -number;
}
