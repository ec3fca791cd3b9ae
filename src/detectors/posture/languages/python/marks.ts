/** Reads the head of a function, class or loop: decorators, bases, defaults of parameters, loop variables. */

import type { SyntaxNode } from '@lezer/common';
import { known, unknown, type Value } from '../value.ts';
import type { CallRecords } from './records.ts';
import { itemsOf } from './tuples.ts';
import { childrenOf, type PythonValues } from './values.ts';

/** Records decorators and bases as marks, and the calls in what parameters are by default. */
export function markAll(
  node: SyntaxNode,
  list: 'ArgList' | 'ParamList',
  values: PythonValues,
  records: CallRecords,
): void {
  const { parent } = node;
  const decorators = parent?.name === 'DecoratedStatement' ? parent.getChildren('Decorator') : [];
  for (const decorator of decorators)
    records.mark(values.decorator(decorator), { from: decorator.from, to: decorator.to });
  const head = node.getChild(list);
  const parts = head === null ? [] : childrenOf(head);
  const view = list === 'ArgList' ? parts.findIndex((part) => VIEW.test(values.text(part))) : -1;
  for (const [index, part] of parts.entries()) {
    // https://docs.djangoproject.com/en/stable/topics/auth/default/#the-loginrequiredmixin-mixin: left of the view.
    if (view !== -1 && index > view && /Mixin$/.test(values.text(part))) continue;
    const at = { from: part.from, to: part.to };
    if (part.name === 'CallExpression') records.record(values.of(part), at);
    else if (list === 'ArgList') records.mark(unknown(values.text(part), at), at);
  }
}

/** A base that answers requests by itself. */
const VIEW = /(?:^|\.)[A-Z]\w*View$/;

/** A loop over more entries than this is run once. */
const MOST_ROUNDS = 40;

/** Returns the names of each round of `for name, value in HEADERS.items():`; null if the table is not known. */
export function roundsOf(loop: SyntaxNode, values: PythonValues): readonly (readonly [string, Value])[][] | null {
  const parts = childrenOf(loop);
  const middle = parts.findIndex((part) => part.name === 'in');
  const names = itemsOf(parts.slice(1, middle)).filter((part) => part.name === 'VariableName');
  const list = parts[middle + 1];
  const table = list !== undefined && values.text(list).endsWith('.items()') ? list.firstChild?.firstChild : null;
  const found = table == null ? null : values.of(table);
  if (found?.kind !== 'map' || names.length !== 2 || found.entries.length > MOST_ROUNDS) return null;
  const [key, value] = names.map((name) => values.text(name)) as [string, string];
  return found.entries.map((entry) => [
    [key, known(entry.key, entry.at)],
    [value, entry.value],
  ]);
}
