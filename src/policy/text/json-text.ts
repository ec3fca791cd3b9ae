/** Finds the line of a fault in a JSON text, and of a value in it. RFC 8259. */

/** Levels; `JSON.parse` takes more, and no file that people or programs keep has as many. */
const DEEPEST = 1000;

const SPACE = new Set([' ', '\t', '\n', '\r']);

export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** End of a sentence: `it is not JSON`. */
  readonly problem: string;
}

/** A key, or the index of an item. */
type Step = string | number;

/** An object or list that is still open. `key`: null before an object's first. */
interface Open {
  readonly keys: Set<string> | null;
  key: Step | null;
}

/** Calls `visit` for each value, with the way to it and its offset; returns the first fault. Linear in the text. */
function walk(text: string, visit: (way: readonly Open[], at: number) => void): JsonFault | null {
  const open: Open[] = [];
  let at = 0;
  const space = (): void => {
    while (SPACE.has(text[at]!)) at++;
  };
  const fault = (offset: number, problem = 'it is not JSON'): JsonFault => ({ line: lineAt(text, offset), problem });
  /** Reads a key and its colon; returns the fault. */
  const readKey = (parent: Open): JsonFault | null => {
    space();
    const start = at;
    const end = text[at] === '"' ? endOfScalar(text, at) : -1;
    if (end === -1) return fault(at);
    const key = JSON.parse(text.slice(start, end)) as string;
    if (parent.keys!.has(key)) return fault(start, 'it has a key twice in one object');
    parent.keys!.add(key);
    parent.key = key;
    at = end;
    space();
    return text[at++] === ':' ? null : fault(at - 1);
  };
  for (;;) {
    space();
    visit(open, at);
    const bracket = text[at];
    if (bracket === '{' || bracket === '[') {
      if (open.length >= DEEPEST) return fault(at, 'it is nested too deep');
      at++;
      open.push({ keys: bracket === '{' ? new Set() : null, key: bracket === '{' ? null : 0 });
      space();
      if (text[at] !== (bracket === '{' ? '}' : ']')) {
        const wrong = bracket === '{' ? readKey(open.at(-1)!) : null;
        if (wrong !== null) return wrong;
        continue;
      }
    } else {
      const end = endOfScalar(text, at);
      if (end === -1) return fault(at);
      at = end;
    }
    // A value has ended, and perhaps what it was the last part of.
    for (;;) {
      space();
      const parent = open.at(-1);
      if (parent === undefined) return at === text.length ? null : fault(at);
      if (text[at] === (parent.keys === null ? ']' : '}')) {
        open.pop();
        at++;
        continue;
      }
      if (text[at] !== ',') return fault(at);
      at++;
      if (parent.keys === null) parent.key = (parent.key as number) + 1;
      const wrong = parent.keys === null ? null : readKey(parent);
      if (wrong !== null) return wrong;
      break;
    }
  }
}

/** Returns the end of a text, number or word; -1 if JSON has no such value. */
function endOfScalar(text: string, start: number): number {
  let end = start;
  let isPlain = true;
  if (text[start] === '"') {
    for (end++; text[end] !== '"'; end++) {
      if (end >= text.length || text.charCodeAt(end) < 0x20) return -1;
      if (text[end] === '\\') [end, isPlain] = [end + 1, false];
    }
    end++;
    if (isPlain) return end;
  } else while (end < text.length && !SPACE.has(text[end]!) && !',]}:"'.includes(text[end]!)) end++;
  try {
    JSON.parse(text.slice(start, end));
    return end;
  } catch {
    return -1;
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/**
 * Returns the first fault of a JSON text, null without one. A key that an object has twice is one: the reader of a file
 * and the person who reads it may each believe another of the two.
 */
export function faultOfJson(text: string): JsonFault | null {
  return walk(text, () => undefined);
}

/** Returns the lines of all values at a depth: keys and indices, joined by `.`, → the line. `text`: JSON. */
export function linesOfJson(text: string, depth: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let [line, from] = [1, 0];
  walk(text, (way, at) => {
    if (way.length !== depth) return;
    for (; from < at; from++) if (text[from] === '\n') line++;
    lines.set(way.map(({ key }) => key).join('.'), line);
  });
  return lines;
}
