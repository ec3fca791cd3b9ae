/** One run of the action, from the event to the exit code. */

import { error as postError } from '@actions/core';
import type { Change } from '../../model/change.ts';
import { isTidegateError, UsageError, type TidegateError } from '../../model/errors.ts';
import type { Pin } from '../../model/policy.ts';
import type { ScanTarget } from '../../model/range.ts';
import type { Report } from '../../model/report.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';
import { scan } from '../../scan.ts';
import { locateAtHead } from '../../scan/results/locate-at-head.ts';
import { redactReport } from '../../scan/results/redaction.ts';
import { changeOfEvent, needsOfEvent, rangeOfEvent } from '../../sources/events.ts';
import { fetchMissing, fetchPinned } from '../../sources/fetch.ts';
import type { WorkflowEvent } from '../../sources/payload.ts';
import type { RemotePlace } from '../../sources/remote-git.ts';
import { rangeOfWords } from '../../sources/revision.ts';
import { openScratch } from '../../sources/scratch.ts';
import { applyCommentBypasses } from './bypass.ts';
import { deliverReport, tryToSetOutputs } from './deliver.ts';
import { exitCodeFor } from './fail-on.ts';
import { readEvent, readInputs, type ActionInputs } from './inputs.ts';
import { failureOf } from '../failure.ts';

/** Runs the action; returns the exit code. Never throws. */
export async function runAction(): Promise<number> {
  try {
    const inputs = readInputs();
    const event = readEvent();
    const { source, target, folder, done } = await openAtEvent(event, inputs);
    try {
      const bring = (pin: Pin): Promise<void> => fetchPinned(pin, remoteOf(folder, inputs));
      const found = await scan(target, {
        source,
        policyFiles: { ...inputs.policyFiles, ...(inputs.fetch ? { bring } : {}) },
      });
      // A range that somebody typed has no place on GitHub that feedback could go to.
      if (target.kind === 'nothing' || inputs.range !== '') {
        await deliverReport(found, null, inputs);
        return exitCodeFor(found, inputs.failOn);
      }
      const change = changeOfEvent(event, target);
      const { report, outcomes } = await applyCommentBypasses(
        await withLocations(found, change, source),
        change,
        inputs,
      );
      await deliverReport(report, { change, outcomes }, inputs);
      return exitCodeFor(report, inputs.failOn);
    } finally {
      await done();
    }
  } catch (error) {
    return await reportFailure(error);
  }
}

interface Opened {
  readonly source: ObjectSource;
  readonly target: ScanTarget;
}

interface AtEvent extends Opened {
  /** Folder of the store. */
  readonly folder: string;
  /** Closes the repository; where it was made for this run, removes it. */
  readonly done: () => Promise<void>;
}

function remoteOf(dir: string, { serverUrl, token }: ActionInputs): RemotePlace {
  return { dir, remote: 'origin', serverUrl, token };
}

/**
 * Opens the checkout with the commits of the event, fetched if need be; a temporary store if the job has no checkout.
 */
async function openAtEvent(event: WorkflowEvent, inputs: ActionInputs): Promise<AtEvent> {
  const checkout = remoteOf(inputs.folder, inputs);
  try {
    const attempt = (): Promise<Opened> => openWhole(event, inputs.folder, inputs.range);
    const opened = inputs.fetch ? await fetchMissing(needsOfEvent(event), checkout, attempt) : await attempt();
    return { ...opened, folder: inputs.folder, done: () => opened.source.close() };
  } catch (error) {
    if (!isTidegateError(error) || error.code !== 'no-repository') throw error;
    if (!inputs.fetch || inputs.address === null) throw noCheckout(error);
    return await openWithoutCheckout(event, inputs, inputs.address);
  }
}

/** Fetches the commits of the event into a temporary store, which `done` deletes. */
async function openWithoutCheckout(event: WorkflowEvent, inputs: ActionInputs, remote: string): Promise<AtEvent> {
  const place = { parent: inputs.temporary, remote, serverUrl: inputs.serverUrl, token: inputs.token };
  const { opened, remove } = await openScratch(needsOfEvent(event), place, async (folder) => ({
    ...(await openWhole(event, folder, inputs.range)),
    folder,
  }));
  const done = async (): Promise<void> => {
    await opened.source.close();
    await remove();
  };
  return { ...opened, done };
}

/**
 * Opens the repository and determines what to scan. Throws if the clone lacks a part of that, while it can still be
 * fetched.
 */
async function openWhole(event: WorkflowEvent, folder: string, range: string): Promise<Opened> {
  const source = await openRepository(folder);
  try {
    const target = range === '' ? await rangeOfEvent(event, source) : await rangeOfWords(range.split(/\s+/), source);
    if (target.kind === 'range' && (await source.isShallow())) await source.listCommits(target.range);
    return { source, target };
  } catch (error) {
    await source.close();
    throw error;
  }
}

function noCheckout(error: TidegateError): UsageError {
  return new UsageError('no-repository', error.message, {
    next:
      'Put a step with actions/checkout before this one, name the folder of the checkout (with: { ' +
      'path: <folder> }), or let tidegate fetch (with: { fetch: true }).',
    cause: error,
  });
}

/** Returns the report with each leak located at the head, for people; the verdict does not depend on it. */
async function withLocations(report: Report, change: Change, source: ObjectSource): Promise<Report> {
  try {
    return await redactReport({ ...report, findings: await locateAtHead(report.findings, change.head, source) });
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    return report;
  }
}

/** Writes the error to the log and sets the output `verdict`; returns the exit code. */
async function reportFailure(error: unknown): Promise<number> {
  const { text, exitCode } = await failureOf(error);
  postError(text.trimEnd(), { title: exitCode === 2 ? 'tidegate: wrong use' : 'tidegate: could not scan' });
  await tryToSetOutputs({ verdict: exitCode === 2 ? 'error' : 'incomplete' });
  return exitCode;
}
