/** Finds the lines of a text that no earlier version has. Knows nothing of git. */

import type { NewLines } from '../model/delta.ts';
import type { Span, Text } from '../model/text.ts';
import { diffPart } from './part-diff.ts';

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
  const [first, ...others] = versions.map((version) => newLinesSince(version, text));
  return others.reduce((known, since) => common(known, since), first!);
}

/** Returns what both have. Within one of them, spans do not touch, so those of both do not either. */
function common(one: NewLines, other: NewLines): NewLines {
  const added: Span[] = [];
  for (let i = 0, j = 0; i < one.added.length && j < other.added.length; ) {
    const [a, b] = [one.added[i]!, other.added[j]!];
    const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
    if (from < to) added.push({ from, to });
    if (a.to <= b.to) i++;
    if (b.to <= a.to) j++;
  }
  const joins = new Set(other.joins);
  return { added, joins: one.joins.filter((at) => joins.has(at)) };
}
