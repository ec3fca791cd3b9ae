/** `tidegate history --pending`: reads the pushes that a hook accepted before it had read all of them. */

import { plural } from '../../../model/strings.ts';
import { resolve } from 'node:path';
import type { Oid } from '../../../model/oid.ts';
import type { CommitRange, NetChange } from '../../../model/range.ts';
import { exitCodeOf } from '../../../model/report.ts';
import { findLayout } from '../../../repository/layout.ts';
import type { ObjectSource } from '../../../repository/object-source.ts';
import { openRepository } from '../../../repository/open.ts';
import { scan } from '../../../scan.ts';
import { deliver } from '../../deliver.ts';
import { write } from '../../streams/standard.ts';
import type { Delivery } from '../../options.ts';
import type { ScanOptions } from '../../scanning.ts';
import { readPending, settlePending, type PendingPush } from '../../pending.ts';
import { readServerFile } from '../../server-file.ts';

/** Scans the pending pushes as one range, and removes those that were read to the end; returns the exit code. */
export async function scanPending({ repo, backend, engine }: ScanOptions, delivery: Delivery): Promise<number> {
  const { commonDir } = findLayout(repo);
  const pushes = readPending(commonDir);
  if (pushes.length === 0) {
    await write('tidegate: no push is waiting to be scanned.\n', 'error');
    return 0;
  }
  const [source, server] = await Promise.all([
    openRepository(repo, backend === undefined ? {} : { backend }),
    readServerFile(),
  ]);
  try {
    const range = await rangeOfPending(pushes, source);
    const report = await scan(
      { kind: 'range', range },
      {
        source,
        server,
        folder: resolve(repo),
        ...(engine === undefined ? {} : { engine }),
      },
    );
    await deliver(report, delivery);
    if (report.verdict.kind !== 'incomplete') settlePending(commonDir, pushes);
    return exitCodeOf(report.verdict);
  } finally {
    await source.close();
  }
}

/** Returns the range of all pending pushes. A head that is gone is left out: nobody can fetch its commits any more. */
async function rangeOfPending(pushes: readonly PendingPush[], source: ObjectSource): Promise<CommitRange> {
  const commits = new Set<Oid>();
  const nets: NetChange[] = [];
  const heads: Oid[] = [];
  for (const push of pushes) {
    const head = await source.resolveCommit(push.head);
    if (head === null) continue;
    const base = push.base === null ? null : await source.resolveCommit(push.base);
    for (const oid of await source.listCommits({
      include: [head],
      exclude: base === null ? [] : [base],
      excludeAllRefs: false,
    }))
      commits.add(oid);
    if (base !== null) nets.push({ base, head });
    heads.push(push.head);
  }
  return {
    include: heads,
    exclude: [],
    excludeAllRefs: false,
    commits: [...commits],
    nets,
    tags: heads,
    policyAt: await source.resolveCommit('HEAD'),
    label: `${plural(pushes.length, 'accepted push', 'accepted pushes')} that no hook had time for`,
  };
}
