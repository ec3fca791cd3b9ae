/** Texts of other files that ConfigMaps and values of Helm charts carry. */

import { Text } from '../../../../model/text.ts';
import { entryOf, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines, textOf } from '../../position.ts';

/** Tests by its name if a carried file is read. */
type IsRead = (name: string) => boolean;

/** Characters of all carried files of one text together, with the empty lines before each. */
const MOST = 32_000_000;

/** Files that a text carries, each on its lines of the text. Throws if they are too many. */
class CarriedFiles {
  readonly files = new Map<string, Text>();
  readonly #lines: Lines;
  #size = 0;

  constructor(
    readonly source: string,
    readonly isRead: IsRead,
  ) {
    this.#lines = new Lines(source);
  }

  /** Adds the file if it is read, and `value` is a block of text. */
  add(name: string, value: Value): void {
    if (value.kind !== 'known' || typeof value.value !== 'string' || this.source[value.at.from] !== '|') return;
    if (!this.isRead(name)) return;
    const line = this.#lines.at(value.at.from);
    this.#size += line + value.value.length;
    if (this.#size > MOST) throw new Error('too many texts');
    this.files.set(name, Text.of('\n'.repeat(line) + value.value));
  }
}

/**
 * Returns the texts of all ConfigMaps, each on its lines of the file: `<name of the object>/<key>` → the text of the
 * key.
 */
export function filesOfConfigMaps(text: Text, isRead: IsRead): ReadonlyMap<string, Text> {
  const source = textOf(text);
  const carried = new CarriedFiles(source, isRead);
  for (const document of parseYaml(source)?.documents ?? []) {
    if (knownTextAt(document, 'kind') !== 'ConfigMap') continue;
    const name = knownTextAt(entryOf(document, 'metadata')?.value, 'name') ?? '';
    const data = entryOf(document, 'data')?.value;
    for (const { key, value } of data?.kind === 'map' ? data.entries : []) carried.add(`${name}/${key}`, value);
  }
  return carried.files;
}

/** Keys of popular charts whose text is a file of this name. */
const FILES: Readonly<Record<string, string>> = {
  serverBlock: 'nginx.conf',
  streamServerBlock: 'nginx.conf',
  pgHbaConfiguration: 'pg_hba.conf',
  postgresqlConfiguration: 'postgresql.conf',
  postgresqlExtendedConf: 'postgresql.conf',
  extendedConfiguration: 'postgresql.conf',
  commonConfiguration: 'redis.conf',
  extraConfiguration: 'rabbitmq.conf',
};

/** Texts that show by themselves of which program they are. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*(?:listener|seal|storage) "/m, 'vault.hcl'],
  [/^(?:host|hostssl|local)[ \t]+\S+[ \t]+\S+/m, 'pg_hba.conf'],
  [/^\[mysqld\]/m, 'my.cnf'],
];

/** Returns the texts in the values of a chart, each on its lines of the file: `<path of the key>/<name>` → the text. */
export function filesOfValues(text: Text, isRead: IsRead): ReadonlyMap<string, Text> {
  const source = textOf(text);
  const carried = new CarriedFiles(source, isRead);
  const visit = (value: Value, path: readonly string[]): void => {
    if (value.kind === 'map') for (const entry of value.entries) visit(entry.value, [...path, entry.key]);
    if (value.kind !== 'known' || typeof value.value !== 'string' || source[value.at.from] !== '|') return;
    const name = nameOfText(path.at(-1) ?? '', value.value);
    if (name !== null) carried.add(`${path.join('.')}/${name}`, value);
  };
  for (const document of parseYaml(source)?.documents ?? [])
    if (knownTextAt(document, 'kind') === null) visit(document, []);
  return carried.files;
}

/** Returns the file name of a text, by its key or by what it begins with; null if it is of no known kind. */
function nameOfText(key: string, text: string): string | null {
  if (/^[\w-]+\.(?:conf|cnf|ini|hcl|cfg|properties|toml|xml)$/.test(key)) return key;
  return FILES[key] ?? SIGNS.find(([sign]) => sign.test(text))?.[1] ?? null;
}

function knownTextAt(value: Value | undefined, key: string): string | null {
  const found = value === undefined ? undefined : entryOf(value, key)?.value;
  return found?.kind === 'known' && typeof found.value === 'string' ? found.value : null;
}
