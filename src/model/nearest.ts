/** Guesses which known name a mistyped word meant. Only for messages. */

/** Returns the candidate that is spelled most like the word: `polciy` → `policy`. Null if none is near. */
export function nearestOf(word: string, candidates: Iterable<string>): string | null {
  const names = [...candidates];
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    // Near names differ little in length, so most are never compared.
    if (Math.abs(name.length - word.length) >= least) continue;
    const distance = editDistance(word, name);
    if (distance < least) [best, least] = [name, distance];
  }
  return best ?? onlyCompletion(word, names);
}

/** Letters below which a word is the start of too many. */
const SHORTEST_START = 3;

/** Returns the only name that begins with the word: `dry` → `dry-run`. Null if none or several do. */
function onlyCompletion(word: string, names: readonly string[]): string | null {
  if (word.replace(/^-+/, '').length < SHORTEST_START) return null;
  const wholes = names.filter((name) => name.startsWith(word));
  return wholes.length === 1 ? wholes[0]! : null;
}

/** Returns ` Did you mean <name>?`, or nothing if no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const name = nearestOf(word, candidates);
  return name === null ? '' : ` Did you mean ${name}?`;
}

/**
 * Counts how many letters to add, drop, change, or swap with their neighbour to turn `a` into `b` (optimal string
 * alignment).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
