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

/**
 * Returns one fact for each row, defaults included, so that a line that goes is compared with what holds without it.
 */
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
        value:
          row.sure === false
            ? { ...rankOf(row, row.default, subject), word: 'not set', ...upToOf(row) }
            : rankOf(row, row.default, subject),
        certainty: row.sure === false ? 'unknown' : 'default',
        origin: opening,
      };
    const { value, origin } = found;
    const text = textOf(value, row);
    if (text === null) {
      const unknown = value.kind === 'unknown' || value.kind === 'call' ? value.text : row.key;
      return { control, subject, value: { kind: 'opaque', text: unknown }, certainty: 'unknown', origin };
    }
    const word = (value.kind === 'known' && value.written) || text;
    const certainty = isPresence(row) ? 'literal' : certaintyOf(value);
    const rank = rankOf(row, text, subject, word);
    return { control, subject, value: row.sure === false ? { ...rank, isGiven: true } : rank, certainty, origin };
  });
}

/** Returns the strongest rank among the words of a row whose default differs between versions. */
function upToOf({ ranks }: RankedRow): Pick<Rank, 'upTo'> {
  return typeof ranks === 'object' ? { upTo: Math.max(...Object.values(ranks)) } : {};
}

/** Tests for a row of which only the presence counts. */
function isPresence({ ranks }: RankedRow): boolean {
  return typeof ranks === 'object' && Object.keys(ranks).sort().join() === ',none';
}

function isAboutItems({ ranks }: RankedRow): boolean {
  return ranks === 'items' || ranks === 'no-items';
}

/** Returns a value as text; null if it is not known before run time. */
function textOf(value: Value, row: RankedRow): string | null {
  if (value.kind === 'known' && value.value === null) return '';
  // A password that comes from elsewhere is set.
  if (isPresence(row) && (value.kind !== 'known' || hasHole(asText(value)))) return 'set';
  if (value.kind === 'known') return hasHole(asText(value)) ? null : String(value.value);
  if (value.kind === 'list')
    return !value.items.every((item) => item.kind === 'known')
      ? null
      : isAboutItems(row) || typeof row.ranks === 'object'
        ? value.items.map(asText).join(' ')
        : String(value.items.length);
  return null;
}

/** Makes the rank of a text by its row. A secret is not shown: `set`. */
function rankOf(row: RankedRow, text: string, name: string, word = text): Rank {
  return {
    kind: 'rank',
    name,
    rank: numberOf(row, text),
    word: text === '' ? 'not set' : row.isSecret && text !== row.default ? 'set' : word,
    atMost: row.atMost,
    weakening: row.weakening,
    ...(isAboutItems(row) ? { items: { isGood: row.ranks === 'items', names: itemNames(text) } } : {}),
  };
}

/** Returns the items of a list in one text, between blanks, commas or semicolons. */
function itemNames(text: string): string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== '');
}

/** `8M`, `2g` and `512KB` as they compare with each other; a small m alone may be a minute, which is 60 too. */
const SIZE = /^\s*(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b)?\s*$/i;
const SIZES: Readonly<Record<string, number>> = { k: 60 / 1024, m: 60, g: 60 * 1024, t: 60 * 1024 ** 2 };

/** Returns the bytes of a size: `10m` → 10485760. Null if the text is no size. */
function sizeOf(text: string): number | null {
  const [, amount, unit] = SIZE.exec(text) ?? [];
  return amount === undefined ? null : Number(amount) * SIZES[unit!.toLowerCase()]!;
}

/**
 * Returns the lowest rank of the keys `~word` whose word the text contains; undefined if it has no such word. A text
 * that itself begins with `~` lists exceptions, and has no rank.
 */
function rankWithin(ranks: Readonly<Record<string, number>>, text: string): number | undefined {
  if (text.startsWith('~')) return undefined;
  const plain = text.toLowerCase();
  const found = Object.entries(ranks).filter(([word]) => word.startsWith('~') && plain.includes(word.slice(1)));
  return found.length === 0 ? undefined : Math.min(...found.map(([, rank]) => rank));
}

/** Returns the scheme of an address elsewhere, `http://`; `no address` for any other text. */
function schemeOf(text: string): string {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]{0,20}:\/\/)(.*)/i.exec(text) ?? [];
  return scheme === undefined || /^(?:localhost|127\.|\[::1\])/.test(rest) ? 'no address' : scheme.toLowerCase();
}

/** Returns the rank of a text: by the row's words, or as a size, time or number where more or less is better. */
function numberOf({ ranks, default: fallback }: RankedRow, text: string): number {
  if (typeof ranks !== 'string') {
    const rank = ranks[text.toLowerCase()] ?? ranks[schemeOf(text)] ?? rankWithin(ranks, text) ?? ranks[''];
    return rank ?? ranks[fallback.toLowerCase()] ?? 0;
  }
  if (ranks === 'items' || ranks === 'no-items') return 0;
  const number = sizeOf(text) ?? secondsOf(text) ?? Number(/^-?\d+(?:\.\d+)?/.exec(text)?.[0] ?? Number.NaN);
  // For a duration that is unset or 0, `more` means for ever and `less` means never.
  if (ranks === 'more') return Number.isNaN(number) || number <= 0 ? Number.MAX_SAFE_INTEGER : number;
  return Number.isNaN(number) || number <= 0 ? -Number.MAX_SAFE_INTEGER : -number;
}
