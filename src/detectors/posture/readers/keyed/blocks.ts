/**
 * Parts of a file of keys and values for which a place has rows of their own: the maps under a key, the items of a list
 * there, or each section.
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { Scene, Scope } from '../../judge/scene.ts';
import { flatten } from '../../languages/keys.ts';
import { asText, entryOf, type Value } from '../../languages/value.ts';
import type { Stretch } from '../../position.ts';
import { interpreted } from './placeholders.ts';
import { scopeOf, type Origins } from './scope.ts';
import { DEEPEST_LEVELS, refuseBeyond } from '../../languages/limits.ts';

interface Block {
  readonly id: string;
  /** The key that it is under. */
  readonly name: string;
  readonly value: Value;
  readonly at: Stretch;
}

/** Joins the keys of a block and of those around it. */
const BETWEEN = ' > ';
/** Keys that name an item of a list. */
const NAMES = ['job_name', 'name', 'id', 'alias', 'location', 'prefix', 'url', 'host', 'port'];

/** Returns the rows of a place without those of parts; or those of one part alone. */
export function rowsOf(place: PlaceRow, resource: string | undefined): PlaceRow {
  const isOf = (row: { readonly resource?: string }) => row.resource === resource;
  return { ...place, settings: place.settings?.filter(isOf) ?? [], ranked: place.ranked?.filter(isOf) ?? [] };
}

/** Adds a scope for each part that has rows. A part that is not there has the defaults, if what is around it is. */
export class Blocks {
  readonly scopes: readonly Scope[];
  readonly #resources: ReadonlySet<string>;
  readonly #ids = new Set<string>(['']);

  constructor(
    readonly place: PlaceRow,
    documents: readonly Value[],
    readonly originOf: Origins,
    /** Elements of one name are siblings, and each has a name of its own: the port of a connector. */
    areNamed = false,
  ) {
    const rows = [...(place.settings ?? []), ...(place.ranked ?? [])];
    this.#resources = new Set(rows.flatMap(({ resource }) => resource ?? []));
    const blocks =
      this.#resources.size === 0
        ? []
        : documents.flatMap((one) => [...blocksIn(one, { around: '', name: '', depth: 0, areNamed })]);
    for (const { id } of blocks) this.#ids.add(id);
    this.scopes = blocks.flatMap((block) => this.#scope(block.id, block.name, block) ?? []);
  }

  /** Returns what held before a part was there. */
  readonly beforehand: Scene['beforehand'] = (id) => this.#absent(id);

  /** Returns what holds without a map that was deleted. An item of a list, or a section, was a thing of its own. */
  readonly afterwards: Scene['afterwards'] = (id) => {
    return this.#resources.has(id.split(BETWEEN).at(-1)!) ? this.#absent(id) : null;
  };

  /** Returns the doubted scope of a block that is not there, if the block around it is; null otherwise. */
  #absent(id: string): Scope | null {
    const parts = id.split(BETWEEN);
    const [last = ''] = parts.splice(-1);
    const isAround = this.#ids.has(parts.join(BETWEEN));
    return isAround && !this.#ids.has(id) && id !== '' ? this.#doubted(id, last.split(' ')[0]!) : null;
  }

  /** Returns the defaults of a part that is new, compared with care: it may be meant so. */
  #doubted(id: string, name: string): Scope | null {
    const scope = this.#scope(id, name, null);
    return scope === null ? null : { ...scope, atMost: 'medium' };
  }

  /** Returns the scope of a block by the rows for its name; null if the place has none for it. */
  #scope(id: string, name: string, block: Block | null): Scope | null {
    const resource = this.#resources.has(name) ? name : id.includes(BETWEEN) ? null : '*';
    if (resource === null || !this.#resources.has(resource)) return null;
    const keys = block === null ? [] : flatten(block.value).map((row) => ({ ...row, value: interpreted(row.value) }));
    const origin = this.originOf({ at: block === null ? { from: 0, to: 1 } : block.at });
    return scopeOf(rowsOf(this.place, resource), {
      id,
      keys,
      origin: { ...origin, endLine: origin.line },
      originOf: this.originOf,
      reach: 'whole',
    });
  }
}

/** A value within a document: the id of what is around it, and the key that it is under. */
interface Within {
  readonly around: string;
  readonly name: string;
  readonly depth: number;
  readonly areNamed: boolean;
}

/** Yields the maps below a value, their keys joined as ids. */
function* blocksIn(value: Value, { around, name, depth, areNamed }: Within): Generator<Block> {
  refuseBeyond(depth > DEEPEST_LEVELS);
  const entries = value.kind === 'map' ? value.entries : [];
  const below = (id: string) => (around === '' ? id : `${around}${BETWEEN}${id}`);
  for (const entry of entries) {
    if (entry.value.kind === 'map') {
      const label = areNamed ? labelOf(entry.value) : null;
      const id = below(label === null ? entry.key : `${entry.key} ${label}`);
      yield { id, name: entry.key, value: entry.value, at: entry.at };
      yield* blocksIn(entry.value, { around: id, name: entry.key, depth: depth + 1, areNamed });
    } else if (entry.value.kind === 'list')
      yield* itemsIn(entry.value, { around: below(entry.key), name: entry.key, depth, areNamed });
  }
  if (value.kind === 'list') yield* itemsIn(value, { around, name, depth, areNamed });
}

/** Yields the maps of a list, labelled by their name or position, and the maps below them. */
function* itemsIn(list: Extract<Value, { kind: 'list' }>, { around, name, depth, areNamed }: Within) {
  for (const [at, item] of list.items.entries()) {
    if (item.kind !== 'map') continue;
    const id = `${around} ${labelOf(item) ?? at}`;
    yield { id, name, value: item, at: item.at } satisfies Block;
    yield* blocksIn(item, { around: id, name, depth: depth + 1, areNamed });
  }
}

/** Returns the first of the usual naming keys of a map; null without one. */
function labelOf(item: Value): string | null {
  for (const key of NAMES) {
    const value = entryOf(item, key)?.value;
    if (value?.kind === 'known') return asText(value);
  }
  return null;
}
