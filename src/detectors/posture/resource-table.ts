/** Rows of `patterns/resources` by resource type, loaded when a file names a provider that has any. */

import type { ResourceFormat, ResourceRow, ResourceSettings } from '../../model/posture/resource.ts';
import { isWrittenIn } from './resource-format.ts';
import { RESOURCES } from './resources.ts';

/** Type of a resource → its rows. */
export type ResourceTable = ReadonlyMap<string, readonly ResourceRow[]>;

const tables = new Map<string, Promise<ResourceTable>>();

/** Returns the rows for one format, of the providers that the text names. */
export function resourceTable(format: ResourceFormat, text: string): Promise<ResourceTable> {
  const named = new Map<string, boolean>();
  const isNamed = (word: string): boolean => {
    const known = named.get(word) ?? text.includes(word);
    named.set(word, known);
    return known;
  };
  const files = RESOURCES.filter(({ words }) => words[format]?.some(isNamed));
  const key = `${format} ${files.map(({ id }) => id).join(' ')}`;
  const table = tables.get(key) ?? Promise.all(files.map(({ load }) => load())).then((all) => rowsByType(format, all));
  tables.set(key, table);
  return table;
}

/** Groups the rows by resource type, for the types that `format` writes: `aws_s3_bucket` → its keys and settings. */
function rowsByType(format: ResourceFormat, files: readonly (readonly ResourceSettings[])[]): ResourceTable {
  const table = new Map<string, ResourceRow[]>();
  for (const settings of files.flat())
    for (const address of settings.settings.flat()) {
      const [type, key] = address.split(' ') as [string, string];
      if (!isWrittenIn(type, format)) continue;
      const rows = table.get(type);
      if (rows === undefined) table.set(type, [{ key, settings }]);
      else rows.push({ key, settings });
    }
  return table;
}
