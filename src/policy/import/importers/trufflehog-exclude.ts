/** A file of expressions for paths that trufflehog leaves out (`--exclude-paths`). */

import { acceptText, excludedByExpression } from '../allowed-texts.ts';
import type { Draft, Where } from '../draft.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'trufflehog-exclude',
  summary: 'a trufflehog file of excluded paths',
  scanner: 'trufflehog',
  equivalents: [['an expression', '`ignore-paths`, where a glob says the same; otherwise a note']],
  usualPaths: ['.trufflehog-exclude', '.trufflehogignore', 'trufflehog-exclude.txt', '.github/trufflehog-exclude.txt'],
  language: 'text',
  recognises: (name) =>
    /trufflehog/i.test(name) && /exclude|ignore/i.test(name) && !/\.(?:ya?ml|json|toml)$/i.test(name) ? 'name' : null,
  read: readExcludedPaths,
};

/** Reads one expression a line; lines that begin with `#` are comments. */
function readExcludedPaths(text: string, name: string, where: Where): Draft {
  const notes: string[] = [];
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const { globs, expressions } = excludedByExpression(lines, 'excluded path', notes, where);
  return {
    ignoredPaths: globs,
    acceptances: acceptText({ path: expressions }, `imported from ${name}: excluded by trufflehog`),
    notes,
  };
}
