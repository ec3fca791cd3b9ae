/**
 * Looks at what a change does to the gate itself. It cannot relax the gate for itself, but for all that come after it.
 */

import gateChanged from '../../patterns/controls/gate-changed.ts';
import type { TreeChange } from '../model/delta.ts';
import { isTidegateError } from '../model/errors.ts';
import type { Finding, PostureFinding } from '../model/finding.ts';
import type { PostureMatch } from '../model/match.ts';
import { DEFAULT_POLICY, type Policy } from '../model/policy.ts';
import type { Text } from '../model/text.ts';
import { policyLosses } from '../policy/gate-policy.ts';
import { isWorkflow, lineOfGate, runsGate, workflowLosses } from '../policy/gate-workflow.ts';
import { SETTINGS_PATHS } from '../policy/settings.ts';
import { wouldBlock } from '../policy/verdict.ts';
import { policyAtCommit } from '../sources/policy-files.ts';
import type { Ledger } from './ledger.ts';
import { readOwnPolicy } from './policy.ts';
import type { Sides } from './settings.ts';
import { quoting, type Quoted } from './quoted.ts';
import { repositoryOf } from './world.ts';

const RULE = gateChanged.id;

/** `changes`: all of the net change from `base` to `head`. */
export async function lookAtGate(
  ledger: Ledger,
  base: string,
  head: string,
  changes: readonly TreeChange[],
  sides: () => Promise<Sides>,
): Promise<void> {
  const files = [...SETTINGS_PATHS, ...(ledger.policy.baselineFile === null ? [] : [ledger.policy.baselineFile])];
  const policyFile = files.find((file) => changes.some((change) => change.path === file || change.oldPath === file));
  const workflows = changes.filter(({ path, oldPath }) => isWorkflow(oldPath ?? path));
  if (ledger.policy.disabledRules.has(RULE) || (policyFile === undefined && workflows.length === 0)) return;
  const found: Loss[] = [];
  const { before: readBefore, after: readAfter, head: who } = await sides();
  const quoted: Quoted[] = [];
  const [before, after] = [quoting(readBefore, quoted), quoting(readAfter, quoted)];
  if (policyFile !== undefined)
    found.push(await lossOfPolicy(ledger, base, head, policyFile, await before(policyFile), await after(policyFile)));
  for (const { path, oldPath, oid } of workflows) {
    const was = await before(oldPath ?? path);
    if (was !== null && runsGate(was.slice(was.whole)))
      found.push(await lossOfWorkflow(ledger, head, { path, oldPath }, was, oid === null ? null : await after(path)));
  }
  for (const loss of found) ledger.posture.push(await judgeLoss(ledger, loss, who, quoted));
}

/**
 * Whoever writes the line that would block can write the word that accepts it, too: those who review the change shall
 * see it.
 */
export async function tellInlineAllows(
  ledger: Ledger,
  findings: readonly Finding[],
): Promise<readonly PostureFinding[]> {
  if (ledger.policy.disabledRules.has(RULE)) return [];
  const told: PostureFinding[] = [];
  for (const finding of findings) {
    const { suppression, path, oldPath, place, commit, author, date, title } = finding;
    if (suppression?.kind !== 'inline' || commit === null || !wouldBlock(finding, ledger.policy)) continue;
    const loss: Loss = {
      ...{ path, oldPath, line: place.line, oldLine: null, before: 'blocks', after: 'accepted in its own line' },
      ...{
        title: 'What would block is accepted in its own line',
        confidence: 'high',
        weakening: 'widening',
        components: [`${title}: ${suppression.reason}`],
      },
    };
    told.push(await judgeLoss(ledger, loss, { commit, author: author ?? '', date: date ?? '' }, []));
  }
  return told;
}

async function judgeLoss(
  ledger: Ledger,
  loss: Loss,
  who: Sides['head'],
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
  const [finding] = await judgeWeakenings(ledger, [{ match, place, head: who, inlineAllow: null }], quoted);
  return finding!;
}

type Loss = Pick<
  PostureMatch,
  'title' | 'confidence' | 'weakening' | 'components' | 'path' | 'oldPath' | 'before' | 'after' | 'line' | 'oldLine'
>;

async function lossOfPolicy(
  ledger: Ledger,
  base: string,
  head: string,
  path: string,
  was: Text | null,
  is: Text | null,
): Promise<Loss> {
  const source = repositoryOf(ledger.world);
  const defaults = ledger.world.server?.defaults ?? DEFAULT_POLICY;
  const policyAt = async (commit: string): Promise<Policy | string> => {
    try {
      return await readOwnPolicy(policyAtCommit(source, commit), defaults);
    } catch (error) {
      if (!isTidegateError(error)) throw error;
      return error.message;
    }
  };
  const [old, now] = [await policyAt(base), await policyAt(head)];
  const line = firstDifference(was, is);
  const place = {
    path,
    oldPath: null,
    before: was === null ? 'no such file' : 'the policy before',
    after: is === null ? 'no such file' : 'the policy after',
    line,
    oldLine: null,
    weakening: 'widening' as const,
  };
  if (typeof now === 'string')
    return { ...place, title: 'The new policy cannot be read', confidence: 'high', components: [now] };
  const losses = typeof old === 'string' ? [] : policyLosses(old, now);
  if (losses.length > 0)
    return { ...place, title: "The gate's policy lets more through", confidence: 'high', components: losses };
  return {
    ...place,
    title: "The gate's policy changed",
    confidence: 'low',
    components: ['as strict as before, or stricter'],
  };
}

async function lossOfWorkflow(
  ledger: Ledger,
  head: string,
  where: Pick<Loss, 'path' | 'oldPath'>,
  was: Text,
  is: Text | null,
): Promise<Loss> {
  const old = was.slice(was.whole);
  const now = is === null ? '' : is.slice(is.whole);
  const place = { ...where, before: 'runs tidegate', after: 'changed', oldLine: null };
  if (!runsGate(now)) {
    const isElsewhere = await runsSomewhere(ledger, head);
    const line = is === null ? 0 : firstDifference(was, is);
    if (isElsewhere)
      return {
        ...place,
        line,
        title: 'Another workflow runs the gate',
        confidence: 'low',
        weakening: 'widening',
        components: ['it runs in another workflow still'],
      };
    return {
      ...place,
      after: 'runs nothing of it',
      line,
      oldLine: lineOfGate(old),
      title: 'The workflow that runs the gate is removed',
      confidence: 'high',
      weakening: 'removal',
      components: ['no workflow runs tidegate any more'],
    };
  }
  const line = lineOfGate(now);
  // Loaded late: few changes touch a workflow.
  const { GATE_TRIGGERS } = await import('../sources/events.ts');
  const losses = await workflowLosses(old, now, GATE_TRIGGERS);
  const components = losses.map(({ text }) => text);
  if (losses.some(({ isSure }) => isSure))
    return {
      ...place,
      line,
      title: 'The gate no longer stops a change',
      confidence: 'high',
      weakening: 'downgrade',
      components,
    };
  if (losses.length > 0)
    return {
      ...place,
      line,
      title: 'The gate may run for less',
      confidence: 'medium',
      weakening: 'downgrade',
      components,
    };
  return {
    ...place,
    line,
    title: "The gate's workflow changed",
    confidence: 'medium',
    weakening: 'widening',
    components: ['its triggers and conditions are as before'],
  };
}

async function runsSomewhere(ledger: Ledger, head: string): Promise<boolean> {
  for (const { path, oid } of await repositoryOf(ledger.world).listTree(head)) {
    const text = isWorkflow(path) ? await ledger.textOf(oid) : null;
    if (text !== null && runsGate(text.slice(text.whole))) return true;
  }
  return false;
}

/** The new file's first line that is not the old one's, from 1; 0 where there is no new file. */
function firstDifference(was: Text | null, is: Text | null): number {
  if (is === null) return 0;
  let line = 0;
  while (was !== null && line < is.lineCount - 1 && line < was.lineCount && was.line(line) === is.line(line)) line++;
  return line + 1;
}
