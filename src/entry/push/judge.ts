/** Judges a push, in the hook's own thread or in a worker thread. Called by `bounded.ts` and `thread.ts`. */

import type { BypassRequest } from '../../model/bypass.ts';
import { isTidegateError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import { exitCodeOf, type Report } from '../../model/report.ts';
import type { Bypassed } from '../../policy/bypass.ts';
import type { ServerSettings } from '../../policy/server.ts';
import type { PushFacts, PushResult } from '../../reporters/audit/record.ts';
import type { Allowance } from '../../repository/allowance.ts';
import { openRepository } from '../../repository/open.ts';
import { scan } from '../../scan.ts';
import { withinServerDeadline } from '../../scan/server-deadline.ts';
import { rangeOfPush } from '../../sources/hook-input.ts';
import { readBypassRequests } from '../../sources/pusher.ts';
import { failureOf } from '../failure.ts';
import { millisecondsSince } from './clock.ts';
import { factsOf, outcomeOf, type Push, type PushOutcome } from './outcome.ts';

/** Callbacks while a push is judged. */
export interface OnJudging {
  readonly policy?: (policy: Policy, facts: PushFacts) => void;
  readonly blocking?: (finding: Finding) => void;
  readonly listed?: (commits: number) => void;
  readonly read?: (commits: number) => void;
}

interface Judged {
  readonly result: PushResult;
  /** Result without the requested bypasses, if there are any. */
  readonly withoutBypass: Report | null;
}

/**
 * Scans a push; returns the text for its pusher and the record for the audit log. An error becomes an outcome, too.
 * `allowance` bounds what may be read; unlimited if absent.
 */
export async function judgePush(push: Push, on: OnJudging = {}, allowance?: Allowance): Promise<PushOutcome> {
  const { result, withoutBypass } = await scanPush(push, on, allowance).catch(
    async (error: unknown): Promise<Judged> => ({
      result: await failureOfPush(error, push.server),
      withoutBypass: null,
    }),
  );
  const [{ redactorOf }, { catalogueDigest }] = await Promise.all([
    import('../../detectors/secrets/redactor.ts'),
    import('../../detectors/secrets/catalogue.ts'),
  ]);
  const report = result.kind === 'report' ? result.report : null;
  const { redact } = await redactorOf(report?.policy);
  // If nothing was scanned, the rules do not matter.
  const facts = { ...factsOf(push, redact), rules: report === null ? null : await catalogueDigest() };
  return await outcomeOf(result, withoutBypass, facts, redact);
}

/**
 * Returns the failure. If git hangs, no policy can be read: then the administrator's own setting for deadlines counts.
 */
export async function failureOfPush(
  error: unknown,
  { floor, defaults }: ServerSettings,
): Promise<Extract<PushResult, { kind: 'failure' }>> {
  const { text, exitCode } = await failureOf(error);
  const accepted =
    isTidegateError(error) &&
    error.code === 'deadline' &&
    (floor?.onDeadline ?? defaults.onDeadline) === 'accept-and-report';
  return { kind: 'failure', message: text.trim(), exitCode: accepted ? 0 : exitCode };
}

/** Scans the push, and applies the bypasses that its options request. */
async function scanPush(push: Push, on: OnJudging, allowance?: Allowance): Promise<Judged> {
  const { directory, updates, server } = push;
  const since = performance.now() - millisecondsSince(push.began);
  const today = new Date().toISOString().slice(0, 10);
  const requests = readBypassRequests(process.env, today);
  const source = await openRepository(directory, { allowance });
  try {
    const target = await withinServerDeadline(rangeOfPush(updates, source), { server, since });
    if (target.kind === 'nothing') return { result: target, withoutBypass: null };
    const plain = await scan(target, {
      source,
      server,
      since,
      allowance,
      onPolicy: (policy, shown) => on.policy?.(policy, factsOf(push, shown)),
      onListed: (commits) => on.listed?.(commits),
      onProgress: ({ done }) => on.read?.(done),
      ...(on.blocking ? { onBlocking: on.blocking } : {}),
    });
    const { report, outcomes } =
      requests.length === 0 ? { report: plain, outcomes: [] } : await afterBypasses(plain, requests, today);
    return {
      result: { kind: 'report', report, bypasses: outcomes, exitCode: exitCodeOf(report.verdict) },
      withoutBypass: requests.length === 0 ? null : plain,
    };
  } finally {
    await source.close();
  }
}

/** Returns the report with the bypasses applied, and without secrets in their reasons. */
async function afterBypasses(plain: Report, requests: readonly BypassRequest[], today: string): Promise<Bypassed> {
  const [{ redactedBypass }, { applyBypasses }] = await Promise.all([
    import('../redact-bypass.ts'),
    import('../../policy/bypass.ts'),
  ]);
  return await redactedBypass(applyBypasses(plain, requests, today));
}
