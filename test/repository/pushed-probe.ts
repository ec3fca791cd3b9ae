/**
 * A pre-receive hook that asks the reader of a push and native git the same, and writes both answers. The first may be
 * denied git.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { isZeroOid } from '../../src/model/oid.ts';
import { openGit } from '../../src/repository/git/source.ts';
import { findBlob, type ObjectSource } from '../../src/repository/object-source.ts';
import { openPushed } from '../../src/repository/pushed-source.ts';
import { parsePushedRefs, rangeOfPush } from '../../src/sources/hook-input.ts';

const [out, denied] = process.argv.slice(2);
const updates = parsePushedRefs(readFileSync(0, 'utf8'));

async function ask(source: ObjectSource): Promise<unknown> {
  try {
    const target = await rangeOfPush(updates, source);
    if (target.kind !== 'range') return target;
    const commits = await source.listCommits(target.range);
    // Without an old value to begin from, loose refs have to be asked of git.
    const all = await withGit(() => source.listCommits({ ...target.range, exclude: [] }));
    const changes: unknown[] = [];
    const blobs: unknown[] = [];
    for await (const commit of source.readChanges(Promise.resolve(commits), { renames: true })) {
      changes.push(commit);
      for (const { oid, oldOids } of commit.changes)
        for (const one of [oid, ...oldOids]) blobs.push(one === null ? null : await source.readBlob(one));
    }
    const nets: unknown[] = [];
    for (const { base, head } of target.range.nets) nets.push(await source.diffTrees(base, head));
    const policy =
      target.range.policyAt === null ? null : await findBlob(source, target.range.policyAt, '.github/tidegate.yml');
    const tags = await Promise.all((target.range.tags ?? []).map((oid) => source.readTag(oid)));
    return {
      target: { ...target.range, exclude: [...target.range.exclude].sort() },
      commits,
      same: JSON.stringify(all) === JSON.stringify(commits),
      changes,
      blobs,
      nets,
      policy,
      tags,
    };
  } finally {
    await source.close();
  }
}

async function withGit<T>(run: () => Promise<T>): Promise<T> {
  const now = process.env['PATH'];
  process.env['PATH'] = path;
  try {
    return await run();
  } finally {
    process.env['PATH'] = now;
  }
}

const path = process.env['PATH'];
const git = await ask(openGit('.', { largestBlob: 100_000 }));
if (denied === 'denied') process.env['PATH'] = '/nonexistent';
const direct = updates.every(({ newOid }) => isZeroOid(newOid)) ? null : (openPushed('.', 100_000)?.source ?? null);
const answer = direct === null ? null : await ask(direct).catch((error: unknown) => String(error));
process.env['PATH'] = path;
writeFileSync(out!, JSON.stringify({ git, direct: answer }));
