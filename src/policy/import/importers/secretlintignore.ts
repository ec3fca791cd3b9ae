/** A `.secretlintignore`. */

import { readIgnoreFile } from '../ignore-file.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'secretlintignore',
  summary: '.secretlintignore',
  scanner: 'secretlint',
  equivalents: [['a line', '`ignore-paths`']],
  usualPaths: ['.secretlintignore'],
  language: 'text',
  recognises: (name) => (/^\.secretlintignore/.test(name) ? 'name' : null),
  read: readIgnoreFile,
};
