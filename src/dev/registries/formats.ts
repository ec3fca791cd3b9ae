/** The output formats: what is wrong with their files, and the index that `--format` reads. */

import type { OutputFormat } from '../../reporters/format.ts';
import {
  entriesOf,
  fieldProblems,
  functionProblem,
  nameCheck,
  sentenceCheck,
  textProblem,
  twice,
  type Loaded,
} from './problems.ts';
import { HEAD, keyOf, quoted } from './source.ts';

/** Returns each mistake as a sentence. */
export function formatProblems(loaded: readonly Loaded[]): readonly string[] {
  const { entries, problems } = entriesOf(loaded, 'format');
  return [
    ...problems,
    ...entries.flatMap(({ file, value }) =>
      fieldProblems(file, value, {
        name: nameCheck(file),
        extension: (extension) =>
          textProblem(extension) ??
          (/^[a-z0-9][a-z0-9.]*$/.test(String(extension)) ? null : 'must be letters, digits and inner dots only'),
        summary: sentenceCheck(90),
        render: functionProblem,
      }),
    ),
    ...defaultProblems(entries.filter(({ value }) => value['isDefault'] === true).map(({ file }) => file)),
    ...twice(
      entries.map(({ file, value }) => [file, String(value['extension'])] as const),
      'extension',
    ),
  ];
}

/** Returns the mistake if not exactly one format is the default. */
function defaultProblems(files: readonly string[]): readonly string[] {
  if (files.length === 0) return ['src/reporters/formats: no file has the field isDefault; one must.'];
  return files.slice(1).map((file) => `${file}: the field isDefault is taken: ${files[0]} has it already.`);
}

/** Returns the text of `reporters/formats/index.ts`. */
export function renderFormatIndex(formats: readonly OutputFormat[]): string {
  return [
    HEAD,
    '',
    "import type { OutputFormat } from '../format.ts';",
    '',
    'export const FORMATS = {',
    ...formats.flatMap(({ name, extension }) => [
      `  ${keyOf(name)}: { extension: ${quoted(extension)}, load: () => import('./${name}.ts') },`,
    ]),
    '} as const satisfies Record<string, { extension: string; load: () => Promise<{ format: OutputFormat }> }>;',
    '',
    'export type Format = keyof typeof FORMATS;',
    '',
    `export const DEFAULT_FORMAT = ${quoted(formats.find(({ isDefault }) => isDefault)!.name)} satisfies Format;`,
    '',
  ].join('\n');
}
