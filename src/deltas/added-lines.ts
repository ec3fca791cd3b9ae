/** What of a text no earlier version has. Knows nothing of git. */

import type { Span, Text } from '../model/text.ts';
import { diffLines } from './line-diff.ts';

/**
 * Stretches of whole lines that none of the earlier versions has; all of the text where there is no earlier version.
 */
export function addedSpans(versions: readonly Text[], text: Text): readonly Span[] {
  if (text.bytes.length === 0) return [];
  if (versions.length === 0) return [text.whole];
  const missing = new Uint16Array(text.lineCount);
  for (const version of versions) {
    for (const hunk of diffLines(version, text)) {
      for (let line = hunk.newStart; line < hunk.newStart + hunk.newCount; line++) missing[line]!++;
    }
  }
  const spans: Span[] = [];
  for (let line = 0; line < missing.length; line++) {
    if (missing[line] !== versions.length) continue;
    const first = line;
    while (line + 1 < missing.length && missing[line + 1] === versions.length) line++;
    spans.push(text.lineSpan(first, line));
  }
  return spans;
}
