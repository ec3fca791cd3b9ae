/**
 * The output of `git diff-tree --raw -z --no-renames` → what differs, path by path.
 * https://git-scm.com/docs/git-diff-tree#_raw_output_format
 */

import { isOid, isZeroOid, type Oid } from '../../model/oid.ts';
import type { SideChange } from './side-changes.ts';

/** One path: one entry, or with `-c` one for each parent. */
export type RawChange = readonly SideChange[];

/**
 * Gets the NUL-separated fields one by one; calls back with each whole commit (an empty id where git prints none).
 * With `-m` a merge has a section for each parent that it differs from; everything else has one.
 */
export class RawChangesReader {
  #commit: Oid = '';
  #sections: RawChange[][] = [];
  #record: { modes: string[]; oids: Oid[]; status: string } | null = null;
  #rest: Buffer[] = [];

  constructor(readonly onCommit: (commit: Oid, sections: readonly (readonly RawChange[])[]) => void) {}

  /** Takes a piece of git's output; fields end with NUL, and a piece may end anywhere. */
  push(chunk: Buffer): void {
    let at = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, at)) {
      const part = chunk.subarray(at, end);
      const field = this.#rest.length === 0 ? part : Buffer.concat([...this.#rest, part]);
      this.#rest = [];
      this.#takeField(field.toString('utf8'));
      at = end + 1;
    }
    if (at < chunk.length) this.#rest.push(Buffer.from(chunk.subarray(at)));
  }

  /** Passes on the last commit. */
  end(): void {
    if (this.#sections.length > 0) this.onCommit(this.#commit, this.#sections);
    this.#sections = [];
  }

  /** Reads one field: `:100644 100644 <old> <new> M`, the path after it, or the id of the next commit. */
  #takeField(field: string): void {
    if (this.#record) return this.#takePath(field);
    if (field.startsWith(':')) {
      const parents = /^:+/.exec(field)![0].length;
      const words = field.slice(parents).split(' ');
      this.#record = {
        modes: words.slice(0, parents + 1),
        oids: words.slice(parents + 1, 2 * parents + 2),
        status: words[2 * parents + 2] ?? 'M',
      };
      return;
    }
    if (!isOid(field)) return;
    if (field !== this.#commit) this.end();
    this.#commit = field;
    this.#sections.push([]);
  }

  /** Adds the change whose modes and ids came before this path; one side for each parent. */
  #takePath(path: string): void {
    const { modes, oids, status } = this.#record!;
    this.#record = null;
    if (status === 'U') return; // unmerged in the index: no commit can hold it as it is
    const [mode, oid] = [modes.at(-1)!, orNull(oids.at(-1)!)];
    if (this.#sections.length === 0) this.#sections.push([]);
    this.#sections
      .at(-1)!
      .push(
        oids
          .slice(0, -1)
          .map((oldOid, i) => ({ path, oldPath: null, oldMode: modes[i]!, mode, oldOid: orNull(oldOid), oid })),
      );
  }
}

function orNull(oid: Oid): Oid | null {
  return isZeroOid(oid) ? null : oid;
}
