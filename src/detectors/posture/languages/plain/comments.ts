/** Comments of languages that are read line by line. */

/** Returns a line without `// …` at its end. */
export function withoutLineComment(line: string): string {
  const at = line.indexOf('//');
  return at === -1 ? line : line.slice(0, at);
}
