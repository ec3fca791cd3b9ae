/**
 * Secrets in short strings outside files: names of files and refs, headers of commits. Such strings are full of chance
 * resemblances, so only matches of high confidence count.
 */

import type { SecretScanner } from '../../detectors/secrets/detect.ts';
import type { SecretMatch } from '../../model/match.ts';
import { Text } from '../../model/text.ts';

/** Names without secrets: those in a container come again with each version of it. */
const clean = new WeakMap<SecretScanner, Set<string>>();
const MOST_CLEAN = 100_000;

/** Returns the matches of high confidence in a name; remembers names without one. */
export function secretsInName(scanner: SecretScanner, name: string): readonly SecretMatch[] {
  let known = clean.get(scanner);
  if (known?.has(name)) return [];
  const text = Text.of(name);
  const found = scanner.scan(text, '', [text.whole]).filter(({ confidence }) => confidence === 'high');
  if (found.length > 0) return found;
  if (known === undefined || known.size >= MOST_CLEAN) clean.set(scanner, (known = new Set()));
  known.add(name);
  return found;
}
