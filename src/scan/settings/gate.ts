/**
 * Scans what a change does to the gate itself. A change cannot relax the gate for itself, but for all changes after it.
 */

import gateChanged from '../../../patterns/controls/gate-changed.ts';
import type { TreeChange } from '../../model/delta.ts';
import type { Finding, PostureFinding } from '../../model/finding.ts';
import type { PostureMatch } from '../../model/match.ts';
import { isWorkflow, runsGate } from '../../policy/gate-workflow.ts';
import { MISNAMED_SETTINGS, SETTINGS_PATHS } from '../../policy/settings.ts';
import { wouldBlock } from '../../policy/verdict.ts';
import type { ScanContext } from '../context.ts';
import { lossOfPolicy, lossOfWorkflow, type Loss, type Net } from './gate-losses.ts';
import { quoting, type Quoted } from './quoted.ts';
import type { ScanResults } from '../results/index.ts';
import { sidesOf, type Sides } from './sides.ts';

const RULE = gateChanged.id;

/** `changes`: all changes of the net change. */
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
  const workflows = changes.filter(({ path, oldPath }) => isWorkflow(oldPath ?? path));
  if (disabledRules.has(RULE) || (policyFile === undefined && workflows.length === 0)) return;
  const losses: Loss[] = [];
  const sides = await sidesOf(context, net.base, net.head);
  const quoted: Quoted[] = [];
  const [before, after] = [quoting(sides.before, quoted), quoting(sides.after, quoted)];
  if (policyFile !== undefined)
    losses.push(await lossOfPolicy(context, net, policyFile, await before(policyFile), await after(policyFile)));
  for (const { path, oldPath, oid } of workflows) {
    const was = await before(oldPath ?? path);
    if (was === null || !runsGate(was.slice(was.whole))) continue;
    // In another folder, or under another ending, it is not a workflow any more.
    const is = oid === null || !isWorkflow(path) ? null : await after(path);
    losses.push(await lossOfWorkflow(context, net.head, { path, oldPath }, was, is));
  }
  for (const loss of losses) findings.addPosture(await judgeLoss(context, loss, sides.head, quoted));
}

/**
 * Reports blocking findings that the change accepts in its own lines. Anyone who writes the line that would block can
 * also write the comment that accepts it; reviewers are to see that.
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

/** `quoted`: texts that the loss may quote. */
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
