/** Writes down what a push came to, before anybody is told. */

import { join, resolve, sep } from 'node:path';
import type { AuditSettings } from '../policy/server.ts';
import { readPusher, readRepositoryName } from '../sources/pusher.ts';
import type { RefUpdate } from '../model/range.ts';
import type { PushResult } from '../reporters/audit/record.ts';
import { VERSION } from './version.ts';

export type Written =
  | { readonly kind: 'written' }
  /** `message`: what is wrong with the log, as a sentence. */
  | { readonly kind: 'unwritten'; readonly message: string };

/** Where the log of a repository is, unless the server's file says otherwise. */
function auditFileOf(gitDir: string, settings: AuditSettings): string {
  return settings.file ?? join(resolve(gitDir), 'tidegate', 'audit.jsonl');
}

/** Never throws. `patience`: milliseconds to wait for others that write. */
export async function auditPush(
  gitDir: string,
  settings: AuditSettings,
  updates: readonly RefUpdate[],
  result: PushResult,
  patience: number,
): Promise<Written> {
  const file = auditFileOf(gitDir, settings);
  try {
    const [{ redactorOf }, { recordOfPush }, { postAudit }] = await Promise.all([
      import('../detectors/secrets/redactor.ts'),
      import('../reporters/audit/record.ts'),
      import('../reporters/audit/log.ts'),
    ]);
    const facts = {
      at: new Date(),
      repository: readRepositoryName(process.env) ?? resolve(gitDir).split(sep).slice(-2).join('/'),
      who: readPusher(process.env),
      updates,
      version: VERSION,
      rules: await digestOf(result),
    };
    const policy = result.kind === 'report' ? result.report.policy : undefined;
    const { redact } = await redactorOf(policy);
    await postAudit({ file, keyFile: settings.keyFile, patience }, recordOfPush(facts, result, redact));
    return { kind: 'written' };
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : 'unknown reason';
    return { kind: 'unwritten', message: `The audit log ${file} cannot be written (${reason}).` };
  }
}

/** Where nothing was looked at, the rules were not loaded and do not matter. */
async function digestOf(result: PushResult): Promise<string | null> {
  if (result.kind !== 'report') return null;
  return await (await import('../detectors/secrets/catalogue.ts')).catalogueDigest();
}
