/** Where a history ends: its refs, the one that people know best first. */

import type { Oid } from '../../model/oid.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import type { Lineage } from './lineage.ts';
import { tagsFrom } from '../../scan/tags.ts';

export interface Tip {
  /** In full: `refs/heads/main`. */
  readonly name: string;
  /** Null for a ref that leads to no commit. */
  readonly commit: Oid | null;
}

/** Refs that lead into the history, and `others`. HEAD is one where it is on none of them. */
export async function tipsOf(
  source: ObjectSource,
  lineage: Lineage,
  others: ReadonlySet<string>,
): Promise<readonly Tip[]> {
  const head = await source.resolveCommit('HEAD');
  const refs = [...(await source.listRefs())].filter(([name]) => !/^refs\/remotes\/[^/]+\/HEAD$/.test(name));
  const all = await Promise.all(
    refs.map(async ([name, oid]): Promise<Tip> => ({ name, commit: await commitOf(source, lineage, name, oid) })),
  );
  const tips = all.filter(({ name, commit }) => commit !== null || others.has(name));
  if (head !== null && lineage.has(head) && !tips.some(({ commit }) => commit === head))
    tips.push({ name: 'HEAD', commit: head });
  const ranks = new Map(tips.map(({ name, commit }) => [name, rankOf(name, commit !== null && commit === head)]));
  return tips.sort((a, b) => ranks.get(a.name)! - ranks.get(b.name)! || (a.name < b.name ? -1 : 1));
}

/** Through tags to a commit of the history; null where it leads to none. */
async function commitOf(source: ObjectSource, lineage: Lineage, name: string, first: Oid): Promise<Oid | null> {
  if (lineage.has(first)) return first;
  if (!name.startsWith('refs/tags/')) return null;
  for await (const { tag } of tagsFrom(source, first)) if (lineage.has(tag.target)) return tag.target;
  return null;
}

const TRUNKS = new Set(['main', 'master', 'trunk', 'develop'].map((name) => `refs/heads/${name}`));

function rankOf(name: string, isHead: boolean): number {
  if (name === 'HEAD') return 0;
  if (TRUNKS.has(name)) return isHead ? 1 : 3;
  if (name.startsWith('refs/heads/')) return isHead ? 2 : 4;
  if (name.startsWith('refs/remotes/')) return 5;
  return name.startsWith('refs/tags/') ? 6 : 7;
}
