/**
 * Finds the cell of a Jupyter notebook at a byte offset: people see cells, and lines only in the JSON of the file.
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 */

import type { Text } from '../../model/text.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** A cell is an object in an array in the notebook's own object. */
const CELL_DEPTH = 3;

/** A part of a notebook: from its offset to the next part. */
interface Part {
  readonly from: number;
  readonly name: string | null;
}

const known = new WeakMap<Text, readonly Part[]>();

/** Returns `cell 3` or `output of cell 3`, counted from 1; null outside cells, and in files that are not notebooks. */
export function cellAt(path: string, text: Text, offset: number): string | null {
  if (!/\.ipynb$/i.test(path)) return null;
  const parts = known.get(text) ?? partsOf(text.bytes);
  known.set(text, parts);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1]?.name ?? null;
}

/** Returns where each cell and its output begin, in one pass over the JSON. */
function partsOf(bytes: Buffer): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let cell = 0;
  let isCells = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      if (depth === 1 && isKey(bytes, end)) isCells = bytes.toString('latin1', at + 1, end) === 'cells';
      if (depth === CELL_DEPTH && isCells && isKey(bytes, end))
        parts.push({
          from: at,
          name: bytes.toString('latin1', at + 1, end) === 'outputs' ? `output of cell ${cell}` : `cell ${cell}`,
        });
      at = end;
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth === CELL_DEPTH && isCells) parts.push({ from: at, name: `cell ${++cell}` });
    } else if (byte === 0x7d || byte === 0x5d) {
      if (depth-- === CELL_DEPTH && isCells) parts.push({ from: at, name: null });
    }
  }
  return parts;
}

/** Reports whether a string is the key of an object: a colon follows. */
function isKey(bytes: Buffer, end: number): boolean {
  let at = end + 1;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at++;
  return bytes[at] === 0x3a;
}

/** Returns the offset of the quote that ends the string. */
function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
