/** Finds the file from which a commit moved a secret, by reading the other files of the commit. */

import { formatOf } from '../../deltas/unpack-format.ts';
import { isDecoded, isOfFile, type HistoryScanner } from '../../detectors/secrets/index.ts';
import type { TreeChange } from '../../model/delta.ts';
import type { SecretMatch } from '../../model/match.ts';
import type { Oid } from '../../model/oid.ts';
import { decodeText } from '../../model/text.ts';
import { hasName } from '../../repository/object-name.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { secretsInContainer } from './containers.ts';
import type { Excuses } from './excuses.ts';
import type { LocatedMatch } from './located-match.ts';
import { keyOf } from './texts.ts';

/** Results of blobs that were scanned before the commits were. */
export type ScannedBlobs = ReadonlyMap<Oid, { readonly path: string; readonly found: readonly LocatedMatch[] }>;

export class Moves {
  /** Secrets of containers: opening one costs much more than keeping its secrets. */
  readonly #inContainer = new Map<Oid, ReadonlySet<string>>();

  constructor(
    readonly scanner: HistoryScanner,
    readonly source: ObjectSource,
    readonly scanned: ScannedBlobs,
    readonly excuses: Excuses,
  ) {}

  /**
   * Returns the path from which this commit removed the secret, which may be the same file; null if the secret is
   * new, or came from a place where it was excused. `onUnread`: called with blobs that cannot be read.
   */
  async from(
    match: SecretMatch,
    path: string,
    siblings: readonly TreeChange[],
    onUnread: (oid: Oid) => void,
  ): Promise<string | null> {
    for (const sibling of siblings) {
      const { oid: newOid, path: newPath } = sibling;
      for (const { oid, path: oldPath } of placesInParents(sibling)) {
        if (oid === newOid || !(await this.#contains(oid, oldPath, match, onUnread))) continue;
        const stays = newPath !== path && newOid !== null && (await this.#contains(newOid, newPath, match, onUnread));
        if (!stays && !this.excuses(oldPath, path)) return oldPath;
      }
    }
    return null;
  }

  /** Reports whether the same rule finds the same secret in a blob. A password may be in any text by chance. */
  async #contains(oid: Oid, path: string, match: SecretMatch, onUnread: (oid: Oid) => void): Promise<boolean> {
    const known = this.scanned.get(oid);
    if (known && this.scanner.kindOf(known.path) === this.scanner.kindOf(path))
      return known.found.some(({ match: other }) => !isOfFile(other) && keyOf(other) === keyOf(match));
    const blob = await this.source.readBlob(oid);
    if (blob.kind !== 'bytes' || !hasName(oid, 'blob', blob.bytes)) {
      onUnread(oid);
      return false;
    }
    if (formatOf(blob.bytes) !== null) {
      if (!this.#inContainer.has(oid))
        this.#inContainer.set(oid, await secretsInContainer(this.scanner, blob.bytes, path));
      if (this.#inContainer.get(oid)!.has(keyOf(match))) return true;
    }
    const text = decodeText(blob.bytes);
    if (!isDecoded(match) && !text.bytes.includes(match.secret.reveal())) return false;
    return this.scanner.scan(text, path, [text.whole]).some((other) => keyOf(other) === keyOf(match));
  }
}

/** Returns the blob of a change in each parent that has one, and its path there. */
function placesInParents({ path, oldPath, oldPaths, oldOids }: TreeChange): readonly { oid: Oid; path: string }[] {
  return oldOids.flatMap((oid, parent) => (oid === null ? [] : [{ oid, path: oldPaths?.[parent] ?? oldPath ?? path }]));
}
