/** Operations of a JSON patch as the object that they make. RFC 6902, RFC 6901 */

import type { Item } from '../cluster/items.ts';
import { DocumentNode } from '../../languages/document.ts';
import { known, type Entry, type Value } from '../../languages/value.ts';

/** Object that a patch is for, as far as it is named. */
export interface Target {
  readonly kind: string;
  readonly name: string;
}

export interface Patched {
  readonly object: DocumentNode;
  /** Paths that the patch removes, joined by dots. */
  readonly removed: readonly Item[];
}

interface Operation {
  readonly op: string;
  readonly keys: readonly string[];
  readonly value: Value | undefined;
  readonly node: DocumentNode;
}

/**
 * Applies the operations of a list; null if it is not a patch. `target`: null if the kind of the object must be guessed
 * from the paths.
 */
export function patchedBy(list: DocumentNode, target: Target | null): Patched | null {
  const operations = list.items().flatMap(operationOf);
  if (operations.length === 0 || operations.length !== list.items().length) return null;
  const { at } = list.value;
  const kind = target?.kind ?? kindOf(operations.map(({ keys }) => keys));
  const name: Value = { kind: 'map', entries: [makeEntry('name', known(target?.name ?? '', at))], open: false, at };
  const start: Value = {
    kind: 'map',
    entries: [makeEntry('kind', known(kind, at)), makeEntry('metadata', name)],
    open: false,
    at,
  };
  const written = operations
    .filter(({ op }) => op === 'add' || op === 'replace')
    .map(({ keys, value, node }) => ({ keys, value: { ...(value ?? known(null, node.value.at)), at: node.value.at } }));
  return {
    object: new DocumentNode(withAll(start, written, 0), list.lines, list.path, list.from),
    removed: operations
      .filter(({ op }) => op === 'remove')
      .map(({ keys, node }) => ({ name: keys.join('.'), origin: node.stretch() })),
  };
}

/** Reads an operation; none without `op` and `path`. */
function operationOf(node: DocumentNode): Operation[] {
  const [op, path] = [node.text('op'), node.text('path')];
  return op === null || path === null ? [] : [{ op, keys: keysOf(path), value: node.entry('value')?.value, node }];
}

/** Splits a JSON pointer: `/spec/a~1b` → `spec`, `a/b`. RFC 6901. */
function keysOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^spec\.jobTemplate\b/, 'CronJob'],
  [/^spec\.template\b/, 'Deployment'],
  [/^spec\.(?:containers|initContainers|volumes|hostNetwork|hostPID|hostIPC|securityContext)\b/, 'Pod'],
  [/^rules\b/, 'Role'],
  [/^(?:subjects|roleRef)\b/, 'RoleBinding'],
  [/^spec\.(?:ingress|egress|podSelector|policyTypes)\b/, 'NetworkPolicy'],
  [/^webhooks\b/, 'ValidatingWebhookConfiguration'],
  [/^spec\.tls\b|^metadata\.annotations\.(?:nginx|alb)\.ingress/, 'Ingress'],
  [/^spec\.(?:type|loadBalancerSourceRanges|externalIPs)$/, 'Service'],
];

/** Returns the kind of object that has these paths; empty if none is known. */
function kindOf(paths: readonly (readonly string[])[]): string {
  const texts = paths.map((keys) => keys.join('.'));
  return SIGNS.find(([sign]) => texts.some((text) => sign.test(text)))?.[1] ?? '';
}

function makeEntry(key: string, value: Value): Entry {
  return { key, value, at: value.at };
}

const LIST = /^(?:-|\d+)$/;

/** A value, and the keys under which it is set. */
interface Written {
  readonly keys: readonly string[];
  readonly value: Value;
}

/**
 * Sets each value at its path of keys, of which the first `depth` lead to `outer`. All operations below a key are
 * applied together, so that each costs its path and not what is there already.
 */
function withAll(outer: Value, operations: readonly Written[], depth: number): Value {
  const whole = operations.findLastIndex(({ keys }) => keys.length === depth);
  const [old, inner] = [operations[whole]?.value ?? outer, operations.slice(whole + 1)];
  if (inner.length === 0) return old;
  // An item in place of a map, and the other way round, replaces it.
  const isItem = ({ keys }: Written): boolean => LIST.test(keys[depth]!);
  const isList = isItem(inner.at(-1)!);
  const from = inner.findLastIndex((one) => isItem(one) !== isList) + 1;
  const base = from === 0 ? old : null;
  return (isList ? withItems : withEntries)(base, inner.slice(from), depth, old.at);
}

/** Sets values below the keys of a map. A key that is set again comes last. */
function withEntries(outer: Value | null, operations: readonly Written[], depth: number, at: Value['at']): Value {
  const groups = new Map<string, Written[]>();
  for (const one of operations) {
    const key = one.keys[depth]!;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.delete(key);
    groups.set(key, group);
  }
  const entries = outer?.kind === 'map' ? outer.entries : [];
  const old = new Map(entries.filter(({ key }) => groups.has(key)).map(({ key, value }) => [key, value]));
  const set = [...groups].map(([key, group]): Entry => {
    const [{ keys, value }] = group as [Written];
    const next = keys[depth + 1];
    const empty = next !== undefined && LIST.test(next) ? emptyList(value) : emptyMap(value);
    return { key, value: withAll(old.get(key) ?? empty, group, depth + 1), at: group.at(-1)!.value.at };
  });
  return { kind: 'map', entries: [...entries.filter(({ key }) => !groups.has(key)), ...set], open: false, at };
}

/** Sets values in the items of a list, those of one index together; `-` adds an item. */
function withItems(outer: Value | null, operations: readonly Written[], depth: number): Value {
  const groups: Written[][] = [];
  const byIndex = new Map<string, Written[]>();
  for (const one of operations) {
    const key = one.keys[depth]!;
    const group = key === '-' ? undefined : byIndex.get(key);
    if (group !== undefined) group.push(one);
    else {
      groups.push([one]);
      byIndex.set(key, groups.at(-1)!);
    }
    // A whole item has its own name, and not its index: what follows is about another one.
    if (one.keys.length === depth + 1) byIndex.delete(key);
  }
  const added = groups.map((group) => withAll(itemOf(group[0]!.keys[depth]!, group[0]!.value), group, depth + 1));
  const items = outer?.kind === 'list' ? outer.items : [];
  return { kind: 'list', items: [...items, ...added], open: false, at: operations.at(-1)!.value.at };
}

function emptyMap({ at }: Value): Value {
  return { kind: 'map', entries: [], open: false, at };
}

function emptyList({ at }: Value): Value {
  return { kind: 'list', items: [], open: false, at };
}

/** Makes an item of a list: one of which only the place is known has that for a name. */
function itemOf(key: string, { at }: Value): Value {
  return { kind: 'map', entries: key === '-' ? [] : [makeEntry('name', known(`#${key}`, at))], open: false, at };
}
