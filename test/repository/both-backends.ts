/** The same questions to both back ends, and all their answers. */

import { findBlob, type ObjectSource } from '../../src/repository/object-source.ts';
import { openRepository } from '../../src/repository/open.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { scan } from '../../src/scan.ts';
import { rangeOfWords } from '../../src/sources/revision.ts';

export const BACKENDS = ['git', 'isomorphic'] as const;
export type Backend = (typeof BACKENDS)[number];

export async function withSource<T>(
  folder: string,
  backend: Backend,
  ask: (source: ObjectSource) => Promise<T>,
): Promise<T> {
  const source = await openRepository(folder, { backend });
  try {
    return await ask(source);
  } finally {
    await source.close();
  }
}

/** One answer of each back end; an error is an answer too. */
export async function askBoth<T>(
  folder: string,
  ask: (source: ObjectSource) => Promise<T>,
): Promise<Record<Backend, T | { error: string; next: unknown }>> {
  const answers = await Promise.all(
    BACKENDS.map((backend) =>
      withSource(folder, backend, ask).catch((error: Error) => ({
        error: `${'code' in error ? error.code : ''}: ${error.message}`,
        next: 'next' in error ? error.next : null,
      })),
    ),
  );
  return { git: answers[0]!, isomorphic: answers[1]! };
}

export interface Everything {
  readonly refs: readonly (readonly [string, string])[];
  readonly shallow: boolean;
  readonly commits: readonly string[];
  readonly perCommit: readonly unknown[];
  readonly plain: readonly unknown[];
  readonly trees: readonly unknown[];
  readonly nets: readonly unknown[];
  readonly staged: readonly unknown[];
  readonly blobs: Readonly<Record<string, unknown>>;
}

/** All that a repository holds, as the house sees it. */
export async function readEverything(
  source: ObjectSource,
  options: { readonly staged?: boolean } = {},
): Promise<Everything> {
  const commits = await source.listCommits({ include: [], exclude: [], excludeAllRefs: false, includeAllRefs: true });
  const perCommit = await collect(source, commits, true);
  const plain = await collect(source, commits, false);
  const trees: unknown[] = [];
  const nets: unknown[] = [];
  const blobs: Record<string, unknown> = {};
  for (const [i, commit] of commits.entries()) {
    const tree = await source.listTree(commit);
    trees.push(tree);
    for (const { oid, mode, path } of tree) {
      if (mode === '160000' || oid in blobs) continue;
      const blob = await source.readBlob(oid);
      blobs[oid] = blob.kind === 'bytes' ? blob.bytes.toString('base64') : blob;
      if ((await findBlob(source, commit, path)) !== oid) throw new Error(`${path} of ${commit} is not found`);
    }
    const other = commits[(i * 7 + 3) % commits.length]!;
    nets.push([
      await source.diffTrees(i % 5 === 0 ? null : other, commit),
      await source.mergeBase(other, commit),
      await source.isAncestor(other, commit),
    ]);
  }
  const staged = options.staged ? await source.stagedChanges() : [];
  return {
    refs: [...(await source.listRefs())],
    shallow: await source.isShallow(),
    commits,
    perCommit,
    plain,
    trees,
    nets,
    staged,
    blobs,
  };
}

async function collect(
  source: ObjectSource,
  commits: readonly string[],
  renames: boolean,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const changes of source.readChanges(Promise.resolve(commits), { renames })) all.push(changes);
  return all;
}

/** The whole report for programs, of the real flow; only who read the repository and how long it took may differ. */
export async function jsonReport(
  source: ObjectSource,
  folder: string,
  target: string | ScanTarget,
): Promise<{ readonly text: string; readonly findings: number }> {
  const report = await scan(typeof target === 'string' ? await rangeOfWords([target], source) : target, {
    source,
    folder,
  });
  return {
    text: renderJson({ ...report, coverage: { ...report.coverage, backend: 'none', seconds: 0 } }),
    findings: report.findings.length,
  };
}
