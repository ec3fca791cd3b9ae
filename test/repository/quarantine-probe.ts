/** A pre-receive hook that writes what both back ends see from inside the quarantine. */

import { readFileSync, writeFileSync } from 'node:fs';
import { BACKENDS, jsonReport, withSource } from './both-backends.ts';

const heads = readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ')[1]!);
const answers: Record<string, unknown> = {};
for (const backend of BACKENDS) {
  answers[backend] = await withSource(process.cwd(), backend, async (source) => {
    const commits = await source.listCommits({ include: heads, exclude: [], excludeAllRefs: true });
    const changes: unknown[] = [];
    const blobs: unknown[] = [];
    for await (const commit of source.readChanges(Promise.resolve(commits), { renames: true })) {
      changes.push(commit);
      for (const { oid } of commit.changes) blobs.push(oid === null ? null : await source.readBlob(oid));
    }
    const base = await source.resolveCommit('main');
    const range = {
      include: heads,
      exclude: [],
      excludeAllRefs: true,
      nets: [{ base, head: heads[0]! }],
      policyAt: base,
      label: 'push',
    };
    return { commits, changes, blobs, report: await jsonReport(source, process.cwd(), { kind: 'range', range }) };
  });
}
writeFileSync(process.argv[2]!, JSON.stringify(answers));
