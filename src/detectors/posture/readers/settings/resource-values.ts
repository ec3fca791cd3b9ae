/** Values of resource settings → values of controls, as the rows of `patterns/resources` rank them. */

import type { RankedSettings, Safe, SwitchSettings } from '../../../../model/posture/resource.ts';
import { asText, textsOf, type Value } from '../../languages/value.ts';
import { HOLE_END, HOLE_START, hasHole } from '../../holes.ts';
import type { Rank } from '../../orders/ranks.ts';

const ON = new Set(['true', 'yes', 'on', 'enabled', 'enable', '1', 'active']);
const OFF = new Set(['false', 'no', 'off', 'disabled', 'disable', '0', 'inactive', 'suspended', 'paused', 'none']);
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Returns the rank of a value; null if it is not known before run time. `undefined` and null values mean the default.
 */
export function rankOfValue(row: RankedSettings, value: Value | undefined, name: string): Rank | null {
  if (value === undefined || (value.kind === 'known' && value.value === null)) return defaultRank(row, name);
  // A reference may be to nothing: only what is written is surely set where it should not be.
  const isOpen = value.kind !== 'map' && value.kind !== 'list' && hasHole(asText(value));
  if (row.safe === 'unset' && isOpen) return null;
  if (row.safe === 'set' || row.safe === 'unset') return rankOfText(row, isEmpty(value) ? '' : 'set', name);
  if (row.safe === 'https') return rankOfText(row, textsOf(value).join(' '), name);
  if (isAboutItems(row.safe)) return rankOfItems(row, row.safe, value, name);
  const text = plainText(value) ?? otherWord(row, value);
  return text === null ? null : rankOfText(row, text, name);
}

/**
 * Returns a text with a reference to another resource, which stands for any other word than those of the row; null: not
 * known.
 */
function otherWord({ safe }: RankedSettings, value: Value): string | null {
  const text = value.kind === 'known' || value.kind === 'unknown' ? asText(value) : '';
  const end = text.slice(text.lastIndexOf(HOLE_START) + 1).replace(HOLE_END, '');
  const isReference = /^[a-z]+_\w+\.[\w-]+\.(?:id|arn|name|email|self_link)$/.test(end);
  return isReference && hasHole(text) && Array.isArray(safe) && safe.includes('*') ? text : null;
}

/** Returns the rank of a key that is not set. */
function defaultRank(row: RankedSettings, name: string): Rank {
  const text = String(row.default);
  if (!isAboutItems(row.safe)) return rankOfText(row, text, name);
  return itemsRank(row, row.safe, text === '' || row.default === false ? [] : text.split(','), name);
}

/** Returns if a value switches a setting on; null if it is not known. */
export function isOnValue(row: SwitchSettings, value: Value | undefined): boolean | null {
  if (value === undefined || (value.kind === 'known' && value.value === null)) return switchOf(String(row.default));
  const text = plainText(value);
  return text === null ? null : switchOf(text);
}

type AboutItems = (typeof ABOUT_ITEMS)[number] | Extract<Safe, { readonly bad: readonly string[] }>;

const ABOUT_ITEMS = ['items', 'no-items', 'allowed', 'sites', 'mode'] as const;

function isAboutItems(safe: Safe): safe is AboutItems {
  return typeof safe === 'string' ? ABOUT_ITEMS.some((one) => one === safe) : 'bad' in safe;
}

/** Tests if a value is an empty text or an empty list. */
function isEmpty(value: Value): boolean {
  if (value.kind === 'list') return value.items.length === 0 && !value.open;
  return value.kind === 'known' && value.value === '';
}

/** Returns a value as text; null if it is not known. A list of one item counts as its item. */
function plainText(value: Value): string | null {
  if (value.kind === 'list' && value.items.length === 1) return plainText(value.items[0]!);
  if (value.kind !== 'known') return null;
  const text = asText(value);
  return hasHole(text) ? null : text;
}

/** Ranks the items of a list, or the keys of a map; null if one of them is not known. */
function rankOfItems(row: RankedSettings, safe: AboutItems, value: Value, name: string): Rank | null {
  const items =
    value.kind === 'list'
      ? value.open
        ? null
        : value.items.map(plainText)
      : value.kind === 'map'
        ? value.entries.map(({ key }) => key)
        : [plainText(value)];
  if (items === null || items.some((item) => item === null)) return null;
  return itemsRank(
    row,
    safe,
    (items as string[]).filter((item) => item !== ''),
    name,
  );
}

/** Makes a rank whose items are compared by name. */
function itemsRank(row: RankedSettings, safe: AboutItems, items: readonly string[], name: string): Rank {
  const isGood = safe === 'items';
  const word = items.length === 0 ? 'none' : items.join(', ');
  const names = [...new Set(countedIn(safe, items))];
  return {
    ...rankBase(row, name),
    rank: 0,
    word,
    items: { isGood, names, ...(safe === 'allowed' && { globs: true as const }) },
  };
}

function countedIn(safe: AboutItems, items: readonly string[]): readonly string[] {
  switch (safe) {
    case 'items':
    case 'no-items':
      return items.map(plainWord);
    case 'allowed':
      return items.length === 0 ? ['*'] : items;
    case 'sites':
      return items.filter((item) => item.includes('*') || isPlainHttp(item));
    case 'mode':
      return items.flatMap(rightsOf);
    default:
      return badOf(safe, items).map(plainWord);
  }
}

/** Rights that a file's mode gives to its group and all others: `0640`, or 416 as manifests of Kubernetes write it. */
function rightsOf(mode: string): readonly string[] {
  const octal = /^(?:0o?)?[0-7]{3,4}$/i.test(mode) ? Number.parseInt(mode.replace(/^0o/i, ''), 8) : null;
  // No owner has fewer rights than others in a mode that people write: the number is a decimal one.
  const isDecimal = octal === null || (!mode.startsWith('0') && (mode === '511' || !isOwnersMost(octal)));
  const bits = isDecimal ? Number(mode) : octal;
  return Number.isInteger(bits) ? RIGHTS.filter((_right, at) => (bits & (1 << at)) !== 0) : [];
}

function isOwnersMost(mode: number): boolean {
  return ((mode | (mode >> 3)) & 7 & ~(mode >> 6)) === 0;
}

/** Rights by the bits of a mode, the lowest first. */
const RIGHTS = ['others run', 'others write', 'others read', 'group runs', 'group writes', 'group reads'] as const;

/** Returns the items that are bad, and those that are missed. */
function badOf({ bad, needs = [] }: Extract<AboutItems, object>, items: readonly string[]): readonly string[] {
  const has = (word: string, of: readonly string[]) => of.some((one) => isSame(one, word));
  const missed = needs.filter((need) => !has(need, items));
  return [...items.filter((item) => has(item, bad)), ...missed.map((need) => `without ${need}`)];
}

function rankOfText(row: RankedSettings, text: string, name: string): Rank {
  return { ...rankBase(row, name), rank: numberOf(row, text), word: text === '' ? 'not set' : text };
}

function rankBase(row: RankedSettings, name: string) {
  const isOpening = row.control === 'exposure' || row.control === 'authentication';
  return {
    kind: 'rank',
    name,
    atMost: row.atMost,
    weakening: row.weakening ?? (isOpening ? 'escalation' : 'downgrade'),
  } as const;
}

/** Returns the rank of a text by what the row takes for safe: words in order, a switch, presence, or an amount. */
function numberOf(row: RankedSettings, text: string): number {
  const { safe } = row;
  if (Array.isArray(safe))
    return wordRank(safe as readonly string[], text) ?? wordRank(safe as readonly string[], String(row.default)) ?? 0;
  switch (safe) {
    case 'set':
      return text === '' ? 0 : 1;
    case 'unset':
      return text === '' ? 1 : 0;
    case 'https':
      return text.split(' ').some(isPlainHttp) ? 0 : 1;
    case 'on':
    case 'off': {
      const isOn = switchOf(text) ?? switchOf(String(row.default)) ?? false;
      return isOn === (safe === 'on') ? 1 : 0;
    }
    default: {
      const number = amountOf(text);
      if (safe === 'more') return number ?? 0;
      if (safe === 'longer') return number === null || number <= 0 ? MOST : number;
      return number === null || number <= 0 ? -MOST : -number;
    }
  }
}

/** Returns the truth of a word (`enabled`, `no` …); null for other words. */
function switchOf(text: string): boolean | null {
  const word = text.toLowerCase();
  return ON.has(word) ? true : OFF.has(word) ? false : null;
}

/** Returns the index of the group of words that has the text, else that of `*`; null without either. */
function wordRank(words: readonly string[], text: string): number | null {
  const at = words.findIndex((alternatives) =>
    alternatives.split('|').some((word) => word !== '*' && isSame(word, text)),
  );
  if (at !== -1) return at;
  const other = words.findIndex((alternatives) => alternatives.split('|').includes('*'));
  return other === -1 ? null : other;
}

/** Tests if two texts are one word: `public-read`, `PublicRead` and `PUBLIC_READ`. */
function isSame(one: string, other: string): boolean {
  return plainWord(one) === plainWord(other);
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Tests for an address without TLS, but for one of the machine itself. */
function isPlainHttp(address: string): boolean {
  return /^http:\/\//i.test(address) && !/^http:\/\/(?:localhost|127\.|\[::1\])/i.test(address);
}

/**
 * Returns the number of `90`, `7776000s`, `P90D` and `PT12H`; null for a text without a number. Lengths with a unit are
 * in seconds.
 */
function amountOf(text: string): number | null {
  const time = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i.exec(text);
  if (time !== null) return Number(time[1] ?? 0) * 3600 + Number(time[2] ?? 0) * 60 + Number(time[3] ?? 0);
  const found = /^(?:rate\(|P)?(-?\d+(?:\.\d+)?)\s*([smhd])?/i.exec(text);
  if (found === null) return null;
  const unit = found[2] === undefined || /^(?:rate|P)/.test(text) ? 1 : UNITS[found[2].toLowerCase()]!;
  return Number(found[1]) * unit;
}
