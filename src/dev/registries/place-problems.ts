/** Mistakes in the files of `patterns/places`, each as one sentence that names the file and the field. */

import type { ControlRow } from '../../model/posture/control.ts';
import type { KeyedLanguage, PlaceRow, RankedRow, SettingRow } from '../../model/posture/place.ts';
import { arePages, strangeFields } from './control-problems.ts';
import { globSource, samplesOf } from './globs.ts';
import {
  entriesOf,
  fieldProblems,
  listProblem,
  nameCheck,
  textProblem,
  twice,
  type Checks,
  type Loaded,
} from './problems.ts';

const FIELDS = new Set(
  (
    'id title files keywords anyCase headers over yields beside changedLines everywhere adds within signs whole ' +
    'inClasses language sections reader document'
  )
    .concat(' calls settings ranked options resources version needs restore controls proof references')
    .split(' '),
);

/** Names that single settings can set of each kind of order. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  switch: ['on', 'off'],
  ladder: ['text', 'on'],
  transport: ['max-age', 'includeSubDomains', 'preload'],
  cookie: ['Secure', 'HttpOnly', 'SameSite', 'Domain'],
  origins: ['all', 'origins', 'credentials'],
  hosts: ['names'],
  names: ['names'],
};
const TEXT = ['scale', 'policy', 'frame', 'referrer', 'features', 'suites', 'caching', 'naming'];

/** Typed so that a language that is missing here does not compile. */
const KEYED: Readonly<Record<KeyedLanguage, true>> = {
  yaml: true,
  json: true,
  toml: true,
  properties: true,
  ini: true,
  xml: true,
  hcl: true,
  assignments: true,
  statements: true,
};
const LANGUAGES = Object.keys(KEYED);

/** Context of a place: the controls, and the exports of each file of readers. */
export interface Surroundings {
  readonly controls: readonly ControlRow[];
  readonly readers: ReadonlyMap<string, readonly string[]>;
}

/** Returns each mistake as a sentence. */
export function placeProblems(loaded: readonly Loaded[], around: Surroundings): readonly string[] {
  const { entries, problems } = entriesOf(loaded, 'place');
  const ids = new Set(entries.map(({ name }) => name));
  const sound: { readonly file: string; readonly place: PlaceRow }[] = [];
  const found = [...problems];
  for (const { file, value } of entries) {
    const own = [...strangeFields(file, value, FIELDS), ...fieldProblems(file, value, checksOf(file, ids, around))];
    const place = value as unknown as PlaceRow;
    found.push(...own, ...(own.length === 0 ? rowProblems(file, place, around) : []));
    if (own.length === 0) sound.push({ file, place });
  }
  return [...found, ...claimProblems(sound)];
}

/** Returns the check of each field. */
function checksOf(file: string, ids: ReadonlySet<string>, { readers }: Surroundings): Checks {
  const isPlace = (id: unknown) =>
    ids.has(String(id)) ? null : `names "${String(id)}", and there is no patterns/places/${String(id)}.ts`;
  /** Returns what is wrong with the name of a reader; null if it exists. */
  const isReader = (value: unknown) => {
    if (value === undefined) return null;
    const [path = '', name = ''] = String(value).split(' ');
    const exported = readers.get(path);
    if (exported === undefined) return `names ${path}, and there is no src/detectors/posture/readers/${path}`;
    return exported.includes(name)
      ? null
      : `names ${name}, which src/detectors/posture/readers/${path} does not export`;
  };
  return {
    id: nameCheck(file),
    title: textProblem,
    files: (value) => listProblem(value) ?? firstProblem(value as readonly string[], globProblem),
    keywords: (value) =>
      value === undefined ? null : (listProblem(value) ?? firstProblem(value as readonly string[], expressionProblem)),
    over: (value) =>
      value === undefined ? null : (listProblem(value) ?? firstProblem(value as readonly string[], isPlace)),
    within: (value) => (value === undefined ? null : isPlace(value)),
    language: (value) =>
      value === undefined || LANGUAGES.includes(String(value))
        ? null
        : `is "${String(value)}", and must be one of: ${LANGUAGES.join(', ')}`,
    reader: isReader,
    document: isReader,
    restore: (value) =>
      value === undefined || /\{value\}/.test(String(value))
        ? null
        : 'must hold {value}, and {name} where a name is written',
    references: arePages,
  };
}

/** Returns the first problem of a list of values; an empty list is one, too. */
function firstProblem(values: readonly string[], check: (value: string) => string | null): string | null {
  if (values.length === 0) return 'must hold one item at least';
  for (const value of values) {
    const problem = check(value);
    if (problem !== null) return problem;
  }
  return null;
}

function globProblem(glob: string): string | null {
  try {
    globSource(glob);
    return null;
  } catch (error) {
    return `holds the glob "${glob}", which ${(error as Error).message}`;
  }
}

function expressionProblem(source: string): string | null {
  try {
    new RegExp(source);
    return source === '' ? 'holds an empty expression' : null;
  } catch {
    return `holds "${source}", which is not an expression`;
  }
}

/** Returns mistakes that concern several fields of a place. */
function rowProblems(file: string, place: PlaceRow, { controls }: Surroundings): string[] {
  const kinds = new Map(controls.map((control) => [control.id, control.order.kind]));
  const ways = (['reader', 'document', 'language', 'within'] as const).filter((way) => place[way] !== undefined);
  const unknown = (field: string, id: string) =>
    kinds.has(id)
      ? []
      : [`${file}: the field ${field} names the control "${id}", and there is no patterns/controls/${id}.ts.`];
  const settings = place.settings ?? [];
  const ranked = place.ranked ?? [];
  return [
    ...(ways.length === 1
      ? []
      : [`${file}: the field reader is missing: a place has one of reader, document, language and within.`]),
    ...(place.language !== undefined && settings.length + ranked.length === 0
      ? [`${file}: the field settings is missing: without a reader nothing else is read.`]
      : []),
    ...settings.flatMap((row, at) => settingProblems(file, row, at, kinds, unknown)),
    ...ranked.flatMap((row, at) => rankedProblems(file, row, at, kinds, unknown)),
    ...(place.controls ?? []).flatMap((id) => unknown('controls', id)),
    ...Object.keys(place.needs ?? {}).flatMap((id) => unknown('needs', id)),
    ...twiceIn(
      file,
      'settings',
      settings.map((row) => `${row.resource ?? ''}${row.key}" for "${row.part}`),
    ),
    ...twiceIn(
      file,
      'ranked',
      ranked.map((row) => `${row.resource ?? ''} ${row.key}`),
    ),
    ...proofProblems(file, place),
  ];
}

/** Returns the mistakes of one setting. */
function settingProblems(
  file: string,
  row: SettingRow,
  at: number,
  kinds: ReadonlyMap<string, string>,
  unknown: (field: string, id: string) => string[],
): string[] {
  const kind = kinds.get(row.control);
  if (kind === undefined) return unknown(`settings[${at}].control`, row.control);
  const parts = PARTS[kind] ?? (TEXT.includes(kind) ? ['text'] : []);
  const problems = parts.includes(row.part)
    ? []
    : [
        `${file}: the field settings[${at}].part is "${row.part}", and ${row.control} has: ` +
          `${parts.join(', ') || 'none'}.`,
      ];
  if (row.default === undefined) problems.push(`${file}: the field settings[${at}].default is missing.`);
  if (row.earlier !== undefined && row.since === undefined)
    problems.push(`${file}: the field settings[${at}].since is missing: it parts the default from the earlier one.`);
  return problems;
}

/** Returns the mistakes of one key with ranks. */
function rankedProblems(
  file: string,
  row: RankedRow,
  at: number,
  kinds: ReadonlyMap<string, string>,
  unknown: (field: string, id: string) => string[],
): string[] {
  const kind = kinds.get(row.control);
  if (kind === undefined) return unknown(`ranked[${at}].control`, row.control);
  return kind === 'rank'
    ? []
    : [
        `${file}: the field ranked[${at}].control is "${row.control}", whose values have the order ` +
          `${kind} and no ranks.`,
      ];
}

/** Returns a sentence for the first key that is repeated. */
function twiceIn(file: string, field: string, keys: readonly string[]): string[] {
  const again = keys.find((key, at) => keys.indexOf(key) < at);
  return again === undefined ? [] : [`${file}: the field ${field} has "${again}" twice.`];
}

/** Returns the mistakes in the file that a place's proof uses. */
function proofProblems(file: string, { proof, files }: PlaceRow): string[] {
  if (proof === undefined) return [];
  const problems: string[] = [];
  if (!proof.path.includes('{file}') && !claims(files, proof.path))
    problems.push(`${file}: the field proof.path is "${proof.path}", which none of its files claims.`);
  if (!proof.text.includes('{line}')) problems.push(`${file}: the field proof.text must hold {line}.`);
  return problems;
}

function claims(files: readonly string[], path: string): boolean {
  return files.some((glob) => new RegExp(globSource(glob), 'i').test(path));
}

/** Returns a sentence for each path that two places claim for themselves. */
function claimProblems(all: readonly { readonly file: string; readonly place: PlaceRow }[]): string[] {
  const claiming = all.filter(({ place }) => place.within === undefined);
  const owners = claiming.filter(({ place }) => place.keywords === undefined);
  return [
    ...twice(
      owners.flatMap(({ file, place }) => place.files.flatMap(samplesOf).map((path) => [file, path] as const)),
      'files',
    ),
    ...owners.flatMap(({ file, place }) =>
      claiming.flatMap(({ file: other, place: { id, files, yields, beside } }) => {
        if (other === file || yields === true || beside === true || place.over?.includes(id)) return [];
        const taken = files.flatMap(samplesOf).find((path) => claims(place.files, path));
        return taken === undefined || claiming.find((one) => one.file === other)?.place.keywords === undefined
          ? []
          : [
              `${file}: the field files claims "${taken}", which ${other} reads: give it keywords, ` +
                `or name ${id} in over.`,
            ];
      }),
    ),
  ];
}
