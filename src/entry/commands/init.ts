/** `tidegate init`: a policy and a workflow to start from. Never writes over a file that is there. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isTidegateError } from '../../model/errors.ts';
import { USUAL_PATHS, type Imported } from '../../policy/import/index.ts';
import { visible } from '../../reporters/safe-text.ts';
import { treeAround } from '../../repository/git/program.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';
import { defaultBranchOf, type Home } from '../../sources/default-branch.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../streams/standard.ts';
import { readImports } from '../import/additions.ts';
import { confirm } from '../init/confirm.ts';
import { ACTION, planOf, policyIn, WORKFLOW_PATH } from '../init/files.ts';
import { scanFirst } from '../init/first-scan.ts';
import { describeRepository, hookStep } from '../init/survey.ts';
import { ENGINE, flag, REPO } from '../options.ts';
import { writeOutput } from '../output-file.ts';

export const command = defineCommand({
  name: 'init',
  group: 'Set up',
  summary: 'Write a policy and a workflow to start from.',
  details: [
    'It shows what it will write, and on a terminal asks before it writes. It changes no file that exists. ' +
      'Configurations of other scanners that it finds are imported into the policy. Then it scans all history, ' +
      'and on a terminal offers to accept what is there as a baseline.',
  ],
  arguments: [],
  options: [
    flag('yes', 'Write without asking; no baseline without --baseline.', 'y'),
    flag('dry-run', 'Only show the files that would be written.'),
    flag('baseline', 'Accept all findings of today, without asking.'),
    flag('no-scan', 'Leave out the first scan.'),
    REPO,
    ENGINE,
  ],
  examples: [
    { line: 'init', does: 'in this repository' },
    { line: 'init --dry-run', does: 'shows the files, writes nothing' },
    { line: 'init --yes --baseline', does: 'without a question; only new findings count' },
  ],
  exitCodes: USE_EXIT_CODES,
  run: async ({ options }) => await init(options),
});

interface Wanted {
  readonly repo: string;
  readonly engine: 're2' | 're2js' | undefined;
  readonly yes: boolean;
  readonly 'dry-run': boolean;
  readonly baseline: boolean;
  readonly 'no-scan': boolean;
}

/** Writes a policy and a workflow, after asking; then scans the history. */
async function init(wanted: Wanted): Promise<number> {
  const folder = treeAround(wanted.repo);
  const home = knownHome(wanted.repo);
  const scanners = USUAL_PATHS.filter((path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile());
  await write(`tidegate: ${visible(describeRepository(folder, home ?? NO_HOME, scanners))}\n`);
  const imported = policyIn(folder) === null ? await importFound(folder, scanners, wanted) : null;
  const { files, left } = await planOf(folder, home ?? NO_HOME, imported);
  for (const line of left) await write(`tidegate: ${visible(line)}\n`);
  for (const { path, about } of files) await write(`tidegate: will write ${path}: ${visible(about)}\n`);
  for (const note of imported?.notes ?? []) await write(`  Not imported as it was: ${visible(note)}\n`);
  if (files.length === 0) {
    await write('tidegate: nothing to write. To check what is there: tidegate doctor\n');
    return 0;
  }
  if (wanted['dry-run']) {
    for (const { path, text } of files) await write(`\n--- ${path}\n${text}`);
    return 0;
  }
  // A script that calls `init` wants it.
  if (!wanted.yes && !(await confirm('Write these files?', true))) {
    await write('tidegate: nothing was written.\n');
    return 0;
  }
  for (const { path, text } of files) writeOutput(join(folder, path), text, folder);
  const written = files.map(({ path }) => path);
  await write(`tidegate: wrote ${written.join(' and ')}.\n`);
  if (home !== null && !wanted['no-scan']) written.push(...(await scanFirst(wanted)));
  const { branch } = home ?? NO_HOME;
  const hasWorkflow = written.includes(WORKFLOW_PATH);
  await write(
    `\n${
      hasWorkflow
        ? `First: ${ACTION} is not tagged yet. In ${WORKFLOW_PATH}, replace v0 by the id of a commit on its main.\n`
        : ''
    }Next: git add ${[...new Set(written)].join(' ')} && git commit -m "Add tidegate"\n${
      hasWorkflow ? `Then: make the job "gate" a required check of ${visible(branch)}.\n` : ''
    }Before commits leave a clone: ${hookStep(folder)}\n`,
  );
  return 0;
}

const NO_HOME: Home = { branch: 'main', url: null };

/** Returns the default branch and the remote; null outside a repository. */
function knownHome(repo: string): Home | null {
  try {
    return defaultBranchOf(repo);
  } catch (error) {
    if (isTidegateError(error) && error.code === 'no-repository') return null;
    throw error;
  }
}

/** Imports the files of other scanners that are here; null if there are none. */
async function importFound(folder: string, found: readonly string[], { engine }: Wanted): Promise<Imported | null> {
  if (found.length === 0) return null;
  const source: ObjectSource | null = await openRepository(folder, {}).catch(() => null);
  try {
    return await readImports(found, { repo: folder, engine }, source);
  } finally {
    await source?.close();
  }
}
