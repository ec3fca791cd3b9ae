/**
 * The reach of a pattern: the longest match it can have, and the bytes of one that can be before its keyword.
 */

import { parsePattern, type Sequence } from '../../../model/expressions/pattern-syntax.ts';

/** Longest match in bytes. `Infinity` for an unbounded repetition. */
export interface Reach {
  readonly longest: number;
  /** Bytes of a match before the first of the keywords at most; `longest` if that is not known. */
  readonly beforeKeyword: number;
}

/**
 * Returns the longest match of a pattern in bytes, and how many of them may be before its keyword. `limit`: the longest
 * match that counts, for a pattern that repeats without one.
 */
export function reachOf(pattern: string, keywords: readonly string[], limit = Infinity): Reach {
  const { branches } = parsePattern(pattern);
  const longest = Math.min(limit, longestOf(branches));
  const words = keywords.map((word) => word.toLowerCase());
  return { longest, beforeKeyword: Math.min(longest, mostBefore(branches, words) ?? longest) };
}

/** Returns the most bytes before the keyword in any branch; null if a branch has no keyword. */
function mostBefore(branches: readonly Sequence[], words: readonly string[]): number | null {
  const before = branches.map((branch) => bytesBefore(branch, words));
  return before.some((n) => n === null) ? null : Math.max(0, ...before.map((n) => n ?? 0));
}

function longestOf(branches: readonly Sequence[]): number {
  return branches.reduce((most, branch) => Math.max(most, lengthOf(branch)), 0);
}

/** Returns the most bytes that a sequence can match. */
function lengthOf(branch: Sequence): number {
  return branch.reduce((sum, node) => sum + widthOf(node), 0);
}

/** Returns the most bytes that a node can match. */
function widthOf(node: Sequence[number]): number {
  switch (node.kind) {
    case 'character':
      return node.width;
    case 'edge':
      return 0;
    case 'choice':
      return longestOf(node.branches);
    case 'repeat':
      return lengthOf(node.body) === 0 ? 0 : lengthOf(node.body) * node.most;
  }
}

/** Returns the most bytes before the first keyword that fixed characters spell; null if none do. */
function bytesBefore(branch: Sequence, words: readonly string[]): number | null {
  let before = 0;
  for (const [i, node] of branch.entries()) {
    if (words.some((word) => spelledFrom(branch, i).startsWith(word))) return before;
    const inside = node.kind === 'choice' ? mostBefore(node.branches, words) : null;
    if (inside !== null) return before + inside;
    before += widthOf(node);
  }
  return null;
}

/** Returns the text of adjacent fixed characters. */
function spelledFrom(branch: Sequence, first: number): string {
  let text = '';
  for (let i = first; i < branch.length && text.length < 80; i++) {
    const node = branch[i]!;
    if (node.kind !== 'character' || node.literal === null) break;
    text += node.literal;
  }
  return text;
}
