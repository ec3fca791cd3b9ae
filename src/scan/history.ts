/**
 * Looks at all of a history: first at where its blobs stand, then at the blobs in their packs, then commit by commit at what
 * each brought. What a cache knows is not looked at again.
 */

import { setFlagsFromString } from 'node:v8';
import type { Commit, TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { lookAtCommits, type CommitToJudge } from './commits.ts';
import type { HistoryCache } from './history-cache.ts';
import type { Ledger } from './ledger.ts';
import { lookIntoPacks } from './packed.ts';
import { repositoryOf } from './world.ts';

interface Options {
  /** Of each commit its place in the whole history, where these are a part of it. */
  readonly places?: readonly number[];
  readonly cache?: HistoryCache;
}

/** What of a history's first walk is kept in memory, in changes: some 100 MB. A longer one is walked twice. */
const MOST_KEPT = 400_000;

interface Kept {
  readonly oid: Oid;
  readonly changes: readonly TreeChange[];
}

/**
 * V8 optimizes what runs often, and more of it than a run of some seconds pays back: a third of the processor time of a small
 * history went into that. Functions must run longer before, and less is copied into each. An engine that knows no such flag goes on as it is.
 */
const ENGINE_FLAGS = ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=200'];

export async function lookAtHistory(ledger: Ledger, commits: Promise<readonly Oid[]>, { places, cache }: Options): Promise<void> {
  for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);
  const { paths, kept } = await walk(ledger, await commits);
  await lookIntoPacks(ledger, paths, cache);
  const loud = new Set<Oid>();
  await lookAtCommits(ledger, commits, true, { ...(places ? { places } : {}), ...(kept ? { walk: judged(ledger, kept, cache) } : {}), onWords: (oid) => loud.add(oid) });
  if (cache) for (const oid of await commits) if (ledger.readCommits.has(oid) && !loud.has(oid)) cache.addQuiet(oid);
  cache?.save();
}

/** Where each blob first stood, and counts (a submodule's commit is among them), and all changes, if they are not too many. */
async function walk(ledger: Ledger, commits: readonly Oid[]): Promise<{ readonly paths: ReadonlyMap<Oid, string>; readonly kept: readonly Kept[] | null }> {
  const paths = new Map<Oid, string>();
  const texts = new Map<string, string>();
  /** One text for all that is the same. */
  const one = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  };
  let kept: Kept[] | null = [];
  let count = 0;
  for await (const { oid: commit, changes } of repositoryOf(ledger.world).readPlaces(commits)) {
    if (kept && (count += changes.length) > MOST_KEPT) kept = null;
    kept?.push({ oid: commit, changes: changes.map((change) => ({ ...change, path: one(change.path), oid: one(change.oid), oldOids: change.oldOids.map(one) })) });
    for (const { oid, path } of changes) {
      if (oid !== null && !paths.has(oid) && !ledger.isIgnored(path)) paths.set(one(oid), one(path));
    }
  }
  return { paths, kept };
}

/** The commits that are to be judged. Of one whose words and blobs are known to hold nothing, no more than its name is needed. */
async function* judged(ledger: Ledger, kept: readonly Kept[], cache: HistoryCache | undefined): AsyncGenerator<CommitToJudge> {
  const source = repositoryOf(ledger.world);
  const isClean = ({ oid }: TreeChange): boolean => oid === null || ledger.known.get(oid)?.found.length === 0;
  const packs = await source.openPacks().catch(() => null);
  try {
    for (const { oid, changes } of kept) {
      const isQuiet = cache?.isQuiet(oid) ?? false;
      const commit = isQuiet && changes.every(isClean) ? nameless(oid) : (packs?.readCommit(oid) ?? (await source.readCommit(oid)));
      yield { commit, changes, isQuiet };
    }
  } finally {
    packs?.close();
  }
}

function nameless(oid: Oid): Commit {
  return { oid, tree: '', parents: [], author: '', authorEmail: '', date: '', headers: '', message: '' };
}
