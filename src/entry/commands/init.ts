/** `tidegate init`: a policy and a workflow to start from. Never writes over a file that is there. */

import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isTidegateError } from '../../model/errors.ts';
import { addToSettings } from '../../policy/edit-settings.ts';
import { USUAL_PATHS, type Imported } from '../../policy/import/index.ts';
import { parseSettings, SETTINGS_PATHS } from '../../policy/settings.ts';
import { visible } from '../../reporters/safe-text.ts';
import { treeAround } from '../../repository/git-program.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';
import { homeOf, type Home } from '../../sources/default-branch.ts';
import { EVENTS } from '../../sources/events.ts';
import { defineCommand, USE_EXIT_CODES } from '../command.ts';
import { write } from '../deliver.ts';
import { additionsOf, readImports } from '../import/additions.ts';
import { ENGINE, flag, REPO } from '../options.ts';
import { writeOutput } from '../output-file.ts';

const POLICY = `# tidegate's policy. It is read from the base of a change, so a change cannot relax it for itself.
# All of it may be left out: these are the defaults.
block:
  severity: medium     # low | medium | high | critical: what blocks at the least …
  confidence: high     # … if it is also this sure: low | medium | high
  posture: true        # does a weakened setting block?
incomplete: block      # block | warn: what to do when not everything could be read

# ignore-paths:
#   - vendor/**
# rules:
#   disable: [generic-password]
# accept:
#   - fingerprint: 7K2M4QX0BT9VZ3H8WJ5R
#     reason: Public test key of the payment provider
#     until: 2027-06-30
# baseline: .github/tidegate-baseline.json     # written by: tidegate baseline --write
`;

const WORKFLOW_PATH = '.github/workflows/tidegate.yml';

function workflowFor(branch: string): string {
  const triggers = Object.values(EVENTS)
    .flatMap(({ trigger }) => trigger)
    .map((line) => `  ${line.replace('[main]', `[${JSON.stringify(branch).slice(1, -1)}]`)}`);
  return `name: tidegate
on:
${triggers.join('\n')}
permissions:
  contents: read
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0
      - uses: tidegate/tidegate@v0
`;
}

export const command = defineCommand({
  name: 'init',
  group: 'Set up',
  summary: 'Write a policy and a workflow to start from.',
  details: [
    'It shows what it will write, and on a terminal asks before it writes. It changes no file that exists. ' +
      'Configurations of other scanners that it finds are imported into the policy.',
  ],
  arguments: [],
  options: [
    flag('yes', 'Write without asking.', 'y'),
    flag('dry-run', 'Only show the files that would be written.'),
    REPO,
    ENGINE,
  ],
  examples: [
    { line: 'init', does: 'in this repository' },
    { line: 'init --dry-run', does: 'shows the files, writes nothing' },
    { line: 'init --yes --repo ../shop', does: 'in another clone, without a question' },
  ],
  exitCodes: USE_EXIT_CODES,
  run: async ({ options }) => await init(options),
});

interface Wanted {
  readonly repo: string;
  readonly engine: 're2' | 're2js' | undefined;
  readonly yes: boolean;
  readonly 'dry-run': boolean;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Reason for a difference from the usual text: half a sentence. */
  readonly about: string;
}

async function init(wanted: Wanted): Promise<number> {
  const folder = treeAround(wanted.repo);
  const home = knownHome(wanted.repo);
  const imported = await importFound(folder, wanted);
  const { files, left } = await planOf(folder, home, imported);
  for (const line of left) await write(`tidegate: ${visible(line)}\n`);
  for (const { path, about } of files) await write(`tidegate: ${WOULD} ${path}: ${visible(about)}\n`);
  for (const note of imported?.notes ?? []) await write(`  Not imported as it was: ${visible(note)}\n`);
  if (files.length === 0) return 0;
  if (wanted['dry-run']) {
    for (const { path, text } of files) await write(`\n--- ${path}\n${text}`);
    return 0;
  }
  if (!wanted.yes && !(await isConfirmed())) {
    await write('tidegate: nothing was written.\n');
    return 0;
  }
  for (const { path, text } of files) writeOutput(join(folder, path), text, folder);
  await write(
    `tidegate: wrote ${files.map(({ path }) => path).join(' and ')}.\n` +
      `  Next: git add ${files.map(({ path }) => path).join(' ')} && git commit\n` +
      ('  Then: tidegate history --all shows what leaked before; tidegate baseline --write accepts what is ' +
        'there, so that\n') +
      `  only new findings count. Last, make the job "gate" a required check of ${visible(home.branch)}.\n`,
  );
  return 0;
}

const WOULD = 'will write';

function knownHome(repo: string): Home {
  try {
    return homeOf(repo);
  } catch (error) {
    if (isTidegateError(error) && error.code === 'no-repository') return { branch: 'main', url: null };
    throw error;
  }
}

/** Null where no other scanner has a file here, or a policy is there already. */
async function importFound(folder: string, { engine }: Wanted): Promise<Imported | null> {
  if (policyIn(folder) !== null) return null;
  const found = USUAL_PATHS.filter((path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile());
  if (found.length === 0) return null;
  const source: ObjectSource | null = await openRepository(folder, {}).catch(() => null);
  try {
    return await readImports(found, { repo: folder, engine }, source);
  } finally {
    await source?.close();
  }
}

function policyIn(folder: string): string | null {
  return SETTINGS_PATHS.find((path) => isThere(join(folder, path))) ?? null;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false;
}

async function planOf(
  folder: string,
  { branch, url }: Home,
  imported: Imported | null,
): Promise<{ readonly files: readonly NewFile[]; readonly left: readonly string[] }> {
  const files: NewFile[] = [];
  const left: string[] = [];
  const policy = policyIn(folder);
  if (policy !== null) left.push(`${policy} is there already and was left alone.`);
  else {
    const text = imported === null ? POLICY : await addToSettings(POLICY, additionsOf(imported));
    await parseSettings(text, SETTINGS_PATHS[0]);
    const from = imported?.files.map(({ path }) => path).join(', ');
    files.push({
      path: SETTINGS_PATHS[0],
      text,
      about: from === undefined ? 'the policy, with the defaults' : `the policy, with what ${from} said`,
    });
  }
  if (isThere(join(folder, WORKFLOW_PATH))) left.push(`${WORKFLOW_PATH} is there already and was left alone.`);
  else if (url !== null && !/github/i.test(url) && !existsSync(join(folder, '.github')))
    left.push(
      'no workflow: origin is not on GitHub. On a git server: tidegate install pre-receive; in a clone: tidegate ' +
        'install pre-push.',
    );
  else
    files.push({
      path: WORKFLOW_PATH,
      text: workflowFor(branch),
      about: `runs tidegate for pull requests and ${branch}`,
    });
  return { files, left };
}

/** Asks only a person: a script that calls `init` wants it. */
async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(?:y|yes|)$/i.test((await lines.question('Write these files? [Y/n] ')).trim());
  } finally {
    lines.close();
  }
}
