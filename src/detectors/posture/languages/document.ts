/** A node of a parsed document: reads values by their keys, and returns the lines that set them. */

import { showHoles } from '../holes.ts';
import type { Lines, Origin } from '../position.ts';
import { asText, entryOf, type Entry, type Value } from './value.ts';

/** A setting as read: its value, and the lines that set it. */
export interface Found {
  readonly value: Value;
  readonly origin: Origin;
}

type Keys = readonly string[];

export class DocumentNode {
  constructor(
    readonly value: Value,
    readonly lines: Lines,
    readonly path: string,
    /** Offset of its key, or of the value itself where it has no key. */
    readonly from: number,
  ) {}

  /** Returns the first line of the node: a finding about a missing setting points to it. */
  get opening(): Origin {
    const line = this.lines.at(this.from);
    return { path: this.path, line, endLine: line };
  }

  origin({ at }: Entry | Value): Origin {
    return this.lines.origin(this.path, at.from, at.to);
  }

  /** Returns the entry under the path of keys. */
  entry(...keys: Keys): Entry | undefined {
    let entry: Entry | undefined;
    let value: Value | undefined = this.value;
    for (const key of keys) {
      entry = entryOf(value, key);
      value = entry?.value;
    }
    return entry;
  }

  /** Returns the value under the path of keys, with the lines that set it. */
  get(...keys: Keys): Found | undefined {
    const entry = this.entry(...keys);
    return entry === undefined ? undefined : { value: entry.value, origin: this.origin(entry) };
  }

  /** Returns a plain value as text; null for any other value. */
  text(...keys: Keys): string | null {
    const value = this.#valueAt(keys);
    if (value === undefined || value.kind === 'list' || value.kind === 'map') return null;
    return value.kind === 'known' && value.value === null ? null : asText(value);
  }

  /** Returns a plain value as part of a name for people; empty for any other value. */
  label(...keys: Keys): string {
    return showHoles(this.text(...keys) ?? '');
  }

  /** Returns the node under the path of keys. */
  below(...keys: Keys): DocumentNode | undefined {
    const entry = this.entry(...keys);
    return entry === undefined ? undefined : this.#of(entry.value, entry.at.from);
  }

  /** Returns the items of a list; none for anything else. */
  items(...keys: Keys): DocumentNode[] {
    const value = this.#valueAt(keys);
    return value?.kind === 'list' ? value.items.map((item) => this.#of(item, item.at.from)) : [];
  }

  /** Returns the entries of a map; none for anything else. */
  pairs(...keys: Keys): [string, DocumentNode][] {
    const value = this.#valueAt(keys);
    return value?.kind === 'map' ? value.entries.map((entry) => [entry.key, this.#of(entry.value, entry.at.from)]) : [];
  }

  /** Returns an empty map at the same position. */
  empty(): DocumentNode {
    return this.#of({ kind: 'map', entries: [], open: false, at: this.value.at }, this.from);
  }

  /** Returns a map that has this node under a key. */
  under(key: string): DocumentNode {
    const { at } = this.value;
    return this.#of({ kind: 'map', entries: [{ key, value: this.value, at }], open: false, at }, this.from);
  }

  /** Returns the lines from its key to the end of its value. */
  stretch(): Origin {
    return this.lines.origin(this.path, this.from, this.value.at.to);
  }

  #valueAt(keys: Keys): Value | undefined {
    return keys.length === 0 ? this.value : this.entry(...keys)?.value;
  }

  #of(value: Value, from: number): DocumentNode {
    return new DocumentNode(value, this.lines, this.path, from);
  }
}
