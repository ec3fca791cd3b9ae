/** Places that need no reader: keys and values in a common language, as the rows of the place say. */

import type { KeyedLanguage, PlaceRow } from '../../../../model/posture/place.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { parseAssignments } from '../../languages/plain/assignments.ts';
import { parseHclValue } from '../../languages/hcl/values.ts';
import { parseIni } from '../../languages/ini.ts';
import { parseJson } from '../../languages/json.ts';
import { flatten, type Keyed } from '../../languages/keys.ts';
import { parseProperties } from '../../languages/properties.ts';
import { parseStatements } from '../../languages/plain/statements.ts';
import { parseToml } from '../../languages/toml.ts';
import type { Value } from '../../languages/value.ts';
import { parseXmlValue } from '../../languages/xml-value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { textOf } from '../../position.ts';
import { Blocks, rowsOf } from './blocks.ts';
import { interpreted } from './placeholders.ts';
import { firstLine, originsIn, sceneOf, scopeOf } from './scope.ts';

/** Documents of a file; null: it does not parse. */
const PARSE: Readonly<Record<KeyedLanguage, (source: string) => readonly Value[] | null>> = {
  assignments: (source) => [parseAssignments(source)],
  hcl: (source) => listOfOne(parseHclValue(source)),
  ini: (source) => [parseIni(source)],
  json: (source) => listOfOne(parseJson(source)),
  properties: parseProperties,
  statements: (source) => listOfOne(parseStatements(source)),
  toml: (source) => listOfOne(parseToml(source)),
  xml: (source) => listOfOne(parseXmlValue(source)),
  yaml: (source) => parseYaml(source, 'refused')?.documents ?? null,
};

/** Returns a scope for the whole file and one for each block that has rows. Null if it cannot be parsed. */
export const readKeyed: ReadScene = async (source) => {
  const { place } = source;
  const language = place.language ?? 'ini';
  const documents = PARSE[language](textOf(source.text));
  if (documents === null) return null;
  const originOf = originsIn(source);
  const keys = documents
    .flatMap((document) => (language === 'ini' && !place.sections ? withoutSections(document) : flatten(document)))
    .map((row) => ({ ...row, value: interpreted(row.value) }));
  const own = rowsOf(place, undefined);
  const rooted = language === 'xml' ? withRoot(keys, own) : keys;
  const whole = scopeOf(own, { id: '', keys: rooted, origin: firstLine(source), originOf, reach: 'whole' });
  const blocks = new Blocks(place, documents, originOf, language === 'xml');
  const scene = sceneOf(own, [whole, ...blocks.scopes]);
  return { ...scene, beforehand: blocks.beforehand, afterwards: blocks.afterwards };
};

function listOfOne(value: Value | null): readonly Value[] | null {
  return value === null ? null : [value];
}

/**
 * Adds the outer elements to the keys of an XML file that is a part of another one, as an entity or XInclude takes it
 * in: `<Engine>` of a `server.xml`.
 */
function withRoot(keys: readonly Keyed[], { settings = [], ranked = [] }: PlaceRow): readonly Keyed[] {
  const root = keys[0]?.key.split('.')[0] ?? '';
  const known = [...settings, ...ranked].map(({ key }) => key);
  if (root === '' || known.some((key) => key.startsWith(`${root}.`))) return keys;
  const around = known.find((key) => key.includes(`.${root}.`));
  if (around === undefined) return keys;
  const outer = around.slice(0, around.indexOf(`.${root}.`) + 1);
  return keys.map((row) => ({ ...row, key: `${outer}${row.key}` }));
}

/** Returns the keys without section names like `[PHP]`, which have no meaning: a key holds wherever it is written. */
function withoutSections(document: Value): readonly Keyed[] {
  const entries = document.kind === 'map' ? document.entries : [];
  const rows = entries.flatMap((entry) => flatten(entry.value, entry.value.kind === 'map' ? '' : entry.key, entry.at));
  // `php_admin_flag[display_errors]` of PHP-FPM is the same key.
  return rows.map((row) => ({ ...row, key: row.key.replace(/^php_(?:admin_)?(?:value|flag)\[(.+)\]$/, '$1') }));
}
