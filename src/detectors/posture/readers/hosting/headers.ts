/** Headers in the JSON and TOML files of hosting services. */

import type { HeaderEntry } from '../../judge/effective.ts';
import type { Source } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseJson } from '../../languages/json.ts';
import type { Value } from '../../languages/value.ts';
import { Lines, textOf } from '../../position.ts';

/** Returns the root node of a file; null if the text does not parse, or is not an object. */
export function openDocument({ path, text }: Source, parse: (source: string) => Value | null): DocumentNode | null {
  const source = textOf(text);
  const value = parse(source);
  return value?.kind === 'map' ? new DocumentNode(value, new Lines(source), path, value.at.from) : null;
}

/** Parses a JSON file into its root node; null if it cannot be parsed. */
export function openJson(source: Source): DocumentNode | null {
  return openDocument(source, parseJson);
}

/** Reads `[{ "key": "X-Frame-Options", "value": "DENY" }]`. */
export function headerList(list: DocumentNode | undefined): HeaderEntry[] {
  return (list?.items() ?? []).flatMap((item) => {
    const [name, value] = [stringAt(item, 'key'), stringAt(item, 'value')];
    return name === null || value === null
      ? []
      : [{ name, value, origin: item.stretch(), certainty: 'literal' as const }];
  });
}

/** Reads `{ "X-Frame-Options": "DENY" }`. */
export function headerMap(map: DocumentNode | undefined): HeaderEntry[] {
  return (map?.pairs() ?? []).map(([name, node]) => ({
    name,
    value: node.value.kind === 'known' ? String(node.value.value) : null,
    origin: node.stretch(),
    certainty: 'literal' as const,
  }));
}

/** Returns the text under a key; null if it is no constant text. */
function stringAt(node: DocumentNode, key: string): string | null {
  const value = node.entry(key)?.value;
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : null;
}
