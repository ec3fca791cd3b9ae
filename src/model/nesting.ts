/** Measures how deep the result of a parser is nested. */

/**
 * Reports whether items, keys and values are nested more than `most` deep; a list or map of YAML counts as two. Does
 * not call itself: what reads such a tree does, and V8 ends the process where an expression is compiled on a full
 * stack.
 */
export function isDeeperThan(tree: readonly unknown[], most: number): boolean {
  const stack: [part: unknown, depth: number][] = [[tree, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [part, depth] = next;
    if (depth > most) return true;
    const { items, key, value } = part as Partial<Record<'items' | 'key' | 'value', unknown>>;
    const isList = Array.isArray(part);
    for (const inner of isList ? part : [items, key, value])
      if (typeof inner === 'object' && inner !== null) stack.push([inner, isList ? depth : depth + 1]);
  }
  return false;
}
