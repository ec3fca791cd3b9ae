/**
 * Works out how far the secrets of a history reach: from the places that came up while it was looked at, who stands on
 * those commits, and the trees of the refs.
 */

import type { Oid } from '../../model/oid.ts';
import { Bits, type FullReach, type ReachMap } from '../../model/reach.ts';
import { secretKey } from '../../policy/judge.ts';
import type { SoughtFile } from '../../repository/object-source.ts';
import type { Judged, Ledger } from '../../scan/ledger.ts';
import { Lineage } from './lineage.ts';
import { tipsOf, type Tip } from './tips.ts';
import { repositoryOf } from '../../scan/world.ts';

/** What is told as one finding. */
interface Group {
  readonly paths: Map<number, string>;
  /** Commits that bring it. */
  readonly commits: Set<Oid>;
  /** Refs that bear it without a commit; true for one whose files hold it. */
  readonly refs: Map<string, boolean>;
  /** By their number, the files that hold it; none where it never stood in one. */
  readonly files: Set<number>;
}

/** What belongs to no commit comes last. */
const LAST = Number.MAX_SAFE_INTEGER;

/** `commits`: all that were looked at, parents first. */
export async function workOutReach(
  ledger: Ledger,
  judged: readonly Judged[],
  commits: readonly Oid[],
): Promise<ReachMap> {
  const source = repositoryOf(ledger.world);
  const kin = ledger.memory?.kin ?? source;
  const { groups, files } = gather(ledger, judged);
  const lineage = new Lineage(commits, await kin.parentsOf(commits));
  const borne = new Set([...groups.values()].flatMap(({ refs }) => [...refs.keys()]));
  const tips = await tipsOf(source, lineage, borne);
  const heads = [...new Set(tips.flatMap(({ commit }) => commit ?? []))];

  const all = [...groups.values()];
  const reached = all.map(() => Bits.upTo(heads.length));
  const touched = new Set<number>();
  lineage.follow(
    all.map((group) => group.commits),
    heads,
    (group, head) => {
      reached[group]!.add(head);
      touched.add(head);
    },
  );
  const held = all.map(() => Bits.upTo(heads.length));
  const holders = files.map((): number[] => []);
  for (const [number, group] of all.entries()) for (const file of group.files) holders[file]!.push(number);
  const lookAt = files.length === 0 ? [] : [...touched];
  const found = await kin.whichHold(
    lookAt.map((head) => heads[head]!),
    files,
  );
  for (const [i, head] of lookAt.entries())
    for (const file of found[i]!) for (const group of holders[file]!) held[group]!.add(head);

  const numbers = new Map(heads.map((oid, head) => [oid, head]));
  const headOf = tips.map(({ commit }) => (commit === null ? null : numbers.get(commit)!));
  const of = new Map<string, FullReach>();
  for (const [number, [key, { paths, refs, files: itsFiles }]] of [...groups].entries()) {
    const inFile = [...refs].filter(([, isFile]) => isFile).map(([ref]) => ref);
    of.set(key, {
      paths: [...paths].map(([turn, path]) => ({ turn, path })),
      refs: refsIn(tips, headOf, reached[number]!, refs),
      live: itsFiles.size > 0 || inFile.length > 0 ? refsIn(tips, headOf, held[number]!, new Set(inFile)) : null,
    });
  }
  return { names: tips.map(({ name }) => ledger.shown(name)), of };
}

/** All places of all that was found: of a blob those, too, at which it was not looked at again. */
function gather(
  ledger: Ledger,
  judged: readonly Judged[],
): { readonly groups: ReadonlyMap<string, Group>; readonly files: readonly SoughtFile[] } {
  const groups = new Map<string, Group>();
  const files: SoughtFile[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (file: SoughtFile): number => {
    const key = `${file.oid} ${file.path}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, files.length);
    return files.push(file) - 1;
  };
  for (const { finding, turn, inside, bearer } of judged) {
    const key = secretKey(finding);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { paths: new Map(), commits: new Set(), refs: new Map(), files: new Set() }));
    switch (bearer.kind) {
      case 'blob':
        for (const { path, commit, turn: then, blob } of ledger.carriers.placesOf(bearer.oid, inside)) {
          group.paths.set(then, ledger.shown(path));
          group.commits.add(commit);
          group.files.add(numberOf({ path, oid: blob }));
        }
        break;
      case 'name':
        group.paths.set(turn ?? LAST, finding.path);
        group.commits.add(bearer.commit);
        group.files.add(numberOf({ path: bearer.path, oid: null }));
        break;
      case 'commit':
        group.commits.add(bearer.oid);
        break;
      case 'ref':
        if (bearer.isFile) group.paths.set(LAST, finding.path);
        group.refs.set(bearer.ref, bearer.isFile || group.refs.get(bearer.ref) === true);
        break;
      case 'none':
        break;
    }
  }
  return { groups, files };
}

/** Those whose commit is in the set, and others by name. `headOf`: the number of each tip's commit in the set. */
function refsIn(
  tips: readonly Tip[],
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
