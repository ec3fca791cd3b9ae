/** HCL → Value: a block is a map under its type and labels: `listener "tcp" { … }` is `listener.tcp`. */

import type { Entry, Value } from '../value.ts';
import { parseHcl, type Block } from './parse.ts';

/** Returns the file as a map; null if the text does not parse. */
export function parseHclValue(source: string): Value | null {
  try {
    return valueOf(parseHcl(source));
  } catch {
    return null;
  }
}

/** Converts a block to a map of its attributes and of the blocks in it. */
function valueOf({ attributes, blocks, at }: Block): Value {
  const entries = [
    ...attributes,
    ...blocks.map(
      (block): Entry => ({ key: [block.type, ...block.labels].join('.'), value: valueOf(block), at: block.at }),
    ),
  ];
  return { kind: 'map', entries, open: false, at };
}
