/** Sides of an assignment to several names. */

import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from './values.ts';

const MARKS: ReadonlySet<string> = new Set(['(', ')', '[', ']', ',']);

/** Returns the items of a tuple or list that is written out, with or without its brackets. */
export function itemsOf(side: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const whole = side.length === 1 && /^(?:Tuple|Array)Expression$/.test(side[0]!.name) ? childrenOf(side[0]!) : side;
  return whole.filter((part) => !MARKS.has(part.name));
}
