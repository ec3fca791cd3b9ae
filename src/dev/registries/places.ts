/** The places of posture: the table by which a path and its bytes decide which reader loads. */

import { calleesOf } from '../../detectors/posture/readers/code/callees.ts';
import type { CallRow } from '../../model/posture/call-row.ts';
import type { ControlRow } from '../../model/posture/control.ts';
import type { PlaceRow } from '../../model/posture/place.ts';
import { endingsOf, globSource } from './globs.ts';
import { wordsOfFile, type ResourceFile } from './resources.ts';
import { HEAD_OF_PATTERNS, listLines, quoted } from './source.ts';

/** Reader of keys and values for places without one of their own. */
const KEYED = 'keyed/plain.ts readKeyed';

/** Returns the text of `detectors/posture/registry.ts`. */
export function renderRegistry(
  places: readonly PlaceRow[],
  controls: readonly ControlRow[],
  resources: readonly ResourceFile[],
): string {
  const claiming = places.filter((place) => place.within === undefined);
  const lists = new Map(claiming.map((place) => [place, wordLines(place, places, resources)]));
  const shared = sharedLists(lists);
  return [
    HEAD_OF_PATTERNS,
    '',
    "import type { PlaceEntry } from './place-entry.ts';",
    '',
    '/** The names of all header controls, in the spelling of any language. */',
    ...constantLines('HEADER_NAMES', headerSources(controls)),
    ...[...shared].flatMap(([list, name]) => ['', namedList(name, list)]),
    '',
    'export const PLACES: readonly PlaceEntry[] = [',
    ...claiming.flatMap((place) => {
      const list = lists.get(place)!;
      const name = shared.get(list);
      return entryLines(place, places, name === undefined ? list : `    words: ${name},`);
    }),
    '];',
    '',
  ].join('\n');
}

/** Returns the lines with the words of a place. */
function wordLines(place: PlaceRow, all: readonly PlaceRow[], resources: readonly ResourceFile[]): string {
  if (place.keywords === undefined) return '    words: null,';
  return listLines(4, 'words', wordsOf(place, all, resources).map(escaped)).join('\n');
}

/** Returns a name for each list that several places have: `WORDS_OF_NGINX`, after the last of them. */
function sharedLists(lists: ReadonlyMap<PlaceRow, string>): ReadonlyMap<string, string> {
  const all = [...lists.values()];
  return new Map(
    [...lists]
      .filter(([place, list]) => place.keywords !== undefined && all.indexOf(list) !== all.lastIndexOf(list))
      .map(([{ id }, list]) => [list, `WORDS_OF_${id.toUpperCase().replaceAll('-', '_')}`]),
  );
}

/** Returns the lines of a place's words as a constant. */
function namedList(name: string, list: string): string {
  return list
    .replace(/^ {4}/gm, '')
    .replace(/^words: /, `const ${name}: readonly string[] = `)
    .replace(/,$/, ';');
}

/** Returns the lines of one place. `words`: those of its words. */
function entryLines(place: PlaceRow, all: readonly PlaceRow[], words: string): string[] {
  const [file, name] = (place.reader ?? place.document ?? KEYED).split(' ') as [string, string];
  const inside = all.filter((other) => other.within === place.id).map(({ id }) => rowOf(id));
  return [
    '  {',
    `    id: ${quoted(place.id)},`,
    ...listLines(4, 'files', place.files.map(globSource).map(escaped)),
    ...endingLines(place.files),
    words,
    ...(place.anyCase === true ? ['    anyCase: true,'] : []),
    ...(place.keywords !== undefined && place.headers === true ? ['    headers: true,'] : []),
    ...(place.over === undefined ? [] : listLines(4, 'over', place.over)),
    ...(place.yields === true ? ['    yields: true,'] : []),
    ...(place.beside === true ? ['    beside: true,'] : []),
    ...(place.changedLines === true ? ['    changedLines: true,'] : []),
    ...(place.everywhere === true ? ['    everywhere: true,'] : []),
    ...(place.adds === true ? ['    adds: true,'] : []),
    ...(place.resources === undefined ? [] : [`    resources: ${quoted(place.resources)},`]),
    `    row: async () => ${rowOf(place.id)},`,
    ...(inside.length === 0 ? [] : withinLines(inside)),
    `    ${place.document === undefined ? 'read' : 'document'}: async () => (await ` +
      `import('./readers/${file}')).${name},`,
    '  },',
  ];
}

/** Returns the line with the extensions of a place; null if a glob leaves them open. */
function endingLines(files: readonly string[]): string[] {
  const endings = files.flatMap(endingsOf);
  return endings.includes(null)
    ? ['    endings: null,']
    : listLines(4, 'endings', [...new Set(endings as readonly string[])]);
}

/**
 * Returns the words without which a file is not read: those of the place and of the places within it, names of
 * settings, and the beginnings of resource types.
 */
function wordsOf(place: PlaceRow, all: readonly PlaceRow[], resources: readonly ResourceFile[]): readonly string[] {
  const inside = all.filter((other) => other.within === place.id);
  const words = [place, ...inside].flatMap((one) => one.keywords ?? []);
  const keys = inside.flatMap((one) => one.settings ?? []).map((row) => row.key);
  const named = keys.filter((key) => /^\w+$/.test(key) && !words.some((word) => new RegExp(word).test(key)));
  const { resources: format } = place;
  const types = format === undefined ? [] : resources.flatMap((file) => [...(wordsOfFile(file).get(format) ?? [])]);
  const called = [place, ...inside].flatMap((one) => one.calls ?? []).flatMap(wordsOfCall);
  // Kinds of Kubernetes begin with nothing in common: the words of the place itself must do.
  const own = format === 'kubernetes' ? types.filter((word) => word !== '') : types;
  const more = [...called, ...own].map((word) => word.replace('.', '\\.'));
  const options = [...new Set(inside.flatMap((one) => one.options ?? []).flatMap(({ keys }) => keys.map(lastKey)))];
  const option = options.length === 0 ? [] : [`\\b(?:${options.sort().join('|')})["']?\\s?[:=]`];
  return [...new Set([...words, ...named, ...option, ...more])];
}

/** Returns words that a file with such a call always contains. */
function wordsOfCall({ call, option, needs }: CallRow): readonly string[] {
  if (needs !== undefined) return needs.split(' ');
  const own = typeof option === 'string' && option !== '...' ? [option.split('.').at(-1)!] : [];
  if (call === '*') return own;
  // The longest word is the rarest; a name that is imported comes with its package.
  const rarestWord = (words: readonly string[]) =>
    words.reduce((one, other) => (other.length > one.length ? other : one));
  return calleesOf(call).map((name) => {
    const [callee = ''] = name.replace(/^(?:@|new )|=$|\{\}$/g, '').split('#');
    return rarestWord([...callee.split('.'), ...own]);
  });
}

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function rowOf(id: string): string {
  return `(await import('../../../patterns/places/${id}.ts')).place`;
}

function withinLines(rows: readonly string[]): string[] {
  const line = `    within: async () => [${rows.join(', ')}],`;
  return line.length <= 120 ? [line] : ['    within: async () => [', ...rows.map((row) => `      ${row},`), '    ],'];
}

/** Returns the source of an expression as the text of a string. */
function escaped(source: string): string {
  return source.replaceAll('\\', '\\\\');
}

function constantLines(name: string, items: readonly string[]): string[] {
  return [`export const ${name}: readonly string[] = [`, ...items.map((item) => `  ${quoted(item)},`), '];'];
}

/**
 * Returns each header's name in any spelling, as text, constant, property or option: `Cache-Control` →
 * `cache[-_]?control`.
 */
function headerSources(controls: readonly ControlRow[]): string[] {
  return controls
    .flatMap(({ headers }) => headers?.names ?? [])
    .filter((name) => name.includes('-'))
    .map((name) => name.toLowerCase().split('-').join('[-_]?'));
}
