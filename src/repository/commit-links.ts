/**
 * Links of a commit: tree, parents, committer's time. Read as git reads them: later headers of the same name are
 * ignored.
 */

import type { Oid } from '../model/oid.ts';

export interface CommitLinks {
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  /** Seconds since the epoch, by the committer's clock; 0 where it cannot be read. */
  readonly time: number;
}

const LINK = /(tree|parent) ([0-9a-f]{64}|[0-9a-f]{40})\n/y;

/** Parses the first headers of a commit object. `time`: seconds since the epoch, 0 if none exists. */
export function readLinks(bytes: Buffer): CommitLinks {
  const end = bytes.indexOf('\n\n');
  const head = bytes.toString('latin1', 0, end === -1 ? bytes.length : end + 1);
  const parents: Oid[] = [];
  let tree = '';
  let at = 0;
  for (;;) {
    LINK.lastIndex = at;
    const link = LINK.exec(head);
    if (!link || (link[1] === 'tree') !== (at === 0)) break;
    if (at === 0) tree = link[2]!;
    else parents.push(link[2]!);
    at = LINK.lastIndex;
  }
  const time = /^author [^\n]*\ncommitter [^\n]*?> *(\d{1,15})/.exec(head.slice(at))?.[1];
  return { tree, parents, time: Number(time ?? 0) };
}
