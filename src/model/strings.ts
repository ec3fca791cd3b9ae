/** Maps every string of a plain value, and shortens one. Pure. */

/**
 * Returns the value with each string in it replaced by what `change` makes of it. Walks arrays, plain objects, maps and
 * sets; anything else, a wrapped secret for one, is kept as it is. What does not change keeps its identity, and so does
 * an object that the value holds twice. Keys are names of ours and stay, and so does the value of a field in `kept`.
 */
export function mapStrings<T>(value: T, change: (text: string) => string, kept: ReadonlySet<string> = new Set()): T {
  const done = new Map<object, unknown>();
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (typeof part !== 'object' || part === null) return part;
    const known = done.get(part);
    if (known !== undefined) return known;
    const mapped = mapParts(part, visit, kept);
    done.set(part, mapped);
    return mapped;
  };
  return visit(value) as T;
}

function mapParts(whole: object, visit: (part: unknown) => unknown, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(whole)) {
    const parts = whole.map(visit);
    return parts.some((part, index) => part !== whole[index]) ? parts : whole;
  }
  if (whole instanceof Map) return new Map([...whole].map(([key, part]) => [key, visit(part)]));
  if (whole instanceof Set) return new Set([...whole].map(visit));
  const prototype: unknown = Object.getPrototypeOf(whole);
  if (prototype !== Object.prototype && prototype !== null) return whole;
  const entries = Object.entries(whole);
  const mapped = entries.map(([name, part]) => [name, kept.has(name) ? part : visit(part)] as const);
  return mapped.some(([, part], index) => part !== entries[index]![1]) ? Object.fromEntries(mapped) : whole;
}

/**
 * At most `length` characters, `…` included where something was cut. Cuts between words: the first half of a secret is
 * a secret that nobody recognises any more.
 */
export function shortenToWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length - 1);
  const end = start.search(/[^\s/!,;"'=&?]*$/);
  return `${start.slice(0, end)}…`;
}
