/** Another scanner's configuration → our policy file, with a note for each thing that cannot be carried over. */

import { UsageError } from '../../model/errors.ts';
import { renderSettings, type Draft } from './draft.ts';
import type { DataImporter, Importer, Recognition, TextImporter } from './importer.ts';
import { IMPORTERS } from './importers/index.ts';

/** The kinds of file that `importFile` reads, as people call them. */
export const IMPORTABLE: readonly string[] = IMPORTERS.map(({ summary }) => summary);

export interface Imported {
  /** The importer that read the file. */
  readonly format: string;
  /** A whole policy file. */
  readonly settingsYaml: string;
  /** Things that were not carried over unchanged, and why: one sentence each. */
  readonly notes: readonly string[];
}

/** Throws `UsageError('bad-import')`. */
export async function importFile(path: string, text: string): Promise<Imported> {
  const name = path.split(/[\\/]/).at(-1)!;
  const { format, draft } = await read(name, text.replace(/^\uFEFF/, ''));
  return { format, settingsYaml: await renderSettings(draft, name, format), notes: draft.notes };
}

type Read = { readonly format: string; readonly draft: Draft };

async function read(name: string, text: string): Promise<Read> {
  const list = surest(ofLanguage('text'), (importer) => importer.recognises(name, text));
  if (list !== null) return { format: list.name, draft: list.read(text, name) };
  if (/\.[cm]?[jt]s$/.test(name))
    throw unknown(name, ' It is a program: write its value to a JSON file and import that.');
  const isToml = name.endsWith('.toml');
  const data = await (isToml ? parseToml(name, text) : parseData(name, text));
  const found = surest(ofLanguage(isToml ? 'toml' : 'data'), (importer) => importer.recognises(name, data));
  if (found === null) throw unknown(name);
  return { format: found.name, draft: found.read(data, name) };
}

function ofLanguage(language: 'text'): readonly TextImporter[];
function ofLanguage(language: 'toml' | 'data'): readonly DataImporter[];
function ofLanguage(language: Importer['language']): readonly Importer[] {
  return IMPORTERS.filter((importer) => importer.language === language);
}

/** One that knows the file by its name comes before one that knows its content. */
function surest<T>(importers: readonly T[], recognise: (importer: T) => Recognition): T | null {
  const found = importers.map((importer) => ({ importer, by: recognise(importer) }));
  return (found.find(({ by }) => by === 'name') ?? found.find(({ by }) => by === 'content'))?.importer ?? null;
}

async function parseToml(name: string, text: string): Promise<unknown> {
  return await parse(name, 'TOML', async () => (await import('smol-toml')).parse(text));
}

async function parseData(name: string, text: string): Promise<unknown> {
  return await parse(name, 'JSON or YAML', async () =>
    /^\s*[{[]/.test(text) && !/\.ya?ml$/.test(name)
      ? (JSON.parse(text) as unknown)
      : ((await import('yaml')).parse(text, { maxAliasCount: 20, logLevel: 'error' }) as unknown),
  );
}

async function parse(name: string, language: string, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch {
    // The parser's own message may quote the file, and a report or a rule may hold a secret: it goes no further.
    throw new UsageError('bad-import', `${name} cannot be read: it is not ${language}.`, { next: READABLE });
  }
}

function unknown(name: string, more = ''): UsageError {
  return new UsageError('bad-import', `${name} is not a format that tidegate can import.${more}`, { next: READABLE });
}

const READABLE = `It can be: ${IMPORTABLE.join('; ')}.`;
