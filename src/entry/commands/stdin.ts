import { defineCommand, CREDENTIAL_EXIT_CODES } from '../command.ts';
import { ALL_FINDINGS, deliveryOf, ENGINE, FORMAT, GITLEAKS_CONFIG, REPO, textOr, VERBOSE } from '../options.ts';

export const command = defineCommand({
  name: 'stdin',
  group: 'Scan',
  summary: 'Scan one text from standard input.',
  arguments: [],
  options: [
    textOr('path', '<name>', 'The name to judge the text by; some rules depend on it.', ''),
    FORMAT,
    REPO,
    ENGINE,
    VERBOSE,
    ALL_FINDINGS,
    GITLEAKS_CONFIG,
  ],
  examples: [
    { line: 'stdin <notes.txt', does: 'a text without a name' },
    { line: 'stdin --path app.env <app.env', does: 'a text that is judged as app.env' },
    { line: 'stdin --path a.py --format json <a.py', does: 'for an editor or an agent' },
  ],
  exitCodes: CREDENTIAL_EXIT_CODES,
  async run(given) {
    const { scanAndDeliver } = await import('../scanning.ts');
    return await scanAndDeliver({ kind: 'stdin', path: given.options.path }, given.options, deliveryOf(given));
  },
});
