/** The refs of a history with the commits that they name, the best known refs first. */

import type { Oid } from '../../model/oid.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { tagsFrom } from '../../scan/secrets/tags.ts';
import type { Lineage } from './lineage.ts';

export interface RefTip {
  /** Full name: `refs/heads/main`. */
  readonly name: string;
  /** Null for a ref that names no commit of the history. */
  readonly commit: Oid | null;
}

/** Returns the refs that name commits of the history, and `others`; HEAD too, where no ref names the same commit. */
export async function refTipsOf(
  source: ObjectSource,
  lineage: Lineage,
  others: ReadonlySet<string>,
): Promise<readonly RefTip[]> {
  const head = await source.resolveCommit('HEAD');
  const refs = [...(await source.listRefs())].filter(([name]) => !/^refs\/remotes\/[^/]+\/HEAD$/.test(name));
  const all = await Promise.all(
    refs.map(async ([name, oid]): Promise<RefTip> => ({ name, commit: await commitOf(source, lineage, name, oid) })),
  );
  const tips = all.filter(({ name, commit }) => commit !== null || others.has(name));
  if (head !== null && lineage.has(head) && !tips.some(({ commit }) => commit === head))
    tips.push({ name: 'HEAD', commit: head });
  const ranks = new Map(tips.map(({ name, commit }) => [name, rankOf(name, commit !== null && commit === head)]));
  return tips.sort((a, b) => ranks.get(a.name)! - ranks.get(b.name)! || (a.name < b.name ? -1 : 1));
}

/** Follows tags to a commit of the history; null if they lead to none. */
async function commitOf(source: ObjectSource, lineage: Lineage, name: string, first: Oid): Promise<Oid | null> {
  if (lineage.has(first)) return first;
  if (!name.startsWith('refs/tags/')) return null;
  for await (const { tag } of tagsFrom(source, first)) if (lineage.has(tag.target)) return tag.target;
  return null;
}

const TRUNKS = new Set(['main', 'master', 'trunk', 'develop'].map((name) => `refs/heads/${name}`));

/** Returns the order of refs: HEAD, the trunk, other branches, those of remotes, tags, the rest. */
function rankOf(name: string, isHead: boolean): number {
  if (name === 'HEAD') return 0;
  if (TRUNKS.has(name)) return isHead ? 1 : 3;
  if (name.startsWith('refs/heads/')) return isHead ? 2 : 4;
  if (name.startsWith('refs/remotes/')) return 5;
  return name.startsWith('refs/tags/') ? 6 : 7;
}
