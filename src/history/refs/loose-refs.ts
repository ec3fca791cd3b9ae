/**
 * Scans refs beside the commits: the name of each, its annotated tags, and what it names where that is not a commit, as
 * a tag of a file or of a folder. No commit of the history has that.
 */

import { readDelta } from '../../deltas/file-deltas.ts';
import type { TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { FIRST_LOOSE_TURN } from '../../model/shard.ts';
import { ChangeScanner } from '../../scan/secrets/changes.ts';
import type { ScanContext } from '../../scan/context.ts';
import { scanRefName, scanTag } from '../../scan/secrets/published.ts';
import { repositoryOf } from '../../scan/world.ts';
import type { HistoryResults } from '../results.ts';

export class RefScanner {
  readonly #changes: ChangeScanner;
  #commits: ReadonlySet<Oid> | null = null;
  #turn = FIRST_LOOSE_TURN;

  /** `commits`: all commits of the history. */
  constructor(
    readonly context: ScanContext,
    readonly results: HistoryResults,
    readonly commits: readonly Oid[],
  ) {
    this.#changes = new ChangeScanner(context, results, { scannedFiles: results.scannedFiles });
  }

  /** Returns the turn of the next piece of work: a ref takes one turn, and each file that it names takes another. */
  get turn(): number {
    return this.#turn;
  }

  /** Scans one ref. `named`: the object that it names. */
  async scan(ref: string, named: Oid): Promise<void> {
    const { context, results } = this;
    const source = repositoryOf(context.world);
    this.#commits ??= new Set(this.commits);
    const at = { ref, turn: this.#turn++ };
    scanRefName(context, results.findings, ref, at);
    // Asking whether an object is a commit costs a read, and a server may have a ref for each pull request.
    if (this.#commits.has(named)) return;
    const oid = await scanTag(context, results, named, at);
    if (this.#commits.has(oid) || (await source.resolveCommit(oid)) !== null) return;
    const changes = (await source.diffTrees(null, oid).catch(() => null)) ?? [asFile(ref, oid)];
    for (const change of changes) {
      const read = await readDelta(source, change, true);
      const name = change.oid === null ? undefined : results.blobKinds.nameOf(change.oid, change.path);
      const at = { change, siblings: changes, origin: null, ref, turn: this.#turn++ };
      await this.#changes.scan(read, { ...at, ...(name === undefined ? {} : { name }) });
    }
  }
}

/** Describes an object that is not a tree as a new file. */
function asFile(path: string, oid: Oid): TreeChange {
  return { status: 'added', path, oldPath: null, mode: '100644', oid, oldOids: [null] };
}
