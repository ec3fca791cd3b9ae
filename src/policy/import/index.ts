/** Other scanners' configurations → our policy file, with a note for each thing that cannot be carried over. */

import { plural } from '../../model/strings.ts';
import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import {
  asTable,
  joinDrafts,
  renderSettings,
  whereIn,
  type Draft,
  type DraftAcceptance,
  type Known,
  type Where,
} from './draft.ts';
import type { DataImporter, Importer, Recognition, TextImporter } from './importer.ts';
import { IMPORTERS } from './importers/index.ts';
import { valuesOfYaml } from '../yaml-text.ts';
import { acceptKnown } from './known-findings.ts';

export type { Draft, DraftAcceptance, DraftRule, Known } from './draft.ts';

/** The kinds of file that `importFiles` reads, as people call them. */
export const IMPORTABLE: readonly string[] = IMPORTERS.map(({ summary }) => summary);

/** Names of the importers, which a person may give to a file that neither its name nor its content gives away. */
export const IMPORT_FORMATS: readonly string[] = IMPORTERS.map(({ name }) => name);

/** Usual paths of such files in a repository, from its top. */
export const USUAL_PATHS: readonly string[] = IMPORTERS.flatMap(({ usualPaths = [] }) => usualPaths);

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** One of `IMPORT_FORMATS`; without it, the file is recognised. */
  readonly format?: string | undefined;
}

export interface Surroundings {
  /** Looks accepted findings up in the repository; without it they are accepted by rule and path. */
  readonly resolve?: (known: readonly Known[], name: string) => Promise<Resolved>;
  /** Ids of our rules; with them, acceptances of rules that do not exist are left out. */
  readonly ruleIds?: ReadonlySet<string>;
}

/** Findings of tidegate at the places of findings that were accepted elsewhere. */
export interface Resolved {
  readonly acceptances: readonly DraftAcceptance[];
  /** Count of those that tidegate does not find, so that there is nothing to accept. */
  readonly absent: number;
  /** Files of which no version is the one that was accepted. */
  readonly changed: readonly string[];
}

export interface Imported {
  /** The importer that read the first file. */
  readonly format: string;
  /** Each file with the importer that read it. */
  readonly files: readonly { readonly path: string; readonly format: string }[];
  readonly draft: Draft;
  /** A whole policy file. */
  readonly settingsYaml: string;
  /** Things that were not carried over unchanged, and why: one sentence each. */
  readonly notes: readonly string[];
}

/** Returns the policy file for one configuration, and its notes. Throws `UsageError('bad-import')`. */
export async function importFile(path: string, text: string): Promise<Imported> {
  return await importFiles([{ path, text }]);
}

/**
 * Returns one policy for several files. Throws `UsageError('bad-import')` for the first that cannot be read: all are
 * imported, or none.
 */
export async function importFiles(files: readonly SourceFile[], around: Surroundings = {}): Promise<Imported> {
  const read: { path: string; format: string; draft: Draft }[] = [];
  for (const file of files) read.push({ path: file.path, ...(await readFile(file)) });
  const isOne = read.length === 1;
  const drafts: Draft[] = [];
  for (const { path, draft } of read) {
    const settled = await settle(draft, nameOf(path), around);
    const notes = isOne ? settled.notes : settled.notes.map((note) => `${nameOf(path)}: ${note}`);
    drafts.push({ ...settled, notes });
  }
  const draft = withKnownRules(joinDrafts(drafts), around.ruleIds);
  const names = read.map(({ path }) => nameOf(path)).join(', ');
  const formats = [...new Set(read.map(({ format }) => format))].join(', ');
  return {
    format: read[0]!.format,
    files: read.map(({ path, format }) => ({ path, format })),
    draft,
    settingsYaml: await renderSettings(draft, names, formats),
    notes: draft.notes,
  };
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

/** Reports whether more than a rule and a path says which finding is meant: those would accept others, too. */
function isOne({ line, isSecret, isVersion }: Known): boolean {
  return line !== undefined || isSecret !== undefined || isVersion !== undefined;
}

/** Returns the draft with its known findings turned into acceptances. */
async function settle(draft: Draft, name: string, { resolve }: Surroundings): Promise<Draft> {
  if (draft.known === undefined) return draft;
  const { acceptances = [] } = draft;
  const known = draft.known.filter(isOne);
  const vague = draft.known.length - known.length;
  const notes = [
    ...(vague === 0
      ? []
      : [`${plural(vague, 'accepted finding')} left out: neither a line nor a secret says which is meant.`]),
    ...draft.notes,
  ];
  if (resolve === undefined || known.length === 0) {
    const accepted = acceptKnown(known, name);
    return {
      ...draft,
      acceptances: [...acceptances, ...(accepted.acceptances ?? [])],
      notes: [...accepted.notes, ...notes],
    };
  }
  const { acceptances: found, absent, changed } = await resolve(known, name);
  return {
    ...draft,
    acceptances: [...acceptances, ...found],
    notes: [
      ...(found.length === 0
        ? []
        : [
            `${plural(known.length, 'accepted finding')} became ${plural(found.length, 'acceptance')} by ` +
              `fingerprint and path.`,
          ]),
      ...(absent === 0
        ? []
        : [
            `${plural(absent, 'accepted finding')} left out: tidegate finds nothing there, so there is ` +
              `nothing to accept.`,
          ]),
      ...changed.map((path) => `${path} was left out: no version of it has the checksum that was accepted.`),
      ...notes,
    ],
  };
}

/** Removes acceptances of rules that do not exist here, with a note. */
function withKnownRules(draft: Draft, ruleIds: ReadonlySet<string> | undefined): Draft {
  if (ruleIds === undefined) return draft;
  const own = new Set(draft.rules?.map(({ id }) => id));
  const exists = ({ rule }: DraftAcceptance): boolean => rule === undefined || ruleIds.has(rule) || own.has(rule);
  const missing = [...new Set((draft.acceptances ?? []).filter((one) => !exists(one)).map(({ rule }) => rule!))].sort();
  return {
    ...draft,
    acceptances: (draft.acceptances ?? []).filter(exists),
    notes:
      missing.length === 0
        ? draft.notes
        : [...draft.notes, `Acceptances of rules that do not exist here were left out: ${missing.join(', ')}.`],
  };
}

/** Characters. Lists of findings may be longer, what people write is not. */
const LONGEST_CONFIGURATION = 4_000_000;

type Read = { readonly format: string; readonly draft: Draft };

/** Returns the draft of one file. Throws `UsageError('bad-import')` if no importer recognises it. */
async function readFile({ path, text: file, format }: SourceFile): Promise<Read> {
  const name = nameOf(path);
  const text = file.replace(/^\uFEFF/, '');
  const where = whereIn(text);
  const named = IMPORTERS.find((importer) => importer.name === format);
  // A line of a list does not show its purpose: the word of the person counts.
  const list =
    named?.language === 'text'
      ? named
      : surest(named === undefined ? ofLanguage('text') : [], (importer) => importer.recognises(name, text));
  if (list !== null) return { format: list.name, draft: list.read(text, name, where) };
  if (/\.[cm]?[jt]s$/.test(name))
    throw unknownFormat(name, ' It is a program: write its value to a JSON file and import that.');
  const isToml = named === undefined ? name.endsWith('.toml') : named.language === 'toml';
  if (isToml && text.length > LONGEST_CONFIGURATION)
    throw new UsageError(
      'bad-import',
      `${name} is larger than ${LONGEST_CONFIGURATION / 1e6} MB: it is not a configuration that tidegate can import.`,
    );
  const data = await (isToml ? parseToml(name, text) : parseData(name, text));
  const importers = ofLanguage(isToml ? 'toml' : 'data').filter((one) => named === undefined || one === named);
  const usual = named === undefined ? name : nameOf(named.usualPaths?.[0] ?? name);
  const found =
    typeof data === 'object' && data !== null ? surest(importers, (one) => one.recognises(usual, data)) : null;
  if (found === null && named !== undefined)
    throw new UsageError('bad-import', `${name} has not the content of ${named.summary}.`, { next: READABLE });
  if (found === null) throw misnamed(name, data, importers, where) ?? unknownFormat(name);
  const refusal = found.refuses?.(data, where) ?? null;
  if (refusal !== null) throw new UsageError('bad-import', `${name} was not imported: ${refusal}.`, { next: READABLE });
  return { format: found.name, draft: found.read(data, name, where) };
}

function ofLanguage(language: 'text'): readonly TextImporter[];
function ofLanguage(language: 'toml' | 'data'): readonly DataImporter[];
function ofLanguage(language: Importer['language']): readonly Importer[] {
  return IMPORTERS.filter((importer) => importer.language === language);
}

/** Returns the importer that recognises the file by name, otherwise one that recognises its content; null for none. */
function surest<T>(importers: readonly T[], recognise: (importer: T) => Recognition): T | null {
  const found = importers.map((importer) => ({ importer, by: recognise(importer) }));
  return (found.find(({ by }) => by === 'name') ?? found.find(({ by }) => by === 'content'))?.importer ?? null;
}

async function parseToml(name: string, text: string): Promise<unknown> {
  return await parseOrExplain(name, 'TOML', async () => (await import('smol-toml')).parse(text));
}

/** Parses JSON or YAML. */
async function parseData(name: string, text: string): Promise<unknown> {
  return await parseOrExplain(name, 'JSON or YAML', async () =>
    /^\s*[{[]/.test(text) && !/\.ya?ml$/.test(name) ? (JSON.parse(text) as unknown) : await valuesOfYaml(text),
  );
}

/**
 * Runs a parser; throws `UsageError('bad-import')` with the line and without the parser's message, which may quote a
 * secret.
 */
async function parseOrExplain(name: string, language: string, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    // The parser's own message may quote the file, and a report or a rule may hold a secret: it goes no further.
    const line = lineOfError(error);
    throw new UsageError(
      'bad-import',
      `${name}${line === null ? '' : `, line ${line},`} cannot be read: it is not ${language}.`,
      { next: READABLE },
    );
  }
}

/** Returns the line at which a parser of TOML or YAML stopped. */
function lineOfError(error: unknown): number | null {
  const { line, linePos } = error as { line?: unknown; linePos?: readonly { line: number }[] };
  return typeof line === 'number' ? line : (linePos?.[0]?.line ?? null);
}

/** Describes a file that has the name of a format and not its contents; returns null for other names. */
function misnamed(name: string, data: unknown, importers: readonly DataImporter[], where: Where): UsageError | null {
  const meant = importers.find(({ usualPaths = [] }) => usualPaths.some((path) => nameOf(path) === name));
  if (meant?.topKeys === undefined) return null;
  const keys = Object.keys(asTable(data));
  const present = keys.find((one) => meant.topKeys!.includes(one));
  if (present !== undefined)
    return new UsageError(
      'bad-import',
      `${name} is not what its name says: its ${present} is no list${where(present)}.`,
      {
        next: 'Correct it, or rename the file.',
      },
    );
  const [key] = keys.filter((one) => didYouMean(one, meant.topKeys!) !== '');
  return new UsageError(
    'bad-import',
    `${name} is not what its name says: it needs ${meant.topKeys.join(' or ')}` +
      `${key === undefined ? '' : `, and has ${key}${where(key)}`}.`,
    { next: key === undefined ? `Import what wrote it, or rename it.` : didYouMean(key, meant.topKeys).trim() },
  );
}

/** Scanners that share formats with others: what of theirs can be read. */
const READ_OF: readonly (readonly [name: RegExp, more: string])[] = [
  [/titus/i, ' Of titus it reads files of rules, which have the form of noseyparker, and no settings.'],
  [/nosey-?parker/i, ' Of noseyparker it reads files of rules, and no settings.'],
  [/kingfisher/i, ' Of kingfisher it reads files of rules, baselines and kingfisher.yaml with its sections.'],
];

function unknownFormat(name: string, reason = ''): UsageError {
  const more = reason === '' ? (READ_OF.find(([expression]) => expression.test(name))?.[1] ?? '') : reason;
  return new UsageError('bad-import', `${name} is not a format that tidegate can import.${more}`, { next: READABLE });
}

const READABLE =
  `It can be: ${IMPORTABLE.join('; ')}. ` + 'If it is one of them under another name, say which: --as <format>';
