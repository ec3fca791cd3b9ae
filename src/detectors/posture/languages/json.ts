/** JSON, with the comments and trailing commas that tools accept → Value. https://www.rfc-editor.org/rfc/rfc8259 */

import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Stretch } from '../position.ts';
import { known, type Entry, type Scalar, type Value } from './value.ts';

/** Returns the document as a Value; null if the text does not parse. */
export function parseJson(source: string): Value | null {
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  return root === undefined || errors.length > 0 ? null : valueOf(root);
}

/** Converts a node of the JSON parser, with everything below it. */
function valueOf(node: Node): Value {
  const at = stretchOf(node);
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { kind: 'map', entries: children.flatMap(entriesOf), open: false, at };
    case 'array':
      return { kind: 'list', items: children.map(valueOf), open: false, at };
    default:
      return known(node.value as Scalar, at);
  }
}

/** Converts a property; none if the parser found no value for it. */
function entriesOf(property: Node): Entry[] {
  const [key, value] = property.children ?? [];
  return key === undefined || value === undefined
    ? []
    : [{ key: String(key.value), value: valueOf(value), at: stretchOf(property) }];
}

function stretchOf({ offset, length }: Node): Stretch {
  return { from: offset, to: offset + length };
}
