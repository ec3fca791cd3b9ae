/** Helpers for texts: map all strings of a value, shorten one, count with a noun, check a date. Pure. */

/**
 * Returns the value with each string in it replaced by what `change` makes of it. Walks arrays, plain objects, maps and
 * sets; anything else, a wrapped secret for one, is kept as it is. What does not change keeps its identity, and so does
 * an object that the value holds twice. Keys are names of ours and stay. `field`: the property that contains the
 * string, or the list that it is in.
 */
export function mapStrings<T>(value: T, change: (text: string, field: string) => string): T {
  const done = new Map<object, unknown>();
  /** Returns the changed value of one part, and the same result where the part occurs again. */
  const visit = (part: unknown, field: string): unknown => {
    if (typeof part === 'string') return change(part, field);
    if (typeof part !== 'object' || part === null) return part;
    const known = done.get(part);
    if (known !== undefined) return known;
    const mapped = mapParts(part, field, visit);
    done.set(part, mapped);
    return mapped;
  };
  return visit(value, '') as T;
}

/**
 * Maps each part of an array, map, set or plain object; returns `whole` itself if no part changed or it is something
 * else.
 */
function mapParts(whole: object, field: string, visit: (part: unknown, field: string) => unknown): unknown {
  if (Array.isArray(whole)) {
    const parts = whole.map((part) => visit(part, field));
    return parts.some((part, index) => part !== whole[index]) ? parts : whole;
  }
  if (whole instanceof Map) return new Map([...whole].map(([key, part]) => [key, visit(part, field)]));
  if (whole instanceof Set) return new Set([...whole].map((part) => visit(part, field)));
  const prototype: unknown = Object.getPrototypeOf(whole);
  if (prototype !== Object.prototype && prototype !== null) return whole;
  const entries = Object.entries(whole);
  const mapped = entries.map(([name, part]) => [name, visit(part, name)] as const);
  return mapped.some(([, part], index) => part !== entries[index]![1]) ? Object.fromEntries(mapped) : whole;
}

/**
 * Shortens to at most `length` characters, including `…` where something was cut. Cuts between words: the first half of
 * a secret is a secret that nobody recognises any more.
 */
export function shortenToWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length - 1);
  const end = start.search(/[^\s/!,;"'=&?]*$/);
  return `${start.slice(0, end)}…`;
}

/** Returns `1 file`, `1,200 files`. The one grammar for counts: every text for people uses it. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${withThousands(count)} ${count === 1 ? noun : many}`;
}

/** Returns `1,200`. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Reports whether a text is a day that the calendar has, such as 2027-01-31: a month 13 would never be over. */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
