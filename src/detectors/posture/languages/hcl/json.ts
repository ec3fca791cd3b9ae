/**
 * Terraform in JSON → the blocks of the same configuration in HCL.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */

import { parseJson } from '../json.ts';
import { unknown, type Entry, type Value } from '../value.ts';
import type { Block } from './parse.ts';

/** Labels of each type of block at the top. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  variable: 1,
  output: 1,
  provider: 1,
  module: 1,
  locals: 0,
  terraform: 0,
};

/**
 * Returns the file as one block; null if the text does not parse. Other keys of the root are attributes, as in a file
 * of values.
 */
export function parseHclJson(source: string): Block | null {
  const root = parseJson(source);
  if (root?.kind !== 'map') return null;
  const isBlock = ({ key }: Entry) => LABELS[key] !== undefined;
  return {
    type: '',
    labels: [],
    attributes: root.entries.filter((entry) => !isBlock(entry)).map(expressed),
    blocks: root.entries.filter(isBlock).flatMap(({ key, value }) => blocksOf(key, [], value, LABELS[key]!)),
    at: root.at,
  };
}

/**
 * Converts the JSON under a block type. `missing` counts the labels that are still to be read, each a level of keys.
 */
function blocksOf(type: string, labels: readonly string[], value: Value, missing: number): readonly Block[] {
  if (value.kind === 'list') return value.items.flatMap((item) => blocksOf(type, labels, item, missing));
  if (value.kind !== 'map') return [];
  if (missing > 0)
    return value.entries.flatMap((entry) =>
      blocksOf(type, [...labels, entry.key], entry.value, missing - 1).map((block) => ({ ...block, at: entry.at })),
    );
  const isNested = ({ value: inner }: Entry) =>
    inner.kind === 'list' && inner.items.length > 0 && inner.items.every(({ kind }) => kind === 'map');
  return [
    {
      type,
      labels,
      attributes: value.entries.filter((entry) => type === 'locals' || !isNested(entry)).map(expressed),
      blocks:
        type === 'locals' ? [] : value.entries.filter(isNested).flatMap((one) => blocksOf(one.key, [], one.value, 0)),
      at: value.at,
    },
  ];
}

function expressed(entry: Entry): Entry {
  return { ...entry, value: withReferences(entry.value) };
}

/** Marks a text with `${…}` in it as an expression, here and below. */
function withReferences(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withReferences) };
  if (value.kind === 'map') return { ...value, entries: value.entries.map(expressed) };
  if (value.kind !== 'known' || typeof value.value !== 'string' || !value.value.includes('${')) return value;
  const text = value.value;
  const isWhole = text.startsWith('${') && text.indexOf('}') === text.length - 1;
  return unknown(isWhole ? text.slice(2, -1) : text, value.at);
}
