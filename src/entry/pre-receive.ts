/** The pre-receive hook: every line of its input, the quarantine included. Anything but exit 0 refuses the push. */

import { NO_SERVER_FILE } from '../policy/server.ts';
import { parsePushedRefs } from '../sources/hook-input.ts';
import { write } from './streams/standard.ts';
import { readInput } from './streams/input.ts';
import { notePending } from './pending.ts';
import { auditPush } from './push/audit.ts';
import { millisecondsSince, startOfHook } from './push/clock.ts';
import { judgeBounded, type BoundedOutcome } from './push/bounded.ts';
import { failureOfPush } from './push/judge.ts';
import { factsOf, outcomeOfFailure, type Push, type PushOutcome } from './push/outcome.ts';
import { wordsOfUnwritten } from './push/words.ts';
import { readServerFile } from './server-file.ts';

/**
 * Milliseconds after the deadline in which others that write to the log are waited for: fifty pushes that all run out
 * of time want to say so at the same moment. GitHub Enterprise Server stops all hooks 5 s after the first began.
 */
const PATIENCE = 450;
const LEAST_PATIENCE = 100;

/**
 * Runs the pre-receive hook. Its output reaches the person who pushes, each line behind `remote: `.
 * https://git-scm.com/docs/githooks#pre-receive
 */
export async function runPreReceive(directory: string): Promise<number> {
  const began = startOfHook();
  let push: Push = { directory, updates: [], server: NO_SERVER_FILE, began };
  let judged: BoundedOutcome;
  try {
    const [server, input] = await Promise.all([readServerFile(), readInput()]);
    push = { ...push, server };
    push = { ...push, updates: parsePushedRefs(input.toString('utf8')) };
    judged = await judgeBounded(push);
  } catch (error) {
    judged = {
      outcome: await outcomeOfError(error, push),
      deadline: push.server.defaults.deadline,
      end: async () => {},
    };
  }
  const outcome = await recordPending(push, judged.outcome);
  const patience = Math.max(LEAST_PATIENCE, judged.deadline + PATIENCE - millisecondsSince(began));
  const written = await auditPush(directory, push.server.audit, outcome.record, patience);
  const { text, exitCode } =
    written.kind === 'written'
      ? outcome.reply
      : wordsOfUnwritten(outcome.replyUnrecorded, written.message, push.server.audit.onFailure);
  if (text !== '') await write(text, 'error');
  // No thread may run code of the addon while the exit of the process tears it down.
  await judged.end();
  return exitCode;
}

/** Runs the hook for the repository that git names, and ends the process with its exit code. */
export function run(): void {
  // Everything was written by then; what a scan that ran out of time left behind is not waited for.
  void runPreReceive(process.env['GIT_DIR'] ?? '.').then((code) => process.exit(code));
}

/** Returns the outcome of a push whose judging failed. */
async function outcomeOfError(error: unknown, push: Push): Promise<PushOutcome> {
  const [{ redactorOf }, failure] = await Promise.all([
    import('../detectors/secrets/redactor.ts'),
    failureOfPush(error, push.server),
  ]);
  return await outcomeOfFailure(failure, factsOf(push, (await redactorOf()).redact));
}

/**
 * Records a push that is accepted before it was read completely, for the next `tidegate history --pending`. Refuses the
 * push if the record cannot be written.
 */
async function recordPending({ directory, updates }: Push, outcome: PushOutcome): Promise<PushOutcome> {
  if (!outcome.isDue) return outcome;
  try {
    notePending(directory, updates, new Date());
    return outcome;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    const message = `tidegate: Time ran out, and the push could not be recorded for a later scan (${reason}).`;
    return await outcomeOfFailure({ kind: 'failure', message, exitCode: 3 }, outcome.facts);
  }
}
