/** `tidegate merge-baseline`: the merge driver of git for the baseline, so that two branches never conflict in it. */

import { isTidegateError, UsageError } from '../../model/errors.ts';
import { mergeBaselines, parseBaseline, renderBaseline } from '../../policy/baseline.ts';
import type { BaselineEntry } from '../../model/policy.ts';
import { readNamedText } from '../named-file.ts';
import { defineCommand } from '../command.ts';
import { write } from '../streams/standard.ts';
import { ATTRIBUTES, registerMergeDriver } from './merge-baseline/register.ts';
import { writeOutput } from '../output-file.ts';
import { flag, REPO } from '../options.ts';

export const command = defineCommand({
  name: 'merge-baseline',
  group: 'Hooks',
  summary: 'Join two baselines, as a merge driver that git calls.',
  details: [
    'An entry that either side added stays, one that either side dropped goes. --register names it in ' +
      `${ATTRIBUTES} and in this clone's configuration; a clone without it merges line by line.`,
  ],
  arguments: [{ shown: '[<base> <ours> <theirs>]', summary: 'As git gives them: %O %A %B', least: 0, most: 3 }],
  options: [flag('register', 'Register it with git in this clone.'), REPO],
  examples: [
    { line: 'merge-baseline --register', does: 'once in each clone' },
    { line: 'merge-baseline --register --repo ../shop', does: 'in another clone' },
    { line: 'merge-baseline base.json ours.json theirs.json', does: 'writes the result to ours.json' },
  ],
  exitCodes: { 0: 'merged, or registered', 1: 'not merged: git reports a conflict', 2: 'wrong use' },
  async run({ words, options }) {
    if (options.register && words.length === 0) {
      await write(`tidegate: ${(await registerMergeDriver(options.repo)).join('\ntidegate: ')}\n`);
      return 0;
    }
    const [base, ours, theirs] = words;
    if (base === undefined || ours === undefined || theirs === undefined || options.register)
      throw new UsageError('bad-arguments', 'merge-baseline needs three files, or --register alone.', {
        next: 'See: tidegate merge-baseline --help',
      });
    try {
      const merged = mergeBaselines(readOrEmpty(base), readOrEmpty(ours), readOrEmpty(theirs));
      writeOutput(ours, renderBaseline(merged), process.cwd());
      return 0;
    } catch (error) {
      if (!isTidegateError(error)) throw error;
      await write(`tidegate: ${error.message} It was not merged.\n`, 'error');
      return 1;
    }
  },
});

/** Reads a version of the baseline; empty if that side has no such file. */
function readOrEmpty(path: string): readonly BaselineEntry[] {
  const text = readNamedText(path);
  return text.trim() === '' ? [] : parseBaseline(text, path);
}
