import { defineCommand, SCAN_EXIT_CODES } from '../command.ts';
import { deliveryOf, SCAN_OPTIONS } from '../options.ts';

export const command = defineCommand({
  name: 'staged',
  group: 'Scan',
  summary: 'Scan what `git commit` would commit now.',
  details: ['Reads the index, not the working folder. As a hook: tidegate install pre-commit.'],
  first: 2,
  otherNames: ['protect', 'pre-commit'],
  arguments: [],
  options: SCAN_OPTIONS,
  examples: [
    { line: 'staged', does: 'before a commit' },
    { line: 'staged --verbose', does: 'also notes and accepted findings' },
    { line: 'staged --format json', does: 'for an editor or an agent' },
  ],
  exitCodes: SCAN_EXIT_CODES,
  async run(given) {
    const { scanAndDeliver } = await import('../scanning.ts');
    return await scanAndDeliver({ kind: 'staged' }, given.options, deliveryOf(given));
  },
});
