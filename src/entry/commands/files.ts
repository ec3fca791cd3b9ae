import { defineCommand, CREDENTIAL_EXIT_CODES } from '../command.ts';
import { ALL_FINDINGS, deliveryOf, ENGINE, FILES, FORMAT, GITLEAKS_CONFIG, REPO, VERBOSE } from '../options.ts';

export const command = defineCommand({
  name: 'files',
  group: 'Scan',
  summary: 'Scan files and folders as they are now, without git.',
  first: 3,
  otherNames: ['scan', 'dir', 'directory', 'filesystem', 'fs'],
  arguments: [
    { shown: '<path>…', summary: 'Files, or folders with all below them', least: 1, most: Infinity, completes: FILES },
  ],
  options: [FORMAT, REPO, ENGINE, VERBOSE, ALL_FINDINGS, GITLEAKS_CONFIG],
  examples: [
    { line: 'files .', does: 'this folder' },
    { line: 'files deploy config/app.env', does: 'a folder and a file' },
    { line: 'files . --format html=report.html', does: 'as a page for people' },
  ],
  exitCodes: CREDENTIAL_EXIT_CODES,
  async run(given) {
    const { scanAndDeliver } = await import('../scanning.ts');
    return await scanAndDeliver({ kind: 'files', paths: given.words }, given.options, deliveryOf(given));
  },
});
