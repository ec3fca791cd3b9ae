/** Values of options as positions of a switch: safe, unsafe, or not known. */

import type { SwitchCall } from '../../../../model/posture/call-row.ts';
import type { Value } from '../../languages/value.ts';
import { wordsOf } from './options.ts';

/** Returns whether a row's word means this one; a star within it is for any letters. */
function isWord(one: string, word: string): boolean {
  const star = /^[^'/].*[a-z]/.test(one) ? one.indexOf('*') : -1;
  if (star === -1) return one === word;
  const [head, tail] = [one.slice(0, star), one.slice(star + 1)];
  if (tail.endsWith('*')) return word.startsWith(head) && word.includes(tail.slice(0, -1), head.length);
  return word.length >= head.length + tail.length && word.startsWith(head) && word.endsWith(tail);
}

/** Returns a word with blanks for no-break spaces: words of a row are split at blanks. */
const plainBlank = (word: string): string => word.replaceAll('\u00a0', ' ');

/** Returns if a value is safe (true) or unsafe (false) by its row; null for neither or not known. */
export function positionOf(row: SwitchCall, value: Value | null): boolean | null {
  if (value === null) return row.unsafe === '*' ? false : row.safe === '*' ? true : null;
  const [unsafe, safe] = [row.unsafe, row.safe].map((text) => text?.toLowerCase().split(' ').map(plainBlank) ?? []) as [
    string[],
    string[],
  ];
  const has = (list: readonly string[], words = wordsOf(value)) =>
    words.some((word) => list.some((one) => isWord(one, word)));
  const items = row.every && value.kind === 'list' && value.items.length > 0 ? value.items : null;
  if (items === null ? has(unsafe) : items.every((item) => has(unsafe, wordsOf(item)))) return false;
  if (has(safe)) return true;
  const isOther = value.kind === 'known' || value.kind === 'map' || (value.kind === 'list' && !value.open);
  if (!isOther) return null;
  return unsafe.includes('*') ? false : safe.includes('*') ? true : null;
}
