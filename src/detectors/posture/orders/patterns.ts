/** Patterns of access policies: `*` is any text, `?` is any one character. */

/**
 * Returns whether every text that `narrow` matches is matched by `wide`. A `*` of the narrow one lies only within a `*`
 * of the wide one.
 */
export function coversPattern(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  if (wide.startsWith('!')) return coversExcept(wide.slice(1).split(','), narrow);
  if (narrow.startsWith('!')) return false;
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

/**
 * Tests if all but `excepted` covers `narrow`: all but more, or a text that no exception can match. A pattern with a
 * `*` may reach into an exception.
 */
function coversExcept(excepted: readonly string[], narrow: string): boolean {
  if (narrow.startsWith('!')) {
    const others = narrow.slice(1).split(',');
    return excepted.every((one) => others.some((other) => coversPattern(other, one)));
  }
  return !excepted.some((one) => coversPattern(one, narrow) || coversPattern(narrow, one) || overlap(one, narrow));
}

/** Returns whether two patterns may match one text, by what stands before their first wildcards. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((pattern) => pattern.split(/[*?]/)[0]!) as [string, string];
  const hasWildcards = [one, other].every((pattern) => /[*?]/.test(pattern));
  return hasWildcards && (a.startsWith(b) || b.startsWith(a));
}
