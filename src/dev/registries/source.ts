/** TypeScript text of generated indexes, in the shape that the formatter gives it. */

const WIDTH = 120;

export const HEAD = '/** Generated from the folder listing by `npm run gen -- --write`: never edited by hand. */';

export const HEAD_OF_PATTERNS = '/** Generated from `patterns/` by `npm run gen -- --write`: never edited by hand. */';

/** Returns a string literal, in the quotes that the formatter chooses. */
export function quoted(text: string): string {
  return text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`;
}

/** Returns `key: ['a', 'b'],` on one line if it fits, otherwise one item a line. */
export function listLines(indent: number, key: string, items: readonly string[]): string[] {
  const room = ' '.repeat(indent);
  const line = `${room}${key}: [${items.map(quoted).join(', ')}],`;
  if (line.length <= WIDTH) return [line];
  return [`${room}${key}: [`, ...items.map((item) => `${room}  ${quoted(item)},`), `${room}],`];
}

/** Returns a key of an object, quoted only if it must be. */
export function keyOf(name: string): string {
  return /^[a-z]\w*$/i.test(name) ? name : quoted(name);
}

/** Returns `preReceive` for `pre-receive`. */
export function identifierOf(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
