/**
 * Secrets in short strings outside files: names of files and refs, headers of commits. Such strings are full of chance
 * resemblances, so only matches of high confidence count.
 */

import type { SecretScanner } from '../../detectors/secrets/detect.ts';
import type { SecretMatch } from '../../model/match.ts';
import { Text } from '../../model/text.ts';

export function secretsInName(scanner: SecretScanner, name: string): readonly SecretMatch[] {
  const text = Text.of(name);
  return scanner.scan(text, '', [text.whole]).filter(({ confidence }) => confidence === 'high');
}
