/** The output of `git diff-tree --raw -z` → tree changes. https://git-scm.com/docs/git-diff-tree#_raw_output_format */

import type { DeltaStatus, TreeChange } from '../model/delta.ts';
import { isOid, isZeroOid, type Oid } from '../model/oid.ts';

/** Gets the NUL-separated fields one by one; calls back with each whole commit (an empty id where git prints none). */
export class RawChangesReader {
  #commit: Oid = '';
  #changes: TreeChange[] = [];
  #record: { modes: string[]; oids: Oid[]; status: string } | null = null;
  #oldPath: string | null = null;
  #rest: Buffer[] = [];
  #started = false;

  constructor(readonly onCommit: (commit: Oid, changes: readonly TreeChange[]) => void) {}

  push(chunk: Buffer): void {
    let at = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, at)) {
      const part = chunk.subarray(at, end);
      const field = this.#rest.length === 0 ? part : Buffer.concat([...this.#rest, part]);
      this.#rest = [];
      this.#take(field.toString('utf8'));
      at = end + 1;
    }
    if (at < chunk.length) this.#rest.push(Buffer.from(chunk.subarray(at)));
  }

  end(): void {
    if (this.#started) this.onCommit(this.#commit, this.#changes);
    this.#started = false;
  }

  #take(field: string): void {
    if (this.#record) return this.#takePath(field);
    if (field.startsWith(':')) {
      this.#started = true;
      const parents = /^:+/.exec(field)![0].length;
      const words = field.slice(parents).split(' ');
      this.#record = { modes: words.slice(0, parents + 1), oids: words.slice(parents + 1, 2 * parents + 2), status: words[2 * parents + 2] ?? 'M' };
      return;
    }
    if (!isOid(field)) return;
    this.end();
    this.#started = true;
    this.#commit = field;
    this.#changes = [];
  }

  #takePath(path: string): void {
    const { modes, oids, status } = this.#record!;
    const single = oids.length === 2;
    if (single && (status[0] === 'R' || status[0] === 'C') && this.#oldPath === null) {
      this.#oldPath = path;
      return;
    }
    const newOid = oids.at(-1)!;
    this.#changes.push({
      status: statusOf(single ? status : combinedStatus(status)),
      path,
      oldPath: this.#oldPath,
      mode: modes.at(-1)!,
      oid: isZeroOid(newOid) ? null : newOid,
      oldOids: oids.slice(0, -1).map((oid) => (isZeroOid(oid) ? null : oid)),
    });
    this.#record = null;
    this.#oldPath = null;
  }
}

/** One letter a parent: a path that every parent lacks is added, whatever else they do. */
function combinedStatus(letters: string): string {
  if (/^A+$/.test(letters)) return 'A';
  if (/^D+$/.test(letters)) return 'D';
  return 'M';
}

function statusOf(letters: string): DeltaStatus {
  switch (letters[0]) {
    case 'A':
      return 'added';
    case 'D':
      return 'deleted';
    case 'R':
      return 'renamed';
    case 'C':
      return 'copied';
    default:
      return 'modified';
  }
}
