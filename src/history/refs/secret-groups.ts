/** Groups the secrets of a history by finding, with all commits, files and refs in which each occurs. */

import type { Oid } from '../../model/oid.ts';
import { secretKey } from '../../policy/judge.ts';
import type { SoughtFile } from '../../repository/object-source.ts';
import type { JudgedSecret } from '../../scan/results/judge-secrets.ts';
import type { Occurrences } from '../occurrences.ts';

/** Occurrences of the secrets that a report shows as one finding. */
export interface SecretGroup {
  /** By turn. */
  readonly paths: Map<number, string>;
  /** Commits that add the secret. */
  readonly commits: Set<Oid>;
  /** Refs that contain it without a commit; true if a file that the ref names does. */
  readonly refs: Map<string, boolean>;
  /** Numbers of the files that contain it; empty if it was never in a file. */
  readonly files: Set<number>;
}

export interface SecretGroups {
  /** By `secretKey`. */
  readonly groups: ReadonlyMap<string, SecretGroup>;
  readonly files: readonly SoughtFile[];
}

/** Turn of what belongs to no commit: after all others. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Returns one group for each finding. `shown`: see `ScanContext`. */
export function secretGroupsOf(
  judged: readonly JudgedSecret[],
  occurrences: Occurrences,
  shown: (path: string) => string,
): SecretGroups {
  const groups = new Map<string, SecretGroup>();
  const files = new FileNumbers();
  for (const { finding, turn, inside, location } of judged) {
    const key = secretKey(finding);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { paths: new Map(), commits: new Set(), refs: new Map(), files: new Set() }));
    switch (location.kind) {
      case 'blob':
        for (const at of occurrences.of(location.name, inside)) {
          group.paths.set(at.turn, shown(at.path));
          group.commits.add(at.commit);
          group.files.add(files.numberOf({ path: at.path, oid: at.blob }));
        }
        break;
      case 'name':
        group.paths.set(turn ?? LAST, finding.path);
        group.commits.add(location.commit);
        group.files.add(files.numberOf({ path: location.path, oid: null }));
        break;
      case 'commit':
        group.commits.add(location.oid);
        break;
      case 'ref':
        if (location.isFile) group.paths.set(LAST, finding.path);
        group.refs.set(location.ref, location.isFile || group.refs.get(location.ref) === true);
        break;
      case 'none':
        break;
    }
  }
  return { groups, files: files.all };
}

/** Numbers files as they come. */
class FileNumbers {
  readonly all: SoughtFile[] = [];
  readonly #numbers = new Map<string, number>();

  /** Returns the number of a file, adding it if it is new. */
  numberOf(file: SoughtFile): number {
    const key = `${file.oid} ${file.path}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(file) - 1;
  }
}
