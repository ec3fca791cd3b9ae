/** Checks the policy, the hooks, and the workflows that run the gate, for `tidegate doctor`. */

import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTidegateError } from '../../model/errors.ts';
import { plural } from '../../model/strings.ts';
import { BASELINE_PATH } from '../../policy/baseline.ts';
import { isWorkflow, runsGate, workflowLosses } from '../../policy/gate-workflow.ts';
import { matchesEverything } from '../../policy/glob.ts';
import { expiredAcceptances } from '../../policy/unused.ts';
import { readRegularText, whyUnread } from '../../repository/regular-file.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { EVENTS, GATE_TRIGGERS } from '../../sources/events.ts';
import { policyAtCommit } from '../../sources/policy-files.ts';
import { HOOKS, versionOfScript, type Hook } from '../install/hook-script.ts';
import { placeOf } from '../install/hosts.ts';
import { readPolicyOf, type OwnPolicy } from '../own-policy.ts';
import { VERSION } from '../version.ts';
import { ok, warns, wrong, type Check } from './check.ts';

/** Checks the policy of the folder, and that it is committed. `source`: null outside a repository. */
export async function checkPolicy(folder: string, source: ObjectSource | null): Promise<readonly Check[]> {
  let own: OwnPolicy;
  try {
    own = await readPolicyOf(folder);
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    const isShut = (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EACCES';
    const fix = isShut ? 'This user may not read it. Run: chmod u+r, on that file, as its owner.' : 'Correct the file.';
    return [wrong('policy', error.message.replace(/\.$/, ''), error.next ?? fix)];
  }
  if (own.text === null) return [warns('policy', 'none: the defaults apply', 'Run: tidegate init, or leave it so.')];
  const committed = source === null ? null : await committedText(source, own.path);
  const { policy, path } = own;
  const expired = expiredAcceptances(policy, new Date().toISOString().slice(0, 10));
  const checks = [
    committed === own.text || committed === undefined
      ? ok('policy', `${path}${committed === undefined ? '' : ', committed'}`)
      : warns(
          'policy',
          `${path} is not committed: scans of commits do not use it`,
          `Run: git add ${path} && git commit`,
        ),
  ];
  if (matchesEverything(policy.ignoredPaths))
    checks.push(warns('ignore-paths', `${path} leaves out every file: nothing is scanned`, 'Narrow the patterns.'));
  if (expired.length > 0)
    checks.push(
      warns(
        'acceptances',
        `${expired.length} expired (${expired.map(({ line }) => `line ${line ?? '?'}`).join(', ')})`,
        'Give each a later date with its reason, or remove it.',
      ),
    );
  const { baselineFile, baseline } = policy;
  if (baselineFile !== null && !existsSync(join(own.folder, baselineFile)))
    checks.push(wrong('baseline', `${baselineFile} is named and not there`, 'Run: tidegate baseline --write'));
  else if (baselineFile !== null)
    checks.push(ok('baseline', `${baselineFile}, ${plural(baseline.length, 'entry', 'entries')}`));
  else if (existsSync(join(own.folder, BASELINE_PATH)))
    checks.push(warns('baseline', `${BASELINE_PATH} is not used`, `Add to ${path}: baseline: ${BASELINE_PATH}`));
  return checks;
}

/**
 * Returns a file's text in the last commit; undefined if it cannot be read, which the check of the repository reports.
 */
async function committedText(source: ObjectSource, path: string): Promise<string | null | undefined> {
  try {
    const head = await source.resolveCommit('HEAD');
    return head === null ? null : ((await policyAtCommit(source, head)(path))?.text ?? null);
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    return undefined;
  }
}

/** Checks each installed hook. A missing hook is not a fault: a workflow may do its work. */
export function checkHooks(folder: string): readonly Check[] {
  return HOOKS.flatMap((hook) => {
    try {
      return checkHook(hook, placeOf(hook, folder, undefined).file.path);
    } catch (error) {
      if (!isTidegateError(error)) throw error;
      return []; // a clone has no pre-receive hook, a server none of the others
    }
  });
}

/** Checks that a hook of ours is executable, complete and of this version. */
function checkHook(hook: Hook, path: string): readonly Check[] {
  if (!existsSync(path)) return [];
  const again = `Run: tidegate install ${hook}`;
  const text = textOrReason(path);
  if (typeof text !== 'string') return [wrong(`${hook} hook`, `${path} cannot be read: ${text.reason}`, again)];
  const version = versionOfScript(text);
  if (version === null)
    return /\btidegate\b/.test(text) ? [ok(`${hook} hook`, `${path} calls tidegate in words of its own`)] : [];
  if (!isExecutable(path)) return [wrong(`${hook} hook`, `${path} is not executable: git does not run it`, again)];
  const words = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/[\s"'=;]+/));
  const missing = words.find((word) => /^\/[\w./-]+$/.test(word) && !existsSync(word));
  if (missing !== undefined) return [wrong(`${hook} hook`, `it calls ${missing}, which is not there`, again)];
  return version === VERSION
    ? [ok(`${hook} hook`, path)]
    : [warns(`${hook} hook`, `it is of version ${version}, this is ${VERSION}`, again)];
}

/** Returns the text of a file, or why it cannot be read. */
function textOrReason(path: string): string | { readonly reason: string } {
  try {
    return readRegularText(path);
  } catch (error) {
    return { reason: whyUnread(error) };
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Compared with a workflow that runs the gate for every change and fails where it blocks. */
const WHOLE = `on:\n${Object.values(EVENTS)
  .flatMap(({ trigger }) => trigger)
  .filter((line) => !line.includes('[main]'))
  .map((line) => `  ${line}`)
  .join('\n')}\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: tidegate/tidegate@v0\n`;

/** A workflow without any of these triggers judges no change. */
const TRIGGERS = Object.entries(EVENTS)
  .filter(([, { guards, trigger }]) => guards !== 'nothing' && trigger.length > 0)
  .map(([name]) => name);

/** Checks that a workflow runs the gate, on all events and with effect. */
export async function checkWorkflows(folder: string): Promise<readonly Check[]> {
  const found = ['.github', '.gitea', '.forgejo']
    .map((host) => `${host}/workflows`)
    .filter((place) => existsSync(join(folder, place)))
    .flatMap((place) => readdirSync(join(folder, place)).map((name) => `${place}/${name}`))
    .filter(isWorkflow)
    .map((path) => ({ path, text: textOrReason(join(folder, path)) }));
  const checks: Check[] = found.flatMap(({ path, text }) =>
    typeof text === 'string' ? [] : [warns('workflows', `${path} cannot be read: ${text.reason}`, 'Correct the file.')],
  );
  const gates = found.flatMap(({ path, text }) => (typeof text === 'string' && runsGate(text) ? [{ path, text }] : []));
  if (gates.length === 0)
    return [
      ...checks,
      warns('workflows', 'none runs tidegate', 'Run: tidegate init, or install a hook: tidegate install --help'),
    ];
  for (const { path, text } of gates) {
    const all = (await workflowLosses(WHOLE, text, GATE_TRIGGERS)).map((loss) => ({
      ...loss,
      text: loss.text.replace(/^(on\.\w+): removed$/, '$1: missing'),
    }));
    // Called by others, or by a schedule: it looks at changes after they are there.
    if (TRIGGERS.every((name) => all.some(({ text: lost }) => lost === `on.${name}: missing`))) {
      checks.push(ok('workflows', `${path} runs tidegate, but not for changes: it is no gate`));
      continue;
    }
    const losses = all.filter((loss) => !/^check |^uses: |^on\.push\./.test(loss.text));
    const sure = losses.filter(({ isSure }) => isSure).map((loss) => loss.text);
    const some = losses.filter(({ isSure }) => !isSure).map((loss) => loss.text);
    if (sure.length > 0)
      checks.push(wrong('workflows', `${path} does not stop every change (${sure.join('; ')})`, fixOf(sure)));
    else if (some.length > 0)
      checks.push(warns('workflows', `${path} may run for less (${some.join('; ')})`, fixOf(some)));
    else checks.push(ok('workflows', `${path} runs for every change`));
  }
  return [
    ...checks,
    warns(
      'required check',
      'only the host knows whether the job must pass before a merge',
      'On GitHub: Settings, Rules, a ruleset for the branch, "Require status checks to pass": gate.',
    ),
  ];
}

const FIX = 'Compare it with: tidegate init --dry-run (in an empty folder), or docs/workflows/required-check.yml.';

/** Losses of a workflow, by the beginning of their text → the edit that undoes one. */
const EDITS: readonly (readonly [loss: RegExp, edit: (loss: string) => string])[] = [
  [/^on\.\w+: missing$/, (loss) => `add ${/\w+(?=:)/.exec(loss)![0]} under "on:"`],
  [
    /^(?:job|step) (?:continue-on-error|if|needs)\b/,
    (loss) => `remove "${loss.split(/[ :]/)[1]}:" from the ${loss.split(' ')[0]}`,
  ],
  [/^fail-on\b/, () => 'remove "fail-on:"'],
];

/** Returns the edits that repair all losses, in words, if each has one. */
function fixOf(losses: readonly string[]): string {
  const edits = losses.map((loss) => EDITS.find(([expression]) => expression.test(loss))?.[1](loss));
  const text = [...new Set(edits)].join('; ');
  return edits.includes(undefined) ? FIX : `In the workflow: ${text}.`;
}
