/** The importers: what is wrong with their files, and the list of them. */

import type { Importer } from '../../policy/import/importer.ts';
import {
  entriesOf,
  fieldProblems,
  functionProblem,
  listProblem,
  nameCheck,
  textProblem,
  twice,
  type Loaded,
} from './problems.ts';
import { HEAD, identifierOf } from './source.ts';

const LANGUAGES = ['text', 'toml', 'data'];

/** Returns each mistake as a sentence. */
export function importerProblems(loaded: readonly Loaded[]): readonly string[] {
  const { entries, problems } = entriesOf(loaded, 'importer');
  return [
    ...problems,
    ...entries.flatMap(({ file, value }) =>
      fieldProblems(file, value, {
        name: nameCheck(file),
        summary: (summary) =>
          textProblem(summary) ?? (/[.;]$/.test(String(summary)) ? 'stands in a list: it must end in no stop' : null),
        language: (language) =>
          textProblem(language) ??
          (LANGUAGES.includes(String(language)) ? null : `must be one of: ${LANGUAGES.join(', ')}`),
        scanner: textProblem,
        equivalents: (rows) =>
          listProblem(rows) ?? ((rows as unknown[]).length > 0 ? null : 'must hold one row at least, for the guide'),
        recognises: functionProblem,
        read: functionProblem,
      }),
    ),
    ...twice(
      entries.map(({ file, value }) => [file, String(value['summary'])] as const),
      'summary',
    ),
  ];
}

/** Returns the text of the list of importers. */
export function renderImporterIndex(importers: readonly Importer[]): string {
  return [
    HEAD,
    '',
    "import type { Importer } from '../importer.ts';",
    ...importers.map(({ name }) => `import { importer as ${identifierOf(name)} } from './${name}.ts';`),
    '',
    'export const IMPORTERS: readonly Importer[] = [',
    ...importers.map(({ name }) => `  ${identifierOf(name)},`),
    '];',
    '',
  ].join('\n');
}
