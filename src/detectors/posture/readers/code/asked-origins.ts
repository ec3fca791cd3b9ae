/**
 * Origins that code asks about before it answers one by name: `if (trusted.has(origin)) res.setHeader(…, origin)`. The
 * same in every language, so that it is read from the lines of the function alone.
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { hasHole, hole } from '../../holes.ts';
import type { HeaderEntry } from '../../judge/effective.ts';

/** Lines before the answer, and letters of each, that are read. */
const MOST_LINES = 60;
const LONGEST = 300;

const ALLOW_ORIGIN = 'access-control-allow-origin';

/** `$origin`, `&origin`, `requestOrigin`, `req.headers.origin` as an argument or operand. */
const ASKS: readonly RegExp[] = [
  // `TRUSTED.includes(origin)`, `trusted.include?(origin)`, `TRUSTED.contains(&origin)`
  expression('i')`
    ([\w$@]{1,60})\s?[.:]{1,2}(?:has|includes?\??|contains\w{0,5}|indexOf|some|any\??|exists|member\?|cover\?)\(?
    \s?[^()\n]{0,30}origin\w*
  `,
  // `in_array($origin, $trusted)`, `slices.Contains(trusted, origin)`
  /\bin_array\(\s?[^,()\n]{0,30}origin\w*\s?,\s?([\w$:>.-]{1,60})/i,
  /\b(?:slices|lo|funk|stringutil\w?)\.Contains\w{0,6}\(\s?([\w$.]{1,60})\s?,[^()\n]{0,30}origin/i,
  // `trusted[origin]`, `isset($trusted[$origin])`
  /([\w$@]{1,60})\[\s?[^\]\n"']{0,20}origin\w*\s?\]/i,
  // `origin in TRUSTED`, `origin not in settings.TRUSTED`
  /origin\w*\s(?:not\s)?in\s([\w$.]{1,60})/i,
  // `origin.endswith(".example.org")`, `strings.HasSuffix(origin, suffix)`, `str_ends_with($origin, …)`
  expression('i')`
    origin\w*(?:\?|!)?\.((?:ends?_?with\??|starts?_?with\??|match(?:es)?\??)\([^()\n]{1,80}\))
    |((?:HasSuffix|HasPrefix|str_ends_with|str_starts_with|preg_match|MatchString|re\.(?:full)?match
    |\.test)\([^()\n]{0,80}origin)
  `,
  // `origin === "https://shop.example"`, `ALLOWED.equals(origin)`
  /origin\w*\s?={2,3}\s?(["'][a-z]+:\/\/[^"'\n]{1,80}["']|[A-Z][A-Z0-9_]{2,60})/,
  /(["'][a-z]+:\/\/[^"'\n]{1,80}["']|[A-Z][A-Z0-9_]{2,60})\.equals(?:IgnoreCase)?\(\s?\w{0,20}origin/,
  // `isAllowedOrigin(origin)`, `this.trusted(origin)`
  /\b(\w{0,40}(?:allow|trust|permit|known|valid)\w{0,40})\(\s?[^()\n]{0,30}origin\w*\s?[,)]/i,
];

/** Gives each answer to the origin that asks the origins that the lines before it ask about, from line `first` on. */
export function withAskedOrigins(
  entries: readonly HeaderEntry[],
  source: string,
  first: (entry: HeaderEntry) => number,
): readonly HeaderEntry[] {
  if (!entries.some(isReflected)) return entries;
  const lines = source.split('\n');
  return entries.map((entry) => {
    if (!isReflected(entry) || entry.origin === null) return entry;
    const { line, endLine } = entry.origin;
    const asked = askedIn(lines.slice(Math.max(first(entry) - 1, line - MOST_LINES, 0), endLine));
    return { ...entry, certainty: 'literal', ...(asked.length === 0 ? {} : { origins: asked.map(hole) }) };
  });
}

/** Tests if a header answers the origin of the request by its name. */
function isReflected({ name, value, origins }: HeaderEntry): boolean {
  return (
    name.toLowerCase() === ALLOW_ORIGIN &&
    origins === undefined &&
    value !== null &&
    hasHole(value) &&
    /origin/i.test(value)
  );
}

/** Returns the lists, texts and functions that lines compare an origin with, each once. */
function askedIn(lines: readonly string[]): readonly string[] {
  const found = lines
    .filter((line) => line.length <= LONGEST && /origin/i.test(line) && !/^\s*(?:\/\/|#(?!\[)|\*)/.test(line))
    .flatMap((line) => {
      const match = ASKS.map((ask) => ask.exec(line)).find((one) => one !== null);
      return match === undefined ? [] : [(match?.slice(1).find((one) => one !== undefined) ?? '').trim()];
    })
    .filter((one) => one !== '' && !/^(?:res|req|response|request|headers?|ctx|c|w|r)$/i.test(one));
  return [...new Set(found)];
}
