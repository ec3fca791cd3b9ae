/**
 * Lists of bytes that say something in plain text: `67 68 70`, `0x67, 0x68`, `[103, 104]`, the `hex(2):` of a registry
 * file, the lines of a hex dump.
 */

import { isUtf8 } from 'node:buffer';
import type { Span } from '../../../model/text.ts';
import type { Decoded } from './decoded.ts';
import { hexDigit } from './hex.ts';

/** Bytes of a list; fewer contain no credential. */
const FEWEST = 16;
/** The fewest characters of such a list, less what may be before the one that is probed. */
const STEP = 32;
/** Characters between two items at most: a comma, the end of a line, its indentation. */
const LONGEST_GAP = 16;
/** Longer runs of digits are numbers, or hex that is not separated. */
const LONGEST_ITEM = 4;
const READABLE = 0.8;

const IN_LIST = new Uint8Array(256);
for (const letter of '0123456789abcdefABCDEFxX ,;:\t\r\n\\') IN_LIST[letter.charCodeAt(0)] = 1;

/** Yields the text of each list of bytes that touches a region. */
export function* findLists(bytes: Buffer, regions: readonly Span[]): Generator<Decoded> {
  let at = 0;
  for (const region of regions) {
    if (region.to <= at) continue;
    at = Math.max(at, listStart(bytes, region.from, at));
    for (let probe = at + STEP - 1; probe < bytes.length && at < region.to; ) {
      if (IN_LIST[bytes[probe]!] === 0) {
        at = probe + 1;
        probe += STEP;
        continue;
      }
      const from = listStart(bytes, probe, at);
      if (from >= region.to) break;
      const to = listEnd(bytes, probe);
      if (to - from >= STEP) yield* decodeLists(bytes, { from, to });
      at = to;
      probe = to + STEP - 1;
    }
  }
}

/** Returns all spans that a change within the regions may alter: the lists that touch them. */
export function aroundLists(bytes: Buffer, regions: readonly Span[]): readonly Span[] {
  const wide: { from: number; to: number }[] = [];
  for (const region of regions) {
    const last = wide.at(-1);
    const from = listStart(bytes, region.from, last?.from ?? 0);
    const to = last && region.to < last.to ? last.to : listEnd(bytes, region.to);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else wide.push({ from, to });
  }
  return wide;
}

function listStart(bytes: Buffer, at: number, lowest: number): number {
  while (at > lowest && IN_LIST[bytes[at - 1]!] === 1) at--;
  return at;
}

function listEnd(bytes: Buffer, at: number): number {
  while (at < bytes.length && IN_LIST[bytes[at]!] === 1) at++;
  return at;
}

/** An item of a list: `0x67` with its digits. */
interface Item extends Span {
  readonly digits: string;
  readonly isMarked: boolean;
}

/**
 * Yields the text of each list within a run of digits and separators. Runs of other numbers are given up after the
 * first items.
 */
function* decodeLists(bytes: Buffer, { from, to }: Span): Generator<Decoded> {
  let list = new ByteList();
  for (let at = from; at < to; ) {
    const item = itemAt(bytes, at, to);
    if (item === null) {
      at++;
      continue;
    }
    if (item.from - list.end > LONGEST_GAP || !list.addItem(item)) {
      yield* list.decoded();
      list = new ByteList();
      list.addItem(item);
    }
    at = item.to;
  }
  yield* list.decoded();
}

type Base = 10 | 16;

class ByteList {
  #items: Item[] = [];
  #base: Base | null = null;
  #isRejected = false;
  #end: number | null = null;

  /** Returns the end of the last item; for an empty list, one from which any item is near. */
  get end(): number {
    return this.#end ?? Number.POSITIVE_INFINITY;
  }

  /** Returns false if the item is not a part of this list. */
  addItem(item: Item): boolean {
    if (valuesOf(item, 16).length + valuesOf(item, 10).length === 0) return false;
    this.#end = item.to;
    if (this.#isRejected) return true;
    if (this.#base !== null && valuesOf(item, this.#base).length === 0) return false;
    this.#items.push(item);
    if (this.#items.length === FEWEST) {
      this.#base = baseOf(this.#items);
      this.#isRejected = this.#base === null;
      if (this.#isRejected) this.#items = [];
    }
    return true;
  }

  /** Yields the text of the items so far; nothing if they are not text. */
  *decoded(): Generator<Decoded> {
    const base = this.#base ?? (this.#items.length >= FEWEST / 2 ? baseOf(this.#items) : null);
    const decoded = base === null || this.#isRejected ? null : decodedList(this.#items, base);
    if (decoded) yield decoded;
  }
}

/** Returns the base of the numbers; null if they are not text in any. */
function baseOf(items: readonly Item[]): Base | null {
  return (
    ([16, 10] as const).find((base) => {
      const values = items.map((item) => valuesOf(item, base));
      return values.every((of) => of.length > 0) && isLikelyText(values.flat());
    }) ?? null
  );
}

/** Reads one number, `103`, `67`, `0x67` or `\x67`; null if none begins here. */
function itemAt(bytes: Buffer, at: number, to: number): Item | null {
  const isMarked = (bytes[at] === 0x30 || bytes[at] === 0x5c) && (bytes[at + 1]! | 0x20) === 0x78;
  const first = isMarked ? at + 2 : at;
  let end = first;
  while (end < to && hexDigit(bytes[end]!) !== -1) end++;
  if (end === first) return null;
  return {
    from: at,
    to: end,
    digits: bytes.toString('latin1', first, Math.min(end, first + LONGEST_ITEM + 1)),
    isMarked,
  };
}

/** Returns the bytes of an item: one, or two of four digits as `xxd` writes them; none if it is not a byte. */
function valuesOf({ digits, isMarked }: Item, base: Base): readonly number[] {
  if (base === 10) return !isMarked && /^\d{1,3}$/.test(digits) && Number(digits) <= 0xff ? [Number(digits)] : [];
  if (digits.length === LONGEST_ITEM)
    return [Number.parseInt(digits.slice(0, 2), 16), Number.parseInt(digits.slice(2), 16)];
  return digits.length === 2 || (isMarked && digits.length === 1) ? [Number.parseInt(digits, 16)] : [];
}

/** Recognises text of single bytes, or UTF-16, of which every second byte is zero. */
function isLikelyText(values: readonly number[]): boolean {
  const letters = values.filter((value) => isReadable(value) || value >= 0x80).length;
  return letters + (isWide(values) ? zerosOf(values) : 0) >= values.length * READABLE;
}

function isReadable(value: number): boolean {
  return value >= 0x20 ? value !== 0x7f : value === 9 || value === 10 || value === 13;
}

function isWide(values: readonly number[]): boolean {
  return zerosOf(values) > values.length * 0.4;
}

function zerosOf(values: readonly number[]): number {
  return values.filter((value, index) => value === 0 && index % 2 === 1).length;
}

const LF = 10;

/** Returns the text of the items with a map back to them. A zero ends a text, except in UTF-16. */
function decodedList(items: readonly Item[], base: Base): Decoded | null {
  const places: Item[] = [];
  const values: number[] = [];
  const all = items.flatMap((item) => valuesOf(item, base).map((value) => ({ item, value })));
  const wide = isWide(all.map(({ value }) => value));
  for (const { item, value } of all) {
    if (value === 0 && wide) continue;
    values.push(value === 0 ? LF : value);
    places.push(item);
  }
  const content = Buffer.from(values);
  if (values.length < FEWEST || !isUtf8(content)) return null;
  return {
    how: 'a list of bytes',
    bytes: content,
    outerSpan: ({ from, to }) => ({ from: places[from]!.from, to: places[Math.max(from, to - 1)]!.to }),
    counts: () => true,
  };
}
