/**
 * Scans what a change does to the gate itself. A change cannot relax the gate for itself, but for all changes after it.
 */

import gateChanged from '../../../patterns/controls/gate-changed.ts';
import type { TreeChange } from '../../model/delta.ts';
import type { Finding, PostureFinding } from '../../model/finding.ts';
import type { PostureMatch } from '../../model/match.ts';
import { gateGroupOf } from '../../policy/gate-files.ts';
import { isWorkflow, runsGate } from '../../policy/gate-workflow.ts';
import { Text } from '../../model/text.ts';
import { MISNAMED_SETTINGS, SETTINGS_PATHS } from '../../model/policy.ts';
import { wouldBlock } from '../../policy/verdict.ts';
import type { ScanContext } from '../context.ts';
import { isLocalAction, withLocalCalls } from './gate-includes.ts';
import { lossOfFile, lossOfPolicy, lossOfWorkflow, type Loss, type Net } from './gate-losses.ts';
import { quoting, type Quoted } from './quoted.ts';
import type { ScanResults } from '../results/index.ts';
import { sidesOf, type Sides } from './sides.ts';

const RULE = gateChanged.id;

/** Adds a finding for each way in which a net change weakens the gate. `changes`: all its changed files. */
export async function scanGate(
  context: ScanContext,
  { findings }: ScanResults,
  net: Net,
  changes: readonly TreeChange[],
): Promise<void> {
  const { baselineFile, extendedFile, disabledRules } = context.policy;
  const settings = context.world.policyFiles?.settings;
  const files = [
    ...(settings === undefined ? [] : [settings]),
    ...SETTINGS_PATHS,
    ...MISNAMED_SETTINGS,
    ...[baselineFile, extendedFile].filter((file) => file !== null),
  ];
  const policyFile = files.find((file) => changes.some((change) => change.path === file || change.oldPath === file));
  const workflows = changes.filter(({ path, oldPath }) => isRunnable(oldPath ?? path));
  const others = changes.filter(({ path, oldPath }) => gateGroupOf(oldPath ?? path) !== null);
  if (disabledRules.has(RULE) || (policyFile === undefined && workflows.length + others.length === 0)) return;
  const losses: Loss[] = [];
  const sides = await sidesOf(context, net.base, net.head);
  const quoted: Quoted[] = [];
  const [before, after] = [quoting(sides.before, quoted), quoting(sides.after, quoted)];
  if (policyFile !== undefined)
    losses.push(await lossOfPolicy(context, net, policyFile, await before(policyFile), await after(policyFile)));
  for (const { path, oldPath, oid } of workflows) {
    const was = await readWithCalls(before, oldPath ?? path);
    if (was === null || !runsGate(was.slice(was.whole))) continue;
    // In another folder, or under another ending, it is not a workflow any more.
    const is = oid === null || !isRunnable(path) ? null : await readWithCalls(after, path);
    losses.push(await lossOfWorkflow(context, net.head, { path, oldPath }, was, is));
  }
  for (const { path, oldPath, oid } of others) {
    const was = await before(oldPath ?? path);
    const is = oid === null || gateGroupOf(path) === null ? null : await after(path);
    const loss = was === null ? null : await lossOfFile(context, net.head, { path, oldPath }, was, is);
    if (loss !== null) losses.push(loss);
  }
  for (const loss of losses) findings.addPosture(await judgeLoss(context, loss, sides.head, quoted));
}

function isRunnable(path: string): boolean {
  return isWorkflow(path) || isLocalAction(path);
}

/**
 * Reads a workflow or an action, with calls of other files that run the gate as calls of the gate, on the same line.
 */
async function readWithCalls(read: Sides['before'], path: string): Promise<Text | null> {
  const text = await read(path);
  if (text === null) return null;
  const textOf = async (other: string): Promise<string | null> => {
    const found = await read(other);
    return found === null ? null : found.slice(found.whole);
  };
  return Text.of(await withLocalCalls(text.slice(text.whole), textOf));
}

/**
 * Returns a finding for each blocking one that the change accepts in its own lines. Anyone who writes the line that
 * would block can also write the comment that accepts it; reviewers should see that.
 */
export async function reportInlineAllows(
  context: ScanContext,
  findings: readonly Finding[],
): Promise<readonly PostureFinding[]> {
  if (context.policy.disabledRules.has(RULE)) return [];
  const reported: PostureFinding[] = [];
  for (const finding of findings) {
    const { suppression, path, oldPath, place, commit, author, date, title } = finding;
    if (suppression?.kind !== 'inline' || commit === null || !wouldBlock(finding, context.policy)) continue;
    const loss: Loss = {
      path,
      oldPath,
      line: place.line,
      oldLine: null,
      before: 'blocks',
      after: 'accepted in its own file',
      title: 'What would block is accepted in its own file',
      confidence: 'high',
      weakening: 'widening',
      components: [`${title}: ${suppression.reason}`],
    };
    reported.push(await judgeLoss(context, loss, { commit, author: author ?? '', date: date ?? '' }, []));
  }
  return reported;
}

/** Returns the finding for a weakening of the gate. `quoted`: texts that the loss may quote. */
async function judgeLoss(
  context: ScanContext,
  loss: Loss,
  head: Sides['head'],
  quoted: readonly Quoted[],
): Promise<PostureFinding> {
  const { judgeWeakenings } = await import('./weakening.ts');
  const { severity, why, references } = gateChanged;
  const match: PostureMatch = {
    kind: 'posture',
    rule: RULE,
    severity: severity[loss.weakening],
    scope: '',
    subject: '',
    why,
    restore: null,
    references,
    endLine: loss.line,
    ...loss,
  };
  const place = { line: loss.line, column: 1, endLine: loss.line, endColumn: 1 };
  const [finding] = await judgeWeakenings(context, [{ match, place, head, inlineAllow: null }], quoted);
  return finding!;
}
