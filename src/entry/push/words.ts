/** Output for the person who pushes, and the hook's exit code. */

import type { BypassOutcome } from '../../model/bypass.ts';
import type { RefUpdate } from '../../model/range.ts';
import { exitCodeOf, type Report } from '../../model/report.ts';
import type { AuditSettings } from '../../policy/server.ts';
import type { PushResult } from '../../reporters/audit/record.ts';
import { readPusher } from '../../sources/pusher.ts';

/** Text for the person who pushes, empty if there is nothing to say, and the exit code of the hook. */
export interface PushReply {
  readonly text: string;
  readonly exitCode: number;
}

/** Returns output and exit code for a result. `updates`: refs without the secrets in their names. */
export async function wordsOfResult(result: PushResult, updates: readonly RefUpdate[]): Promise<PushReply> {
  switch (result.kind) {
    case 'nothing':
      return { text: '', exitCode: 0 };
    case 'failure':
    case 'stopped': {
      const { message, exitCode } = result;
      const end = exitCode === 0 ? 'push accepted unread. The server scans it later.' : 'push refused.';
      return { text: prefixed(`${message}\ntidegate: ${end}\n`), exitCode };
    }
    case 'report':
      return await wordsOfReport(result.report, updates, result.bypasses);
  }
}

/** Returns the lines to add if the audit record cannot be written. */
export function wordsOfUnwritten(
  { text, exitCode }: PushReply,
  message: string,
  onFailure: AuditSettings['onFailure'],
): PushReply {
  const now =
    onFailure === 'block'
      ? 'tidegate: push refused, because it could not be recorded in the audit log. Ask the administrator.'
      : 'The server policy accepts pushes without a record (on-failure: accept). Bypasses do not count.';
  return {
    text: text + prefixed(`tidegate: ${message}\n${now}\n`),
    exitCode: exitCode === 0 && onFailure === 'block' ? 3 : exitCode,
  };
}

/** Returns the text for an accepted or a refused push. */
async function wordsOfReport(
  report: Report,
  pushed: readonly RefUpdate[],
  bypasses: readonly BypassOutcome[],
): Promise<PushReply> {
  const exitCode = exitCodeOf(report.verdict);
  const prefixLines = linePrefix();
  if (exitCode === 0) {
    const { renderAcceptedPush } = await import('../../reporters/push/accepted-push.ts');
    return { text: renderAcceptedPush(report, bypasses, { prefixLines }), exitCode };
  }
  const [{ renderRefusedPush }, { bypassableBy, nameOf }] = await Promise.all([
    import('../../reporters/push/refused-push.ts'),
    import('../../policy/bypass.ts'),
  ]);
  const open = bypassableBy(readPusher(process.env), report);
  const which = open.length === 1 ? nameOf(open[0]!, report.findings) : 'all';
  const bypass = open.length === 0 ? null : `git push -o tidegate.bypass=${which} -o tidegate.reason="…"`;
  return { text: renderRefusedPush(report, { prefixLines, pushed, bypasses, bypass }), exitCode };
}

/**
 * Returns what each line must begin with: GitLab shows a person only such lines.
 * https://docs.gitlab.com/administration/server_hooks/#custom-error-messages
 */
function linePrefix(): string {
  const { GL_ID, GL_PROTOCOL } = process.env;
  return GL_ID !== undefined && GL_PROTOCOL !== undefined ? 'GL-HOOK-ERR: ' : '';
}

function prefixed(text: string): string {
  const prefix = linePrefix();
  return prefix === '' ? text : text.replace(/^(?=.)/gm, prefix);
}
