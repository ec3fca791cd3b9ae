/** Outcome of a push, as data that a thread can send: record, output and exit code. */

import { resolve, sep } from 'node:path';
import type { RefUpdate } from '../../model/range.ts';
import type { Report } from '../../model/report.ts';
import { mapStrings } from '../../model/strings.ts';
import type { ServerSettings } from '../../policy/server.ts';
import { recordOfPush, type PushFacts, type PushResult } from '../../reporters/audit/record.ts';
import { readPusher, readRepositoryName } from '../../sources/pusher.ts';
import { VERSION } from '../version.ts';
import { wordsOfResult, type PushReply } from './words.ts';

/** A push, as the hook was called with it. */
export interface Push {
  readonly directory: string;
  readonly updates: readonly RefUpdate[];
  readonly server: ServerSettings;
  /** When the hook began, on the clock of `process.hrtime`. Nanoseconds. */
  readonly began: bigint;
}

export interface PushOutcome {
  readonly facts: PushFacts;
  /** The audit record. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly reply: PushReply;
  /** The reply if the record cannot be written: then no bypass counts. */
  readonly replyUnrecorded: PushReply;
  /** True if the push was accepted before all of it was read: the rest is to be scanned later. */
  readonly isDue: boolean;
}

type Redact = (text: string) => string;

/** Returns who pushed which refs, without the secrets in names. */
export function factsOf({ directory, updates }: Push, redact: Redact): PushFacts {
  return mapStrings(
    {
      at: new Date(),
      repository: readRepositoryName(process.env) ?? resolve(directory).split(sep).slice(-2).join('/'),
      who: readPusher(process.env),
      updates,
      version: VERSION,
      rules: null,
    },
    redact,
  );
}

/**
 * Returns the outcome of a judged push. `withoutBypass`: the report as it is if no bypass counts; null if none was
 * requested.
 */
export async function outcomeOf(
  result: PushResult,
  withoutBypass: Report | null,
  facts: PushFacts,
  redact: Redact,
): Promise<PushOutcome> {
  const reply = await wordsOfResult(result, facts.updates);
  const isUnread = result.kind === 'report' && result.report.coverage.gaps.some(({ code }) => code === 'deadline');
  return {
    facts,
    record: recordOfPush({ ...facts, at: new Date() }, result, redact),
    reply,
    replyUnrecorded:
      withoutBypass === null
        ? reply
        : await wordsOfResult({ kind: 'report', report: withoutBypass, bypasses: [], exitCode: 0 }, facts.updates),
    isDue: reply.exitCode === 0 && (isUnread || result.kind === 'failure' || result.kind === 'stopped'),
  };
}

/** Returns the outcome of a push that could not be judged. Its `message` is redacted. */
export async function outcomeOfFailure(
  failure: Extract<PushResult, { kind: 'failure' | 'stopped' }>,
  facts: PushFacts,
): Promise<PushOutcome> {
  return await outcomeOf(failure, null, facts, (text) => text);
}
