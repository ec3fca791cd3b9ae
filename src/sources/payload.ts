/**
 * Reads single fields out of an event payload. Trusts nothing: a payload is whatever the file at GITHUB_EVENT_PATH
 * holds.
 */

import { UsageError } from '../model/errors.ts';
import { isOid, type Oid } from '../model/oid.ts';

/**
 * The event that started this run, as the runner describes it.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME */
  readonly name: string;
  /** The parsed file at GITHUB_EVENT_PATH. */
  readonly payload: unknown;
  /** GITHUB_SHA */
  readonly sha: Oid;
  /** GITHUB_REF */
  readonly ref: string;
  /** The `base` and `head` a person typed into a manual run. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Returns the value at a dotted path, or undefined. Reads own fields only. */
export function fieldAt(payload: unknown, path: string): unknown {
  let value = payload;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Returns the text at a dotted path (`pull_request.head.ref`); null if none exists, or an empty one. */
export function textAt(payload: unknown, path: string): string | null {
  const value = fieldAt(payload, path);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Returns the whole number, from 0, at a dotted path; null for anything else. */
export function countAt(payload: unknown, path: string): number | null {
  const value = fieldAt(payload, path);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Returns the object id at a dotted path. Throws `UsageError('bad-event')` if none exists. */
export function oidAt(event: WorkflowEvent, path: string): Oid {
  const value = textAt(event.payload, path);
  if (value !== null && isOid(value)) return value;
  throw new UsageError('bad-event', `The payload of this ${event.name} event names no commit at ${path}.`, {
    next: 'Run tidegate in the job that the event itself started, with GITHUB_EVENT_PATH as the runner sets it.',
  });
}

function isEmptyPayload(payload: unknown): boolean {
  return typeof payload !== 'object' || payload === null || Array.isArray(payload) || Object.keys(payload).length === 0;
}

/** Returns the event. Throws `UsageError('bad-event')` if its payload is empty. */
export function requirePayload(event: WorkflowEvent): WorkflowEvent {
  if (!isEmptyPayload(event.payload)) return event;
  throw new UsageError(
    'bad-event',
    `The payload of this ${event.name} event is empty, so there is nothing to compare.`,
    {
      next: 'Start the workflow by the event itself; to scan any two commits use: tidegate diff <base>..<head>.',
    },
  );
}
