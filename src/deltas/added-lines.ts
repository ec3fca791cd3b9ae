/** Finds the lines of a text that no earlier version has. Knows nothing of git. */

import type { Span, Text } from '../model/text.ts';
import { diffLines } from './line-diff.ts';
import { diffPart } from './part-diff.ts';

/** Lines, and neighbourhoods of lines, that none of the earlier versions has. */
export interface NewLines {
  /** Stretches of whole lines; all of the text where there is not an earlier version. */
  readonly added: readonly Span[];
  /** Byte offsets between two lines that were not neighbours before: one was added, or a line between them deleted. */
  readonly joins: readonly number[];
}

/**
 * Returns the spans of lines that none of the versions has, and the offsets where lines meet that did not meet before.
 * Without a version everything is new.
 */
export function findNewLines(versions: readonly Text[], text: Text): NewLines {
  if (text.bytes.length === 0) return { added: [], joins: [] };
  if (versions.length === 0) return { added: [text.whole], joins: [] };
  return versions.length === 1 ? newLinesSince(versions[0]!, text) : newLinesOfMerge(versions, text);
}

/** Returns the new lines compared with one version. */
function newLinesSince(version: Text, text: Text): NewLines {
  const { hunks, part, offset } = diffPart(version, text);
  const added: Span[] = [];
  const joins: number[] = [];
  for (const { newStart, newCount } of hunks) {
    for (let line = newStart; line <= newStart + newCount; line++) {
      const at = part.lineStarts[line];
      if (at !== undefined && offset + at > 0) joins.push(offset + at);
    }
    if (newCount === 0) continue;
    const { from, to } = part.lineSpan(newStart, newStart + newCount - 1);
    added.push({ from: offset + from, to: offset + to });
  }
  return { added, joins };
}

/** Returns the lines that are new compared with each of several parents. */
function newLinesOfMerge(versions: readonly Text[], text: Text): NewLines {
  const missing = new Uint16Array(text.lineCount);
  const joined = new Uint16Array(text.lineCount + 1);
  for (const version of versions) {
    for (const { newStart, newCount } of diffLines(version, text)) {
      for (let line = newStart; line < newStart + newCount; line++) missing[line]!++;
      for (let line = newStart; line <= newStart + newCount; line++) joined[line]!++;
    }
  }
  const added: Span[] = [];
  const joins: number[] = [];
  for (let line = 1; line < text.lineCount; line++)
    if (joined[line] === versions.length) joins.push(text.lineStarts[line]!);
  for (let line = 0; line < missing.length; line++) {
    if (missing[line] !== versions.length) continue;
    const first = line;
    while (line + 1 < missing.length && missing[line + 1] === versions.length) line++;
    added.push(text.lineSpan(first, line));
  }
  return { added, joins };
}
