/** The files that `tidegate init` writes: a policy and a workflow. */

import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { addToSettings } from '../../policy/edit-settings.ts';
import type { Imported } from '../../policy/import/index.ts';
import { parseSettings } from '../../policy/settings.ts';
import { SETTINGS_PATHS } from '../../model/policy.ts';
import type { Home } from '../../sources/default-branch.ts';
import { EVENTS } from '../../sources/events.ts';
import { additionsOf } from '../import/additions.ts';

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

export const WORKFLOW_PATH = '.github/workflows/tidegate.yml';

/** The Action, as workflows name it. */
export const ACTION = 'tidegate/tidegate@v0';

/** Returns the text of the workflow. */
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
      - uses: ${ACTION}    # not tagged yet: until then, a commit of main
`;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Reason for a difference from the usual text: half a sentence. */
  readonly about: string;
}

/** Returns the path of the policy file in a folder; null without one. */
export function policyIn(folder: string): string | null {
  return SETTINGS_PATHS.find((path) => isThere(join(folder, path))) ?? null;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false;
}

/** Returns the files to write. `left`: sentences about what is not written. */
export async function planOf(
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
