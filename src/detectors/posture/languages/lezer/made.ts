/** Calls of a Lezer tree as values. */

import type { SyntaxNode } from '@lezer/common';
import type { CallValue } from '../code/call.ts';
import type { Value } from '../value.ts';

/** Returns the values of all nodes of these kinds that are calls. */
export function callsOf(top: SyntaxNode, kinds: RegExp, read: (node: SyntaxNode) => Value): readonly CallValue[] {
  const found: CallValue[] = [];
  top.cursor().iterate((ref) => {
    if (!kinds.test(ref.name)) return;
    const value = read(ref.node);
    if (value.kind === 'call') found.push(value);
  });
  return found;
}
