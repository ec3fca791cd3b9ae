/**
 * The GitHub events that tidegate may be started by: one row each, and the only list of them.
 * What each carries: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * Reads no environment and fetches nothing.
 */

import type { Change } from '../model/change.ts';
import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { EventRow } from './event-row.ts';
import { manualRun, schedule } from './history-events.ts';
import { mergeGroup } from './merge-group-event.ts';
import type { HistoryNeeds } from './needs.ts';
import type { WorkflowEvent } from './payload.ts';
import { pullRequest } from './pull-request-event.ts';
import { push } from './push-event.ts';

/** GITHUB_EVENT_NAME, which is also the trigger's key under `on:` → its row. */
export const EVENTS = {
  pull_request: { guards: 'merge', trigger: ['pull_request:'], ...pullRequest(true) },
  pull_request_target: { guards: 'merge', trigger: [], ...pullRequest(false) },
  push: { guards: 'report', trigger: ['push:', '  branches: [main]'], ...push },
  merge_group: { guards: 'merge', trigger: ['merge_group:'], ...mergeGroup },
  workflow_dispatch: { guards: 'nothing', trigger: [], ...manualRun },
  schedule: { guards: 'nothing', trigger: [], ...schedule },
} as const satisfies Readonly<Record<string, EventRow>>;

/** The triggers that a change comes with, for judging what a workflow loses. */
export const GATE_TRIGGERS: readonly { readonly name: string; readonly isNeeded: boolean }[] = Object.entries(EVENTS)
  .filter(([, { guards }]) => guards !== 'nothing')
  .map(([name, { guards }]) => ({ name, isNeeded: guards === 'merge' }));

/** Returns the commits and refs that the clone must have before this event can be scanned. */
export function needsOfEvent(event: WorkflowEvent): HistoryNeeds {
  return rowOf(event).needs(event);
}

/** Returns the commits that the event is about. Throws `UsageError('bad-event')` if its payload does not say. */
export async function rangeOfEvent(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  return await rowOf(event).range(event, source);
}

/** Returns the commit and pull request that the feedback belongs to. `target`: the result of `rangeOfEvent`. */
export function changeOfEvent(event: WorkflowEvent, target: ScanTarget): Change {
  return rowOf(event).change(event, target);
}

/**
 * Returns the row of the event. An event without one is refused: a guess could scan too little, or fetch all history.
 */
function rowOf({ name }: WorkflowEvent): EventRow {
  const row: EventRow | undefined = Object.hasOwn(EVENTS, name) ? EVENTS[name as keyof typeof EVENTS] : undefined;
  if (row !== undefined) return row;
  const names = Object.keys(EVENTS);
  throw new UsageError('bad-event', `The event "${name}" does not say what to compare.${didYouMean(name, names)}`, {
    next: `Run tidegate on ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`,
  });
}
