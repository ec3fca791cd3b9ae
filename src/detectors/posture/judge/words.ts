/** The text of a scope as words, to compare scopes that may be one under two names. Pure. */

import type { Text } from '../../../model/text.ts';
import type { Scene, Scope } from './scene.ts';

/** Longer scopes are compared by their first lines. */
const MOST_LINES = 400;

/** Returns the words of a scope: from its first line to the next scope that is not inside it. */
export function wordsOfScope(text: Text | null, { scopes }: Scene, { id, origin }: Scope): readonly string[] {
  if (text === null) return [];
  const first = id === '' ? 1 : origin.line;
  const next = id === '' ? [] : scopes.filter((other) => other.origin.line > first && !other.id.startsWith(`${id} > `));
  const end = Math.min(text.lineCount, first + MOST_LINES, ...next.map((other) => other.origin.line - 1));
  const lines = Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => text.line(first - 1 + at));
  return lines.flatMap((line) => line.slice(0, 2000).match(/\w[\w./-]*/g) ?? []);
}
