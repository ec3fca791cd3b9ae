/** TOML → Value. https://toml.io/en/v1.0.0 */

import { parseTOML, type AST } from 'toml-eslint-parser';
import type { Stretch } from '../position.ts';
import { known, type Scalar, type Value } from './value.ts';

type Content = AST.TOMLContentNode;

/** A map while its keys are still being read: any later table may add to it. */
interface OpenMap {
  readonly kind: 'map';
  readonly entries: OpenEntry[];
  readonly byKey: Map<string, OpenEntry>;
  readonly open: false;
  readonly at: Stretch;
}

/** The list that `[[name]]` adds to. */
interface OpenList {
  readonly kind: 'list';
  readonly items: OpenMap[];
  readonly open: false;
  readonly tables: true;
  readonly at: Stretch;
}

interface OpenEntry {
  readonly key: string;
  readonly value: OpenMap | OpenList | Value;
  readonly at: Stretch;
}

/** Returns the document as a Value; null if the text does not parse. */
export function parseToml(source: string): Value | null {
  try {
    const root = openMap({ from: 0, to: source.length });
    for (const node of parseTOML(source, { tomlVersion: '1.1' }).body[0].body)
      if (node.type === 'TOMLKeyValue') addPair(root, node);
      else addTable(root, node);
    return root;
  } catch {
    return null;
  }
}

/** Adds a table: `[a.b]` adds to the map at `a.b`, `[[a.b]]` adds a map to the list at `a.b`. */
function addTable(root: OpenMap, table: AST.TOMLTable): void {
  const at = stretchOf(table);
  const keys = keysOf(table.key);
  const isList = table.kind === 'array';
  let map = root;
  for (const key of isList ? keys.slice(0, -1) : keys) map = mapAt(map, key, at);
  if (isList) map = itemIn(map, keys.at(-1)!, at);
  for (const pair of table.body) addPair(map, pair);
}

/** Adds `a.b = value` to the map: tables for the keys before the last are made where missing. */
function addPair(root: OpenMap, pair: AST.TOMLKeyValue): void {
  const at = stretchOf(pair);
  const keys = keysOf(pair.key);
  let map = root;
  for (const key of keys.slice(0, -1)) map = mapAt(map, key, at);
  putEntry(map, { key: keys.at(-1)!, value: valueOf(pair.value), at });
}

/** Returns the map at a key: of a list of tables, its last one. */
function mapAt(map: OpenMap, key: string, at: Stretch): OpenMap {
  const found = map.byKey.get(key)?.value;
  const last = found?.kind === 'list' ? found.items.at(-1) : found;
  if (last !== undefined && isOpenMap(last)) return last;
  const added = openMap(at);
  putEntry(map, { key, value: added, at });
  return added;
}

/** Adds an empty table to the array of tables under `key` (`[[key]]`) and returns it. */
function itemIn(map: OpenMap, key: string, at: Stretch): OpenMap {
  const item = openMap(at);
  const found = map.byKey.get(key)?.value;
  if (found !== undefined && 'tables' in found) found.items.push(item);
  else putEntry(map, { key, value: { kind: 'list', items: [item], open: false, at, tables: true }, at });
  return item;
}

function isOpenMap(value: Value | OpenMap | OpenList): value is OpenMap {
  return 'byKey' in value;
}

function putEntry(map: OpenMap, entry: OpenEntry): void {
  map.entries.push(entry);
  map.byKey.set(entry.key, entry);
}

function openMap(at: Stretch): OpenMap {
  return { kind: 'map', entries: [], byKey: new Map(), open: false, at };
}

/** Converts a node of the TOML parser, with everything below it. */
function valueOf(node: Content): Value {
  const at = stretchOf(node);
  switch (node.type) {
    case 'TOMLArray':
      return { kind: 'list', items: node.elements.map(valueOf), open: false, at };
    case 'TOMLInlineTable': {
      const map = openMap(at);
      for (const pair of node.body) addPair(map, pair);
      return map;
    }
    case 'TOMLValue':
      return known(scalarOf(node), at);
  }
}

/** Returns the scalar of a node; dates are kept as they are written. */
function scalarOf(node: AST.TOMLValue): Scalar {
  return 'datetime' in node ? node.datetime : (node.value as Scalar);
}

function keysOf(key: AST.TOMLKey): string[] {
  return key.keys.map((one) => (one.type === 'TOMLBare' ? one.name : one.value));
}

function stretchOf({ range: [from, to] }: { readonly range: readonly [number, number] }): Stretch {
  return { from, to };
}
