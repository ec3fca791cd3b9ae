/** Paths that GitHub's secret scanning leaves out. */

import { asTable, asTexts, type Draft } from '../draft.ts';
import { excludedPaths } from '../excluded-paths.ts';
import type { Importer } from '../importer.ts';

export const importer: Importer = {
  name: 'github-secret-scanning',
  summary: '.github/secret_scanning.yml',
  scanner: 'github-secret-scanning',
  equivalents: [['paths-ignore', '`ignore-paths`']],
  usualPaths: ['.github/secret_scanning.yml'],
  language: 'data',
  topKeys: ['paths-ignore'],
  recognises: (name, data) =>
    /^secret_scanning\.ya?ml$/.test(name) && 'paths-ignore' in asTable(data) ? 'name' : null,
  read: (data) => readGithubConfig(asTable(data)),
};

/** Reads `.github/secret_scanning.yml`. */
function readGithubConfig(config: Record<string, unknown>): Draft {
  const notes: string[] = [];
  return { ignoredPaths: excludedPaths(asTexts(config['paths-ignore']), false, notes), notes };
}
