/** One run of the action, from the event to the exit code. */

import { error as postError } from '@actions/core';
import { UsageError } from '../model/errors.ts';
import type { ScanTarget } from '../model/range.ts';
import { exitCodeOf } from '../model/report.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import { scan } from '../scan.ts';
import { rangeOfEvent, type WorkflowEvent } from '../sources/event.ts';
import { fetchMissing } from '../sources/fetch.ts';
import { needsOfEvent } from '../sources/needs.ts';
import { deliverReport, tryToSetOutputs } from './action-deliver.ts';
import { readEvent, readInputs, type ActionInputs } from './action-inputs.ts';
import { failureOf } from './failure.ts';

/** Never throws; gives the exit code. */
export async function runAction(): Promise<number> {
  try {
    const inputs = readInputs();
    const { source, target } = await openAtEvent(readEvent(), inputs);
    try {
      const report = await scan(target, { source });
      await deliverReport(report, inputs);
      return exitCodeOf(report.verdict);
    } finally {
      await source.close();
    }
  } catch (error) {
    return await tellFailure(error);
  }
}

interface Opened {
  readonly source: ObjectSource;
  readonly target: ScanTarget;
}

async function openAtEvent(event: WorkflowEvent, inputs: ActionInputs): Promise<Opened> {
  const attempt = (): Promise<Opened> => openWhole(event, inputs.folder);
  if (!inputs.fetch) return await attempt();
  return await fetchMissing(needsOfEvent(event), { dir: inputs.folder, serverUrl: inputs.serverUrl, token: inputs.token }, attempt);
}

/** The repository with what to look at in it. Throws where the clone lacks part of it: better now, while it can be fetched. */
async function openWhole(event: WorkflowEvent, folder: string): Promise<Opened> {
  const source = await openRepository(folder);
  try {
    const target = await rangeOfEvent(event, source);
    if (target.kind === 'range' && (await source.isShallow())) await source.listCommits(target.range);
    return { source, target };
  } catch (error) {
    await source.close();
    return withNextStep(error);
  }
}

function withNextStep(error: unknown): never {
  if (!(error instanceof UsageError) || error.code !== 'no-repository') throw error;
  throw new UsageError('no-repository', error.message, {
    next: 'Put a step with actions/checkout before this one, or name the folder of the checkout: with: { path: <folder> }.',
    cause: error,
  });
}

async function tellFailure(error: unknown): Promise<number> {
  const { text, exitCode } = failureOf(error);
  postError(text.trimEnd(), { title: exitCode === 2 ? 'tidegate: wrong use' : 'tidegate: could not look' });
  await tryToSetOutputs({ verdict: exitCode === 2 ? 'error' : 'incomplete' });
  return exitCode;
}
