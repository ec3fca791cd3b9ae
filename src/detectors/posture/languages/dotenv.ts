/**
 * `.env` files → Value.
 * https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */

import type { Stretch } from '../position.ts';
import { known, type Entry, type Value } from './value.ts';

/** Returns a map with an entry for each `NAME=value` or `export NAME=value`. Comments are left out. */
export function parseDotenv(source: string): Value {
  const entries: Entry[] = [];
  let from = 0;
  for (const line of source.split('\n')) {
    const at = { from, to: from + line.trimEnd().length };
    from += line.length + 1;
    const text = line.trim();
    if (!text.startsWith('#')) entries.push(...assignmentsOf(text.replace(/^export\s+/, ''), at));
  }
  return { kind: 'map', entries, open: false, at: { from: 0, to: source.length } };
}

/** Reads `A=1 B="two words"`, or the older `A one and only` of a Dockerfile. */
export function assignmentsOf(text: string, at: Stretch): Entry[] {
  const entry = (key: string, value: string): Entry => ({ key, value: known(value, at), at });
  const old = text.includes('=') ? null : /^([A-Za-z_]\w*)\s+(.*)$/s.exec(text);
  if (old !== null) return [entry(old[1]!, old[2]!.trim())];
  return [...text.matchAll(/\b([A-Za-z_]\w*)=("(?:\\.|[^"\\])*"|'[^']*'|(?:\\.|[^\s\\])*)/g)].map((found) =>
    entry(found[1]!, found[2]!.replace(/^(["'])(.*)\1$/s, '$2')),
  );
}
