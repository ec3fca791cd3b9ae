/** What the person who pushes reads, and the hook's exit code. */

import type { RefUpdate } from '../model/range.ts';
import { exitCodeOf, type Report } from '../model/report.ts';
import type { AuditSettings } from '../policy/server.ts';
import type { PushResult } from '../reporters/audit/record.ts';
import type { BypassOutcome } from '../model/bypass.ts';
import { readPusher } from '../sources/pusher.ts';
import type { Written } from './audit-push.ts';

/**
 * What a push came to, and, where somebody asked to bypass something, what it comes to if that cannot be written down.
 */
export interface Judged {
  readonly result: PushResult;
  readonly withoutBypass: Report | null;
}

export interface Said {
  readonly text: string;
  readonly exitCode: number;
}

export async function wordsOfPush(
  { result, withoutBypass }: Judged,
  updates: readonly RefUpdate[],
  written: Written,
  onFailure: AuditSettings['onFailure'],
): Promise<Said> {
  const prefix = linePrefix();
  const audit = written.kind === 'written' ? '' : wordsOfUnwritten(written.message, onFailure, prefix);
  const told = ((): Said | Promise<Said> => {
    switch (result.kind) {
      case 'nothing':
        return { text: '', exitCode: 0 };
      case 'failure':
        return {
          text: prefixed(
            `${result.message}\n${result.exitCode === 0 ? 'tidegate: the server accepts it all the same, and looks at it later.' : 'tidegate: push refused.'}\n`,
            prefix,
          ),
          exitCode: result.exitCode,
        };
      case 'report': {
        // A bypass that nobody can read about later is none.
        const counts = written.kind === 'written' || withoutBypass === null;
        return counts
          ? wordsOfReport(result.report, updates, result.bypasses, prefix)
          : wordsOfReport(withoutBypass, updates, [], prefix);
      }
    }
  })();
  const { text, exitCode } = await told;
  if (written.kind === 'written') return { text, exitCode };
  return { text: text + audit, exitCode: exitCode === 0 && onFailure === 'block' ? 3 : exitCode };
}

function wordsOfUnwritten(message: string, onFailure: AuditSettings['onFailure'], prefix: string): string {
  const now =
    onFailure === 'block'
      ? 'tidegate: push refused. What cannot be written down does not pass: tell the administrator.'
      : 'The administrator lets pushes through all the same; no bypass counts.';
  return prefixed(`tidegate: ${message}\n${now}\n`, prefix);
}

async function wordsOfReport(
  report: Report,
  pushed: readonly RefUpdate[],
  bypasses: readonly BypassOutcome[],
  prefixLines: string,
): Promise<Said> {
  const exitCode = exitCodeOf(report.verdict);
  if (exitCode === 0) {
    const { renderAcceptedPush } = await import('../reporters/accepted-push.ts');
    return { text: renderAcceptedPush(report, bypasses, { prefixLines }), exitCode };
  }
  const [{ renderRefusedPush }, { bypassableBy, nameOf }] = await Promise.all([
    import('../reporters/refused-push.ts'),
    import('../policy/bypass.ts'),
  ]);
  const open = bypassableBy(readPusher(process.env), report);
  const which = open.length === 1 ? nameOf(open[0]!, report.findings) : 'all';
  const bypass = open.length === 0 ? null : `git push -o tidegate.bypass=${which} -o tidegate.reason="…"`;
  return { text: renderRefusedPush(report, { prefixLines, pushed, bypasses, bypass }), exitCode };
}

/**
 * GitLab shows a person only the lines that begin so.
 * https://docs.gitlab.com/administration/server_hooks/#custom-error-messages
 */
function linePrefix(): string {
  const { GL_ID, GL_PROTOCOL } = process.env;
  return GL_ID !== undefined && GL_PROTOCOL !== undefined ? 'GL-HOOK-ERR: ' : '';
}

function prefixed(text: string, prefix: string): string {
  return prefix === '' ? text : text.replace(/^(?=.)/gm, prefix);
}
