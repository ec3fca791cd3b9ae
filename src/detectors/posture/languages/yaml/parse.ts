/** YAML, and JSON with it → values with their place. Knows no schema. https://yaml.org/spec/1.2.2/ */

import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';
import { known, unknown, type Entry, type Scalar, type Stretch, type Value } from '../value.ts';

/** Aliases may multiply what is written: beyond this many values a file counts as not parsed. */
const MOST = 200_000;

/** Null: the text does not parse. */
export function parseYaml(source: string): readonly Value[] | null {
  const documents = parseAllDocuments(source, {
    lineCounter: new LineCounter(),
    keepSourceTokens: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  if (!Array.isArray(documents) || documents.some((document) => document.errors.length > 0)) return null;
  const reader = new Reader(source);
  return documents.map((document) => reader.value(document.contents as Node | null, document));
}

class Reader {
  #count = 0;

  constructor(readonly source: string) {}

  value(node: Node | null, document: Document): Value {
    if (++this.#count > MOST) throw new Error('too many values');
    const at = stretchOf(node);
    if (node === null) return known(null, at);
    if (isAlias(node)) return { ...this.value((node.resolve(document) as Node | undefined) ?? null, document), at };
    // A tag of one's own (`!Ref`, `!Sub`) is known to its program alone.
    if (node.tag !== undefined && /^![^!]/.test(node.tag)) return unknown(this.source.slice(at.from, at.to), at);
    if (isScalar(node)) return known(typeof node.value === 'bigint' ? Number(node.value) : (node.value as Scalar), at);
    if (isSeq(node))
      return {
        kind: 'list',
        items: node.items.map((item) => this.value(item as Node | null, document)),
        open: false,
        at,
      };
    if (isMap(node))
      return {
        kind: 'map',
        entries: node.items.flatMap((pair) =>
          isPair(pair) ? this.#entries(pair.key as Node | null, pair.value as Node | null, document) : [],
        ),
        open: false,
        at,
      };
    return unknown(this.source.slice(at.from, at.to), at);
  }

  #entries(key: Node | null, node: Node | null, document: Document): Entry[] {
    const value = this.value(node, document);
    const name = isScalar(key) ? String(key.value) : '';
    const at = { from: stretchOf(key).from, to: Math.max(stretchOf(key).to, stretchOf(node).to) };
    // `<<: *base`: what follows it in the map wins. https://yaml.org/type/merge.html
    if (name === '<<')
      return (value.kind === 'list' ? value.items : [value]).flatMap((one) => (one.kind === 'map' ? one.entries : []));
    return [{ key: name, value, at }];
  }
}

function stretchOf(node: Node | null): Stretch {
  const [from, to] = node?.range ?? [0, 0];
  return { from, to };
}
