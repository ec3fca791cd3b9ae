/** The pre-receive hook: every line of its input, the quarantine included. Anything but exit 0 refuses the push. */

import type { BypassRequest } from '../model/bypass.ts';
import { isTidegateError } from '../model/errors.ts';
import type { RefUpdate } from '../model/range.ts';
import { exitCodeOf, type Report } from '../model/report.ts';
import type { Bypassed } from '../policy/bypass.ts';
import { NO_SERVER_FILE, type ServerSettings } from '../policy/server.ts';
import { openRepository } from '../repository/open.ts';
import { scan } from '../scan.ts';
import { withinServerDeadline } from '../scan/server-deadline.ts';
import { parsePushedRefs, rangeOfPush } from '../sources/hook-input.ts';
import { readBypassRequests } from '../sources/pusher.ts';
import { auditPush } from './audit-push.ts';
import { write } from './deliver.ts';
import { failureOf } from './failure.ts';
import { readInput } from './input.ts';
import { notePending } from './pending.ts';
import { wordsOfPush, type Judged } from './push-words.ts';
import { redacted } from './redact.ts';
import { redactedBypass } from './redact-bypass.ts';
import { readServerFile } from './server-file.ts';

/**
 * Milliseconds. Others that write to the log are waited for as long as the deadline leaves, and at least this long:
 * fifty pushes that all run out of time want to say so at the same moment. GitHub Enterprise Server stops all hooks 5 s
 * after the first began.
 */
const LEAST_PATIENCE = process.env['GITHUB_USER_LOGIN'] === undefined ? 15_000 : 500;

/**
 * What is written here reaches the person who pushes, each line behind `remote: `.
 * https://git-scm.com/docs/githooks#pre-receive
 */
export async function runPreReceive(directory: string): Promise<number> {
  let server: ServerSettings = NO_SERVER_FILE;
  let updates: readonly RefUpdate[] = [];
  let judged: Judged;
  try {
    const [settings, input] = await Promise.all([readServerFile(), readInput()]);
    server = settings;
    updates = parsePushedRefs(input.toString('utf8'));
    judged = await judge(directory, updates, server);
  } catch (error) {
    judged = await whenNotLookedAt(error, server);
  }
  judged = handOver(directory, updates, judged);
  const deadline = judged.withoutBypass?.policy.deadline ?? 0;
  const written = await auditPush(
    directory,
    server.audit,
    updates,
    judged.result,
    Math.max(LEAST_PATIENCE, deadline - performance.now()),
  );
  const pushed = await redacted(updates);
  const { text, exitCode } = await wordsOfPush(judged, pushed, written, server.audit.onFailure);
  if (text !== '') await write(text, process.stderr);
  return exitCode;
}

/** A git that hangs lets nobody read a policy: then the administrator's own word on deadlines counts. */
async function whenNotLookedAt(error: unknown, { floor, defaults }: ServerSettings): Promise<Judged> {
  const { text, exitCode } = await failureOf(error);
  const accepted =
    isTidegateError(error) &&
    error.code === 'deadline' &&
    (floor?.onDeadline ?? defaults.onDeadline) === 'accept-and-report';
  return { result: { kind: 'failure', message: text.trim(), exitCode: accepted ? 0 : exitCode }, withoutBypass: null };
}

/**
 * What is accepted before it was read to its end is noted for the next `tidegate history --pending`; what cannot be
 * noted is not accepted.
 */
function handOver(gitDir: string, updates: readonly RefUpdate[], judged: Judged): Judged {
  const { result } = judged;
  const isDue =
    result.kind === 'report'
      ? result.exitCode === 0 && result.report.coverage.gaps.some(({ code }) => code === 'deadline')
      : result.kind === 'failure' && result.exitCode === 0;
  if (!isDue) return judged;
  try {
    notePending(gitDir, updates, new Date());
    return judged;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return {
      result: {
        kind: 'failure',
        message: `tidegate: Time ran out, and what was not read could not be noted for later (${reason}).`,
        exitCode: 3,
      },
      withoutBypass: null,
    };
  }
}

async function judge(directory: string, updates: readonly RefUpdate[], server: ServerSettings): Promise<Judged> {
  const today = new Date().toISOString().slice(0, 10);
  const requests = readBypassRequests(process.env, today);
  const source = await openRepository(directory);
  try {
    const target = await withinServerDeadline(rangeOfPush(updates, source), { server, since: 0 });
    if (target.kind === 'nothing') return { result: target, withoutBypass: null };
    const plain = await scan(target, { source, server, since: 0 }); // the hook's time began with the process
    const { report, outcomes } =
      requests.length === 0 ? { report: plain, outcomes: [] } : await afterBypasses(plain, requests, today);
    return {
      result: { kind: 'report', report, bypasses: outcomes, exitCode: exitCodeOf(report.verdict) },
      withoutBypass: plain,
    };
  } finally {
    await source.close();
  }
}

async function afterBypasses(plain: Report, requests: readonly BypassRequest[], today: string): Promise<Bypassed> {
  return await redactedBypass((await import('../policy/bypass.ts')).applyBypasses(plain, requests, today));
}
