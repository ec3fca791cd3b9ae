/** One file of another scanner → its draft: which importer reads it, and one sentence where none can. */

import { UsageError } from '../../model/errors.ts';
import { faultOfJson } from '../text/json-text.ts';
import { didYouMean } from '../../model/nearest.ts';
import { valuesOfYaml } from '../text/yaml-text.ts';
import { asTable, whereIn, type Draft, type Where } from './draft.ts';
import type { DataImporter, Importer, Recognition, TextImporter } from './importer.ts';
import { IMPORTERS } from './importers/index.ts';

/** The kinds of file that are read, as people call them. */
export const IMPORTABLE: readonly string[] = IMPORTERS.map(({ summary }) => summary);

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** One of `IMPORT_FORMATS`; without it, the file is recognised. */
  readonly format?: string | undefined;
}

export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

/** Characters. Lists of findings may be longer, what people write is not. */
const LONGEST_CONFIGURATION = 4_000_000;

type Read = { readonly format: string; readonly draft: Draft };

/** Returns the draft of one file. Throws `UsageError('bad-import')` if no importer recognises it. */
export async function readFile({ path, text: file, format }: SourceFile): Promise<Read> {
  const name = nameOf(path);
  const text = file.replace(/^\uFEFF/, '');
  if (text.includes('\0')) throw unreadable(name, undefined, 'it is binary, or UTF-16 without a mark');
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
  if (refusal !== null)
    throw new UsageError('bad-import', `${name} was not imported: ${refusal}.`, {
      next: 'Correct it and import it again. Nothing was written.',
    });
  const draft = found.read(data, name, where);
  const notes = [...(isToml ? [] : keysTwice(name, text)), ...unknownKeys(data, found, where), ...draft.notes];
  return { format: found.name, draft: { ...draft, notes } };
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
  if (!isJson(name, text)) return await parseOrExplain(name, 'JSON or YAML', async () => await valuesOfYaml(text));
  try {
    return JSON.parse(text);
  } catch {
    const { line, problem } = faultOfJson(text) ?? { line: undefined, problem: 'it is not JSON' };
    throw unreadable(name, line, problem);
  }
}

/** Returns a note where a JSON file has a key twice: all scanners that read JSON take the last, too. */
function keysTwice(name: string, text: string): readonly string[] {
  const fault = isJson(name, text) ? faultOfJson(text) : null;
  return fault === null
    ? []
    : [`A key occurs twice in one object (line ${fault.line}): the last one counts, as there.`];
}

function isJson(name: string, text: string): boolean {
  return /^\s*[{[]/.test(text) && !/\.ya?ml$/.test(name);
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
    const { line, linePos } = error as { line?: unknown; linePos?: readonly { line: number }[] };
    throw unreadable(name, typeof line === 'number' ? line : linePos?.[0]?.line, `it is not ${language}`);
  }
}

function unreadable(name: string, line: number | undefined, problem: string): UsageError {
  const isUsual = IMPORTERS.some(({ usualPaths = [] }) => usualPaths.some((path) => nameOf(path) === name));
  return new UsageError(
    'bad-import',
    `${name}${line === undefined ? '' : `, line ${line},`} cannot be read: ${problem}.`,
    { next: isUsual ? 'Correct it and import it again. Nothing was written.' : READABLE },
  );
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

/** Returns a note for each key at the top that the scanner does not have, and that is near to one that it has. */
function unknownKeys(data: unknown, { summary, topKeys = [] }: DataImporter, where: Where): readonly string[] {
  return Object.keys(asTable(data)).flatMap((key) => {
    const meant = topKeys.includes(key.toLowerCase()) ? '' : didYouMean(key, topKeys);
    return meant === ''
      ? []
      : [`The setting ${key} was left out: ${summary} has none of that name${where(key)}.${meant}`];
  });
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
