/**
 * Blocks that Terraform makes for each item of a set or map that is written out.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/for_each,
 * https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks
 */

import { hole } from '../../holes.ts';
import { refuseBeyond } from '../limits.ts';
import type { Block } from './parse.ts';
import { asText, entryAt, known, type Entry, type Value } from '../value.ts';

/** Characters of all blocks that one `for_each` or `dynamic` block stands for. */
const MOST = 4_000_000;

export interface Instance {
  readonly key: string;
  readonly block: Block;
}

/** Returns what a block stands for with `for_each`; none if its items are not written out. */
export function instancesOf(block: Block, resolve: (value: Value) => Value, iterator = 'each'): readonly Instance[] {
  const over = block.attributes.find(({ key }) => key === 'for_each');
  if (over === undefined) return [];
  const items = itemsOf(resolve(over.value), resolve);
  refuseBeyond(items.length * (block.at.to - block.at.from) > MOST);
  return items.map(([key, item]) => ({
    key: asText(key),
    block: withValues(block, (value) => put(value, iterator, key, item)),
  }));
}

/** Returns the blocks that a `dynamic` block makes; its content as it is written if the items are not known. */
export function dynamicBlocks(block: Block, resolve: (value: Value) => Value): readonly Block[] {
  const content = block.blocks.filter(({ type }) => type === 'content');
  const named = block.attributes.find(({ key }) => key === 'iterator')?.value;
  const iterator = named?.kind === 'unknown' ? named.text : block.labels[0]!;
  const all = instancesOf(block, resolve, iterator);
  if (all.length === 0) return content;
  return all.flatMap((one) => one.block.blocks.filter(({ type }) => type === 'content'));
}

/** Returns key and value of each item over which `for_each` runs; none if the set or map is not written out. */
function itemsOf(over: Value, resolve: (value: Value) => Value): readonly (readonly [key: Value, item: Value])[] {
  if (over.kind === 'call' && (over.name === 'toset' || over.name === 'tomap') && over.args.length === 1)
    return itemsOf(resolve(over.args[0]!), resolve);
  if (over.kind === 'list' && !over.open) return over.items.map((item) => [item, item] as const);
  if (over.kind === 'map' && !over.open)
    return over.entries.map(({ key, value, at }) => [known(key, at), value] as const);
  return [];
}

/** Applies `of` to the value of every attribute in the block and in the blocks below it. */
function withValues(block: Block, of: (value: Value) => Value): Block {
  return {
    ...block,
    attributes: block.attributes.map((entry) => ({ ...entry, value: of(entry.value) })),
    blocks: block.blocks.map((inner) => withValues(inner, of)),
  };
}

/** Puts the item in place of `each.key`, `each.value`, `each.value.port` and look-ups of those. */
function put(value: Value, iterator: string, key: Value, item: Value): Value {
  const inner = (one: Value): Value => put(one, iterator, key, item);
  const entries = (all: readonly Entry[]) => all.map((entry) => ({ ...entry, value: inner(entry.value) }));
  switch (value.kind) {
    case 'unknown':
      return withOffsetsOf(iteratedValue(value.text, iterator, key, item), value) ?? value;
    case 'known':
      return typeof value.value === 'string' ? { ...value, value: withKey(value.value, iterator, key, item) } : value;
    case 'list':
      return { ...value, items: value.items.map(inner) };
    case 'map':
      return { ...value, entries: entries(value.entries) };
    case 'call': {
      const args = value.args.map(inner);
      if (value.name !== 'lookup' || value.args[0]?.kind !== 'unknown') return { ...value, args };
      const [of, name, otherwise] = args;
      if (of?.kind !== 'map' || name?.kind !== 'known') return { ...value, args };
      return withOffsetsOf(entryAt(of, [String(name.value)])?.value ?? otherwise, value) ?? { ...value, args };
    }
  }
}

function withOffsetsOf(value: Value | undefined, { at }: Value): Value | undefined {
  return value === undefined ? undefined : { ...value, at };
}

/** Returns the value of `each.key`, `each.value` or `each.value.a.b` for one item; undefined for other names. */
function iteratedValue(text: string, iterator: string, key: Value, item: Value): Value | undefined {
  if (text === `${iterator}.key`) return key;
  if (text === `${iterator}.value`) return item;
  if (!text.startsWith(`${iterator}.value`)) return undefined;
  const path = text
    .slice(`${iterator}.value`.length)
    .split(/[.[\]"]+/)
    .filter((step) => step !== '');
  return path.every((step) => /^[\w-]+$/.test(step)) ? entryAt(item, path)?.value : undefined;
}

/** Puts key and value of an item into a text with `${each.key}` or `${each.value}`. */
function withKey(text: string, iterator: string, key: Value, item: Value): string {
  const of = (one: Value) => (one.kind === 'known' ? asText(one) : null);
  return [
    [`${iterator}.key`, of(key)],
    [`${iterator}.value`, of(item)],
  ].reduce((all, [name, word]) => (word === null ? all : all.replaceAll(hole(name!), word!)), text);
}
