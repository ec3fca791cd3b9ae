/** Names what a report is of, for people who get it as a file: repository, commit and day. */

import { basename } from 'node:path';
import { isTidegateError } from '../model/errors.ts';
import { shortOid } from '../model/oid.ts';
import { openRepository } from '../repository/open.ts';
import { treeAround } from '../repository/git/program.ts';
import { defaultBranchOf } from '../sources/default-branch.ts';

/**
 * Returns `github.com/ada/shop at 3f2a91c0, 2026-11-30`; only the day without a repository. `now`: the time of the
 * report.
 */
export async function subjectOf(folder: string, now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10);
  try {
    const name = addressWithoutLogin(defaultBranchOf(folder).url) ?? basename(treeAround(folder));
    const source = await openRepository(folder, {});
    try {
      const head = await source.resolveCommit('HEAD');
      return `${name}${head === null ? '' : ` at ${shortOid(head)}`}, ${day}`;
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!isTidegateError(error)) throw error;
    return day;
  }
}

/** Returns host and path of a remote's address, without the name and password that it may have; null for a folder. */
export function addressWithoutLogin(url: string | null): string | null {
  if (url === null || url.startsWith('/') || url.startsWith('file:')) return null;
  const [, host, path] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/i.exec(url) ?? [];
  return host === undefined || path === undefined ? null : `${host}/${path}`;
}
