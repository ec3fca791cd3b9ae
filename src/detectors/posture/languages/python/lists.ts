/** Lists of Python and the methods that change them. */

import { fold, type Value } from '../value.ts';
import type { Stretch } from '../../position.ts';

type ListValue = Extract<Value, { kind: 'list' }>;

/** Returns a list after one of its own methods; null if it stays as it is. */
export function changedList(method: string, list: ListValue, args: readonly Value[], at: Stretch): Value | null {
  const [first, second] = args;
  const isFirst = (item: Value) => item.kind === 'known' && first?.kind === 'known' && item.value === first.value;
  if (method === 'remove' && first?.kind === 'known')
    return { ...list, items: list.items.filter((item) => !isFirst(item)) };
  if (method === 'append' && first !== undefined) return { ...list, items: [...list.items, first] };
  if (method === 'insert' && second !== undefined) return { ...list, items: [second, ...list.items] };
  return method === 'extend' && first?.kind === 'list' ? fold('+', list, first, at, '') : null;
}
