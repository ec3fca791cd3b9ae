import { rangeOfWords } from '../../sources/revision.ts';
import { defineCommand, SCAN_EXIT_CODES } from '../command.ts';
import { deliveryOf, SCAN_OPTIONS } from '../options.ts';

export const command = defineCommand({
  name: 'diff',
  group: 'Scan',
  summary: 'Scan the commits of a range and the settings they change.',
  details: [
    '`A..B` and `A B`: the commits of B that A lacks; settings are compared from A to B. `A...B`: ' +
      'settings are compared from the merge base, as a pull request does. `A`: `A..HEAD`. `A^!`: the ' +
      'commit A alone.',
  ],
  first: 1,
  arguments: [
    { shown: '<base>..<head>', summary: 'Which commits', least: 1, most: 2, completes: { from: ['revision'] } },
  ],
  options: SCAN_OPTIONS,
  examples: [
    { line: 'diff main..HEAD', does: 'what this branch adds to main' },
    { line: 'diff HEAD^!', does: 'the last commit alone' },
    { line: 'diff v1.0 v1.1 --format sarif=release.sarif', does: 'what a release brought, for code scanning' },
  ],
  exitCodes: SCAN_EXIT_CODES,
  async run(given) {
    const { scanAndDeliver } = await import('../scanning.ts');
    return await scanAndDeliver((source) => rangeOfWords(given.words, source), given.options, deliveryOf(given));
  },
});
