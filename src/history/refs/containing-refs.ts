/**
 * Finds the refs that contain the secrets of a history: in their commits, and in the files of their tips. Works from
 * the occurrences that the scan collected, the parents of the commits, and the trees of the tips.
 */

import type { Oid } from '../../model/oid.ts';
import { Bits, type FullReach, type ReachMap } from '../../model/reach.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import type { ScanContext } from '../../scan/context.ts';
import type { JudgedSecret } from '../../scan/results/judge-secrets.ts';
import { repositoryOf } from '../../scan/world.ts';
import type { Occurrences } from '../occurrences.ts';
import { secretGroupsOf, type SecretGroup, type SecretGroups } from './secret-groups.ts';
import { Lineage } from './lineage.ts';
import { refTipsOf, type RefTip } from './ref-tips.ts';

/** Answers about commits and their trees; an earlier scan may know some of them. */
export type CommitGraph = Pick<ObjectSource, 'parentsOf' | 'whichHold'>;

/** Returns the refs of each secret. `commits`: all commits of the history, parents before children. */
export async function findContainingRefs(
  { world, shown }: ScanContext,
  occurrences: Occurrences,
  judged: readonly JudgedSecret[],
  commits: readonly Oid[],
  graph: CommitGraph,
): Promise<ReachMap> {
  const secrets = secretGroupsOf(judged, occurrences, shown);
  const groups = [...secrets.groups.values()];
  const lineage = new Lineage(commits, await graph.parentsOf(commits));
  const namedRefs = new Set(groups.flatMap(({ refs }) => [...refs.keys()]));
  const tips = await refTipsOf(repositoryOf(world), lineage, namedRefs);
  const heads = [...new Set(tips.flatMap(({ commit }) => commit ?? []))];
  const { inHistory, inFiles } = await findInHeads(graph, lineage, heads, secrets);

  const headNumbers = new Map(heads.map((oid, head) => [oid, head]));
  const headOf = tips.map(({ commit }) => (commit === null ? null : headNumbers.get(commit)!));
  const of = new Map<string, FullReach>();
  for (const [number, [key, { paths, refs, files }]] of [...secrets.groups].entries()) {
    const fileRefs = [...refs].filter(([, isFile]) => isFile).map(([ref]) => ref);
    of.set(key, {
      paths: [...paths].map(([turn, path]) => ({ turn, path })),
      refs: refsIn(tips, headOf, inHistory[number]!, refs),
      live: files.size > 0 || fileRefs.length > 0 ? refsIn(tips, headOf, inFiles[number]!, new Set(fileRefs)) : null,
    });
  }
  return { names: tips.map(({ name }) => shown(name)), of };
}

/** Sets of heads, one for each group of secrets. */
interface HeadSets {
  readonly inHistory: readonly Bits[];
  readonly inFiles: readonly Bits[];
}

/** Returns, for each group of occurrences, the heads whose history and whose files contain it. */
async function findInHeads(
  graph: CommitGraph,
  lineage: Lineage,
  heads: readonly Oid[],
  { groups, files }: SecretGroups,
): Promise<HeadSets> {
  const all: readonly SecretGroup[] = [...groups.values()];
  const inHistory = all.map(() => Bits.upTo(heads.length));
  const inFiles = all.map(() => Bits.upTo(heads.length));
  const touched = new Set<number>();
  lineage.follow(
    all.map((group) => group.commits),
    heads,
    (group, head) => {
      inHistory[group]!.add(head);
      touched.add(head);
    },
  );
  const groupsOf = files.map((): number[] => []);
  for (const [number, group] of all.entries()) for (const file of group.files) groupsOf[file]!.push(number);
  const toSearch = files.length === 0 ? [] : [...touched];
  const found = await graph.whichHold(
    toSearch.map((head) => heads[head]!),
    files,
  );
  for (const [i, head] of toSearch.entries())
    for (const file of found[i]!) for (const group of groupsOf[file]!) inFiles[group]!.add(head);
  return { inHistory, inFiles };
}

/** Returns the refs whose commit is in the set, and `others` by name. `headOf`: number of each ref's commit. */
function refsIn(
  tips: readonly RefTip[],
  headOf: readonly (number | null)[],
  heads: Bits,
  others: { readonly size: number; has(ref: string): boolean },
): Bits {
  const bits = Bits.upTo(tips.length);
  for (const [number, head] of headOf.entries()) {
    if ((head !== null && heads.has(head)) || (others.size > 0 && others.has(tips[number]!.name))) bits.add(number);
  }
  return bits;
}
