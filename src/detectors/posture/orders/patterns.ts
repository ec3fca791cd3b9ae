/** Patterns of access policies: `*` is any text, `?` is any one character. */

/**
 * Returns whether every text that `narrow` matches is matched by `wide`. A `*` of the narrow one lies only within a `*`
 * of the wide one.
 */
export function coversPattern(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  if (wide.startsWith('!') || narrow.startsWith('!')) return false;
  let row = new Set([0]);
  for (let at = 0; at < wide.length; at++) {
    const next = new Set<number>();
    for (const from of row) {
      if (wide[at] === '*') for (let to = from; to <= narrow.length; to++) next.add(to);
      else if (from < narrow.length && narrow[from] !== '*' && (wide[at] === narrow[from] || wide[at] === '?'))
        next.add(from + 1);
    }
    row = next;
  }
  return row.has(narrow.length);
}
