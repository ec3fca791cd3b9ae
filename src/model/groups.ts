/** Lists by key, each extended in place: a copy for each item would cost the square of the list. */

/** Adds an item to the list of this key, which begins empty. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
