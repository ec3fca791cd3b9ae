/** A place in a YAML document, with what is below it and the lines it stands on. */

import type { Lines, Origin } from '../../judge/scene.ts';
import type { Found } from '../../readers/settings/settings.ts';
import { asText, entryOf, type Entry, type Value } from '../value.ts';

export class YamlNode {
  constructor(
    readonly value: Value,
    readonly lines: Lines,
    readonly path: string,
    /** Where its key stands. */
    readonly from: number,
  ) {}

  get opening(): Origin {
    const line = this.lines.at(this.from);
    return { path: this.path, line, endLine: line };
  }

  origin({ at }: Entry | Value): Origin {
    return this.lines.origin(this.path, at.from, at.to);
  }

  entry(...keys: readonly string[]): Entry | undefined {
    let entry: Entry | undefined;
    let value: Value | undefined = this.value;
    for (const key of keys) {
      entry = entryOf(value, key);
      value = entry?.value;
    }
    return entry;
  }

  get(...keys: readonly string[]): Found | undefined {
    const entry = this.entry(...keys);
    return entry === undefined ? undefined : { value: entry.value, origin: this.origin(entry) };
  }

  /** A plain value as text; null where there is none. */
  text(...keys: readonly string[]): string | null {
    const value = keys.length === 0 ? this.value : this.entry(...keys)?.value;
    return value === undefined || (value.kind === 'known' && value.value === null)
      ? null
      : value.kind === 'list' || value.kind === 'map'
        ? null
        : asText(value);
  }

  below(...keys: readonly string[]): YamlNode | undefined {
    const entry = this.entry(...keys);
    return entry === undefined ? undefined : this.#of(entry.value, entry.at.from);
  }

  /** The items of a list. */
  items(...keys: readonly string[]): YamlNode[] {
    const value = keys.length === 0 ? this.value : this.entry(...keys)?.value;
    return value?.kind === 'list' ? value.items.map((item) => this.#of(item, item.at.from)) : [];
  }

  /** The entries of a map. */
  pairs(...keys: readonly string[]): [string, YamlNode][] {
    const value = keys.length === 0 ? this.value : this.entry(...keys)?.value;
    return value?.kind === 'map' ? value.entries.map((entry) => [entry.key, this.#of(entry.value, entry.at.from)]) : [];
  }

  /** The lines of a value that is written as one. */
  stretch(): Origin {
    return this.lines.origin(this.path, this.from, this.value.at.to);
  }

  #of(value: Value, from: number): YamlNode {
    return new YamlNode(value, this.lines, this.path, from);
  }
}
