/** A page for each place, and their list. Pure. */

import { isWrittenIn } from '../../detectors/posture/resource-format.ts';
import type { ControlRow } from '../../model/posture/control.ts';
import type { PlaceRow, RankedRow } from '../../model/posture/place.ts';
import type { ResourceSettings } from '../../model/posture/resource.ts';
import { controlsOf } from '../registries/coverage.ts';
import type { PostureRows } from '../registries/posture.ts';
import { showExample, type Example } from './examples.ts';
import { countOf } from './lists.ts';
import { code, entryPage, fence, front, link, plain, references, table, type Page } from './markdown.ts';

const SHOWN = 2;

/** Returns the list, then a page for each place. */
export function placePages(rows: PostureRows, examples: readonly Example[]): readonly Page[] {
  return [
    placesIndex(rows.places),
    ...rows.places.map((place) =>
      placePage(
        place,
        rows,
        examples.filter((example) => example.place === place.id),
      ),
    ),
  ];
}

function placesIndex(places: readonly PlaceRow[]): Page {
  const sorted = [...places].sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  return [
    'places/index',
    [
      ...front({ title: 'Places', description: 'Every kind of file that is read for settings.', editLink: false }),
      '# Which files does it read for settings?',
      '',
      `${countOf(places.length, 'place')}. A place is a kind of file that can set a [control](../controls/index.md).`,
      '',
      ...table(
        ['place', 'files'],
        sorted.map(({ id, title, files }) => [link(plain(title), `./${id}.md`), globs(files)]),
      ),
    ].join('\n'),
  ];
}

const globs = (files: readonly string[]): string => files.map(code).join(' ');

/** Returns the page of one place. */
function placePage(place: PlaceRow, rows: PostureRows, examples: readonly Example[]): Page {
  const { id, title, files, within, restore, needs } = place;
  const ids = [...controlsOf(place, rows.controls, rows.resources)];
  const summary = `${title}: which files are read, and which settings.`;
  const isFiltered = place.keywords !== undefined || place.headers;
  const owner = rows.places.find((other) => other.id === within);
  return entryPage(`places/${id}`, id, title, summary, [
    [
      '## Files',
      '',
      `${globs(files)}${isFiltered ? ', if they hold a word of its settings' : ''}.`,
      '',
      ...(owner === undefined ? [] : [`Read within ${link(plain(owner.title), `./${owner.id}.md`)}.`, '']),
      ...(place.everywhere ? ['It counts under every path, tests and examples too.', ''] : []),
    ],
    ['## Controls', '', ids.map((one) => link(code(one), `../controls/${one}.md`)).join(' '), ''],
    ['## Settings', '', ...settingsOf(place, rows)],
    versionsOf(place),
    needs === undefined
      ? []
      : [
          '## What must be switched on',
          '',
          ...Object.entries(needs).map(
            ([control, { list, entry }]) => `- ${code(control)}: ${code(entry)} in ${code(list)}`,
          ),
          '',
        ],
    examples.length === 0 ? [] : ['## Before and after', '', ...examples.slice(0, SHOWN).flatMap(showExample)],
    restore === undefined ? [] : ['## How a value is restored', '', ...fence('text', restore)],
    references(place.references),
  ]);
}

/** Returns the section on defaults that depend on a version. */
function versionsOf({ version, settings = [] }: PlaceRow): readonly string[] {
  const changed = settings.filter(({ since }) => since !== undefined);
  if (version === undefined && changed.length === 0)
    return ['## Versions', '', 'The same in every version that is read.', ''];
  return [
    '## Versions',
    '',
    ...(version === undefined
      ? []
      : [
          `The version of ${code(version.package)} is read from ${globs(version.files)}, beside the file or above it.`,
          '',
        ]),
    ...table(
      ['setting', 'default', 'since', 'before that'],
      changed.map((row) => [code(row.key), shownValue(row.default), row.since!, shownValue(row.earlier)]),
    ),
  ];
}

/** Returns the section on all settings that a place reads. */
function settingsOf(place: PlaceRow, { controls, resources }: PostureRows): readonly string[] {
  const { settings = [], ranked = [], options = [], calls = [] } = place;
  const own = table(
    ['setting', 'control', 'default'],
    [
      ...settings.map((row) => [code(row.key), toControl(row.control), shownValue(row.default)]),
      ...ranked.map((row) => [code(nameOf(row)), toControl(row.control), shownValue(row.default)]),
      ...options.map((row) => [row.keys.map(code).join(' '), toControl(row.control), row.default ? 'safe' : 'unsafe']),
    ],
  );
  const named = table(
    ['call', 'control'],
    calls.map((row) => [
      code(`${row.call}${row.option === undefined ? '' : ` (${row.option})`}`),
      toControl(row.control),
    ]),
  );
  const headers = place.headers ? headersOf(controls) : [];
  const cloud = resourceTable(
    place,
    resources.flatMap((file) => file.resources),
  );
  const all = [...headers, ...own, ...named, ...cloud];
  return all.length > 0 ? all : ['Its reader knows the settings of the controls above.', ''];
}

const toControl = (id: string): string => link(code(id), `../controls/${id}.md`);
const nameOf = ({ resource, key }: RankedRow): string => (resource === undefined ? key : `${resource}.${key}`);

function shownValue(value: unknown): string {
  if (value === undefined || value === '' || value === null) return 'not set';
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

function headersOf(controls: readonly ControlRow[]): readonly string[] {
  const all = controls.flatMap(({ id, headers }) =>
    (headers?.names ?? []).map((name) => link(name, `../controls/${id}.md`)),
  );
  return [`Response headers: ${all.join(', ')}.`, ''];
}

/** Ways of `safe`, in words. */
const SAFE: Readonly<Record<string, string>> = {
  on: 'on',
  off: 'off',
  set: 'set',
  unset: 'not set',
  more: 'more',
  less: 'less',
  longer: 'longer',
  items: 'entries',
  'no-items': 'no entries',
  allowed: 'fewer entries',
  sites: 'HTTPS sites without a star',
  mode: 'fewer rights',
  https: 'HTTPS addresses',
  tls: 'a newer TLS version',
  networks: 'fewer addresses',
};

/** Returns the settings of cloud resources in this place's format. */
function resourceTable(place: PlaceRow, all: readonly ResourceSettings[]): readonly string[] {
  const { resources: format } = place;
  if (format === undefined) return [];
  const rows = all.flatMap((row) =>
    row.settings
      .flat()
      .filter((address) => isWrittenIn(address.split(' ')[0]!, format))
      .map((address) => [address, row] as const),
  );
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['resource', 'setting', 'stronger', 'default', 'control'],
    sorted.map(([address, row]) => {
      const [type, path] = address.split(' ') as [string, string];
      return [code(type), code(path), safeOf(row), shownValue(row.default), toControl(row.control)];
    }),
  );
}

/** Returns in words which values are safe. */
function safeOf({ safe }: ResourceSettings): string {
  if (typeof safe === 'string') return SAFE[safe]!;
  if ('bad' in safe) {
    const without = safe.bad.length === 0 ? [] : [`without ${safe.bad.map(code).join(', ')}`];
    return [...without, ...(safe.needs === undefined ? [] : [`with ${safe.needs.map(code).join(', ')}`])].join(', ');
  }
  return [...safe]
    .reverse()
    .map((word) => (word === '' ? 'not set' : code(word)))
    .join(' › ');
}
