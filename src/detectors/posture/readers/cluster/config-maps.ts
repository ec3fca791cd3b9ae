/** The texts that ConfigMaps of a YAML file carry. */

import { Text } from '../../../../model/text.ts';
import { entryOf, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines, textOf } from '../../position.ts';

/** `<name of the object>/<key>` → the text of the key, behind as many empty lines as stand before it in the file. */
export function filesOfConfigMaps(text: Text): ReadonlyMap<string, Text> {
  const source = textOf(text);
  const lines = new Lines(source);
  const files = new Map<string, Text>();
  for (const document of parseYaml(source)?.documents ?? []) {
    if (textAt(document, 'kind') !== 'ConfigMap') continue;
    const name = textAt(entryOf(document, 'metadata')?.value, 'name') ?? '';
    const data = entryOf(document, 'data')?.value;
    for (const { key, value } of data?.kind === 'map' ? data.entries : []) {
      if (value.kind !== 'known' || typeof value.value !== 'string' || source[value.at.from] !== '|') continue;
      files.set(`${name}/${key}`, Text.of('\n'.repeat(lines.at(value.at.from)) + value.value));
    }
  }
  return files;
}

function textAt(value: Value | undefined, key: string): string | null {
  const found = value === undefined ? undefined : entryOf(value, key)?.value;
  return found?.kind === 'known' && typeof found.value === 'string' ? found.value : null;
}
