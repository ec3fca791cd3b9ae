/**
 * `tidegate import <file>…`: other scanners' configurations, as a policy on standard output or added to the own one.
 */

import { isTidegateError } from '../../model/errors.ts';
import { addToSettings } from '../../policy/edit-settings.ts';
import { IMPORT_FORMATS, IMPORTABLE, type Imported } from '../../policy/import/index.ts';
import { parseSettings } from '../../policy/settings.ts';
import { visible } from '../../reporters/safe-text.ts';
import { plural } from '../../model/strings.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../streams/standard.ts';
import { additionsOf, readImports, type ImportOptions } from '../import/additions.ts';
import { choice, ENGINE, flag, REPO, FILES } from '../options.ts';
import { addToPolicy, readPolicyOf } from '../own-policy.ts';

const KINDS = IMPORTABLE.map((summary, index) => `${IMPORT_FORMATS[index]} (${summary})`);

export const command = defineCommand({
  name: 'import',
  group: 'Set up',
  summary: "Convert other scanners' configurations to a policy.",
  details: [
    'Findings that were accepted there are looked up here, and accepted by fingerprint. The policy goes to standard ' +
      'output, notes about what could not be carried over go to standard error.',
    `It reads, by the name for --as: ${KINDS.join(', ')}.`,
  ],
  arguments: [
    { shown: '<file>…', summary: 'Configurations, baselines or lists', least: 1, most: Infinity, completes: FILES },
  ],
  options: [
    flag('write', 'Add it to the policy of the repository; what is there stays.'),
    { ...choice('as', IMPORT_FORMATS, 'Name of their format, where a file does not show it.'), value: '<format>' },
    REPO,
    ENGINE,
  ],
  examples: [
    { line: 'import .gitleaks.toml', does: 'shows the policy' },
    { line: 'import .gitleaks.toml .gitleaksignore --write', does: 'adds both to the policy' },
    { line: 'import ci/paths.txt --as trufflehog-exclude', does: 'a list under a name of its own' },
  ],
  exitCodes: USE_EXIT_CODES,
  run: async ({ words, options }) => await importFrom(words, options, options.write),
});

/** Reads other scanners' files; prints the policy, or adds to the existing one. */
async function importFrom(paths: readonly string[], options: ImportOptions, isWritten: boolean): Promise<number> {
  const source = await repositoryAt(options.repo);
  try {
    const imported = await readImports(paths, options, source);
    const additions = additionsOf(imported);
    const own = isWritten ? await readPolicyOf(options.repo) : null;
    const text = await addToSettings(own?.text ?? '', additions);
    await parseSettings(text, own?.path ?? 'the imported policy'); // nothing is written that could not be read
    if (own === null) await write(headOf(imported) + text);
    const isAdded = own !== null && (await addToPolicy(own, additions));
    await write(summaryOf(imported, own === null ? null : { path: own.path, isAdded }), 'error');
    return 0;
  } finally {
    await source?.close();
  }
}

/** Opens the repository; null outside one. */
async function repositoryAt(repo: string): Promise<ObjectSource | null> {
  try {
    return await openRepository(repo, {});
  } catch (error) {
    if (isTidegateError(error) && error.code === 'no-repository') return null;
    throw error;
  }
}

/** Returns the comments at the top of the printed policy. */
function headOf({ files, notes }: Imported): string {
  const lines = [
    `Imported from ${files.map(({ path, format }) => `${path} (${format})`).join(', ')}.`,
    "tidegate's own rules stay in force; everything that is not said here has its default.",
    ...(notes.length === 0 ? [] : ['', 'Not carried over as it was:', ...notes.map((note) => `- ${note}`)]),
  ];
  return `${lines.map((line) => `# ${visible(line)}`.trimEnd()).join('\n')}\n`;
}

/** Returns what was read, what could not be carried over, and the next step. */
function summaryOf(
  { files, draft, notes }: Imported,
  own: { readonly path: string; readonly isAdded: boolean } | null,
): string {
  const counts = [
    plural(draft.ignoredPaths?.length ?? 0, 'ignored path'),
    plural(draft.acceptances?.length ?? 0, 'acceptance'),
    plural(draft.rules?.length ?? 0, 'rule'),
    ...((draft.disabledRules?.length ?? 0) > 0 ? [plural(draft.disabledRules!.length, 'disabled rule')] : []),
  ].join(', ');
  return `${[
    ...files.map((file) => `tidegate: read ${file.path} as ${file.format}.`),
    ...notes.map((note) => `  ${visible(note)}`),
    ...(own?.isAdded === true
      ? [`tidegate: added to ${own.path}: ${counts}.`, `  Next: git add ${own.path} && git commit.`]
      : []),
    ...(own?.isAdded === false ? [`tidegate: there is nothing to add to ${own.path}.`] : []),
  ].join('\n')}\n`;
}
