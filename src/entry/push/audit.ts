/** Records the outcome of a push, before anybody sees it. */

import { join, resolve } from 'node:path';
import { readRegularFile, whyUnread } from '../../repository/regular-file.ts';
import type { AuditSettings } from '../../policy/server.ts';

export type Written =
  | { readonly kind: 'written' }
  /** `message`: what is wrong with the log, as a sentence. */
  | { readonly kind: 'unwritten'; readonly message: string };

/** Returns the path of a repository's audit log, unless the server's settings name another. */
function auditFileOf(gitDir: string, settings: AuditSettings): string {
  return settings.file ?? join(resolve(gitDir), 'tidegate', 'audit.jsonl');
}

/**
 * Writes the record; returns what failed, never throws. `patience`: milliseconds to wait for other writers. An accepted
 * push waits until the disk has the record; after a refused one, a power failure leaves nothing to be recorded.
 */
export async function auditPush(
  gitDir: string,
  settings: AuditSettings,
  record: Readonly<Record<string, unknown>>,
  patience: number,
): Promise<Written> {
  const file = auditFileOf(gitDir, settings);
  try {
    const { postAudit, keyIn } = await import('../../reporters/audit/log.ts');
    const key = settings.keyFile === null ? null : keyIn(readRegularFile(settings.keyFile));
    await postAudit({ file, key, patience, synchronise: record['accepted'] === true }, record);
    return { kind: 'written' };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === undefined ? message : whyUnread(error);
    return { kind: 'unwritten', message: `The audit log ${file} cannot be written (${reason}).` };
  }
}
