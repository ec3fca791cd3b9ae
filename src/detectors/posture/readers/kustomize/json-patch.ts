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
  const value = operations
    .filter(({ op }) => op === 'add' || op === 'replace')
    .reduce<Value>((object, { keys, value: inner, node }) => {
      const written = inner ?? known(null, node.value.at);
      return withPath(object, keys, { ...written, at: node.value.at });
    }, start);
  return {
    object: new DocumentNode(value, list.lines, list.path, list.from),
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

/** Sets the value at a path of keys. `-` adds an item to a list; items that the patch does not name are left out. */
function withPath(outer: Value, [key, ...rest]: readonly string[], value: Value): Value {
  if (key === undefined) return value;
  if (LIST.test(key)) {
    const items = outer.kind === 'list' ? outer.items : [];
    const index = items.findIndex((item) => item.kind === 'map' && item.entries[0]?.value === nameOfNewItem(item, key));
    const old = index === -1 || key === '-' ? itemOf(key, value) : items[index]!;
    const item = withPath(old, rest, value);
    const all = items.includes(old) ? items.map((one) => (one === old ? item : one)) : [...items, item];
    return { kind: 'list', items: all, open: false, at: value.at };
  }
  const entries = outer.kind === 'map' ? outer.entries : [];
  const old = entries.find((one) => one.key === key);
  const empty: Value = { kind: 'map', entries: [], open: false, at: value.at };
  const inner = withPath(
    old?.value ?? (rest.length > 0 && LIST.test(rest[0]!) ? emptyList(value) : empty),
    rest,
    value,
  );
  return {
    kind: 'map',
    entries: [...entries.filter((one) => one !== old), { key, value: inner, at: value.at }],
    open: false,
    at: outer.at,
  };
}

function emptyList({ at }: Value): Value {
  return { kind: 'list', items: [], open: false, at };
}

/** Makes an item of a list: one of which only the place is known has that for a name. */
function itemOf(key: string, { at }: Value): Value {
  return { kind: 'map', entries: key === '-' ? [] : [makeEntry('name', known(`#${key}`, at))], open: false, at };
}

function nameOfNewItem(item: Value, key: string): Value | null {
  const first = item.kind === 'map' ? item.entries[0] : undefined;
  return first?.key === 'name' && first.value.kind === 'known' && first.value.value === `#${key}` ? first.value : null;
}
