/** Compares the gate before and after a change: its policy, and the workflows that run it. */

import { isTidegateError } from '../../model/errors.ts';
import type { PostureMatch } from '../../model/match.ts';
import type { Oid } from '../../model/oid.ts';
import { DEFAULT_POLICY, type Policy } from '../../model/policy.ts';
import type { Text } from '../../model/text.ts';
import { policyLosses } from '../../policy/gate-policy.ts';
import { fileLosses, fileRunsGate, gateGroupOf } from '../../policy/gate-files.ts';
import { isWorkflow, lineOfGate, runsGate, workflowLosses } from '../../policy/gate-workflow.ts';
import { policyAtCommit } from '../../sources/policy-files.ts';
import { readText } from './blob-texts.ts';
import { withLocalCalls } from './gate-includes.ts';
import type { ScanContext } from '../context.ts';
import { readOwnPolicy } from '../policy.ts';
import { repositoryOf } from '../world.ts';

/** A net change between two commits. */
export interface Net {
  readonly base: Oid;
  readonly head: Oid;
}

/** A change of the gate, before it is judged. */
export type Loss = Pick<
  PostureMatch,
  'title' | 'confidence' | 'weakening' | 'components' | 'path' | 'oldPath' | 'before' | 'after' | 'line' | 'oldLine'
>;

/** Compares the policies of two commits. */
export async function lossOfPolicy(
  context: ScanContext,
  { base, head }: Net,
  path: string,
  was: Text | null,
  is: Text | null,
): Promise<Loss> {
  const source = repositoryOf(context.world);
  const defaults = context.world.server?.defaults ?? DEFAULT_POLICY;
  /** Returns the policy at a commit, or in words why it cannot be read. */
  const policyAt = async (commit: Oid): Promise<Policy | string> => {
    try {
      return await readOwnPolicy(policyAtCommit(source, commit), defaults, context.world.policyFiles);
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

/** Compares two versions of a workflow that runs the gate before the change. */
export async function lossOfWorkflow(
  context: ScanContext,
  head: Oid,
  where: Pick<Loss, 'path' | 'oldPath'>,
  was: Text,
  is: Text | null,
): Promise<Loss> {
  const old = was.slice(was.whole);
  const now = is === null ? '' : is.slice(is.whole);
  const place = { ...where, before: 'runs tidegate', after: 'changed', oldLine: null };
  if (!runsGate(now)) {
    const isElsewhere = await runsSomewhere(context, head, old);
    const line = is === null ? 0 : firstDifference(was, is);
    if (isElsewhere)
      return {
        ...place,
        line,
        title: 'Another workflow runs the gate',
        confidence: 'low',
        weakening: 'widening',
        components: ['another workflow still runs it'],
      };
    return {
      ...place,
      after: 'does not run it',
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
  const { GATE_TRIGGERS } = await import('../../sources/events.ts');
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

/**
 * Compares two versions of a pipeline or of a hook configuration. Null if the old one did not run the gate, or the new
 * one runs it as before: unlike a workflow, it is often changed for other reasons.
 */
export async function lossOfFile(
  context: ScanContext,
  head: Oid,
  where: Pick<Loss, 'path' | 'oldPath'>,
  was: Text,
  is: Text | null,
): Promise<Loss | null> {
  const old = was.slice(was.whole);
  const oldPath = where.oldPath ?? where.path;
  if (!(await fileRunsGate(oldPath, old))) return null;
  const losses = is === null ? [] : await fileLosses(where.path, old, is.slice(is.whole));
  const isRemoved = is === null || !(await fileRunsGate(where.path, is.slice(is.whole)));
  if (!isRemoved && losses.length === 0) return null;
  const isElsewhere = isRemoved && (await runsInGroup(context, head, oldPath));
  const isSure = isRemoved || losses.some((loss) => loss.isSure);
  return {
    ...where,
    before: 'runs tidegate',
    after: isRemoved ? 'does not run it' : 'changed',
    line: (is === null ? 0 : lineOfGate(is.slice(is.whole))) || firstDifference(was, is),
    oldLine: lineOfGate(old) || null,
    title: isElsewhere
      ? 'Another file runs the gate'
      : isSure
        ? isRemoved
          ? 'The file that runs the gate is removed, or no longer runs it'
          : 'The gate no longer stops a change'
        : 'The gate may run for less',
    confidence: isElsewhere ? 'low' : isSure ? 'high' : 'medium',
    weakening: isElsewhere ? 'widening' : isRemoved ? 'removal' : 'downgrade',
    components: isElsewhere
      ? ['it runs from another file still']
      : isRemoved
        ? ['nothing of its kind runs tidegate any more']
        : losses.map(({ text }) => text),
  };
}

/** Reports whether another file of the same kind runs the gate. */
async function runsInGroup({ world }: ScanContext, head: Oid, path: string): Promise<boolean> {
  const source = repositoryOf(world);
  const group = gateGroupOf(path);
  for (const { path: other, oid } of await source.listTree(head)) {
    const text = gateGroupOf(other) === group ? await readText(source, oid) : null;
    const now = text?.slice(text.whole) ?? '';
    if (!(await fileRunsGate(other, now))) continue;
    if (!(await fileLosses(other, '', now)).some(({ isSure }) => isSure)) return true;
  }
  return false;
}

/** Reports whether any workflow of a commit runs the gate as surely as the old one did. */
async function runsSomewhere({ world }: ScanContext, head: Oid, old: string): Promise<boolean> {
  const source = repositoryOf(world);
  const { GATE_TRIGGERS } = await import('../../sources/events.ts');
  const files = new Map((await source.listTree(head)).map(({ path, oid }) => [path, oid]));
  const readFileText = async (path: string): Promise<string | null> => {
    const oid = files.get(path);
    const text = oid === undefined ? null : await readText(source, oid);
    return text === null ? null : text.slice(text.whole);
  };
  for (const path of [...files.keys()].filter(isWorkflow)) {
    const now = await withLocalCalls((await readFileText(path)) ?? '', readFileText);
    if (!runsGate(now)) continue;
    const losses = await workflowLosses(old, now, GATE_TRIGGERS);
    if (!losses.some(({ isSure }) => isSure)) return true;
  }
  return false;
}

/** Returns the first line of the new file that differs from the old one, from 1; 0 for a deleted file. */
function firstDifference(was: Text | null, is: Text | null): number {
  if (is === null) return 0;
  let line = 0;
  while (was !== null && line < is.lineCount - 1 && line < was.lineCount && was.line(line) === is.line(line)) line++;
  return line + 1;
}
