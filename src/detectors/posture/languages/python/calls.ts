/** All calls of a Python file, with constants of the file in their place. */

import { parser } from '@lezer/python';
import type { SyntaxNode } from '@lezer/common';
import type { CallValue } from '../code/call.ts';
import { callsOf } from '../lezer/made.ts';
import { parseText } from '../lezer/syntax.ts';
import { childrenOf, PythonValues } from './values.ts';

/** Returns all calls of a file with their arguments; null if the text does not parse. */
export function callsOfPython(source: string): readonly CallValue[] | null {
  const parsed = parseText(parser, source);
  if (parsed === null) return null;
  const { tree } = parsed;
  const named = new Map<string, SyntaxNode | null>();
  tree.iterate({
    enter(ref) {
      if (ref.name !== 'AssignStatement') return;
      const [target, sign, value, ...more] = childrenOf(ref.node);
      if (target?.name !== 'VariableName' || sign?.name !== 'AssignOp' || value === undefined) return;
      const name = source.slice(target.from, target.to);
      named.set(name, named.has(name) || more.length > 0 ? null : value);
    },
  });
  const busy = new Set<string>();
  const values = new PythonValues(source, (name) => {
    const node = named.get(name);
    if (node === null || node === undefined || node.name === 'CallExpression' || busy.has(name)) return undefined;
    busy.add(name);
    const value = values.of(node);
    busy.delete(name);
    return value.kind === 'unknown' ? undefined : value;
  });
  return callsOf(tree.topNode, /^CallExpression$/, (node) => values.of(node));
}
