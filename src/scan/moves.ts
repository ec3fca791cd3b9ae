/**
 * Where a commit moved a secret from. Reads the other files of the commit, and keeps what containers among them hold.
 */

import { formatOf } from '../deltas/unpack-format.ts';
import { isDecoded } from '../detectors/secrets/decode.ts';
import type { HistoryScanner } from '../detectors/secrets/index.ts';
import { isOfFile } from '../detectors/secrets/sensitive-file.ts';
import type { TreeChange } from '../model/delta.ts';
import type { SecretMatch } from '../model/match.ts';
import type { Oid } from '../model/oid.ts';
import { decodeText } from '../model/text.ts';
import { keyOf, secretsInside } from './containers.ts';
import type { KnownBlob } from './ledger.ts';
import { repositoryOf, type World } from './world.ts';

/** Blobs that were looked at before. */
type Known = ReadonlyMap<Oid, KnownBlob>;

export class Moves {
  readonly #inside = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly scanner: HistoryScanner,
    readonly world: World,
    readonly onUnread: (oid: Oid) => void,
  ) {}

  /**
   * Did this very commit take the secret out of another place, or was it in this file before? Then it is moved, not
   * new.
   */
  async from(match: SecretMatch, path: string, siblings: readonly TreeChange[], known: Known): Promise<string | null> {
    for (const sibling of siblings) {
      for (const oid of sibling.oldOids) {
        if (
          oid === null ||
          oid === sibling.oid ||
          !(await this.#holds(oid, sibling.oldPath ?? sibling.path, match, known))
        )
          continue;
        const stays =
          sibling.path !== path && sibling.oid !== null && (await this.#holds(sibling.oid, sibling.path, match, known));
        if (!stays) return sibling.oldPath ?? sibling.path;
      }
    }
    return null;
  }

  /** Would the same rule find the same secret in this blob? A password may stand in any text by chance. */
  async #holds(oid: string, path: string, match: SecretMatch, all: Known): Promise<boolean> {
    const known = all.get(oid);
    if (known && this.scanner.kindOf(known.path) === this.scanner.kindOf(path)) {
      return known.found.some(
        ({ match: other }) =>
          other.rule === match.rule && !isOfFile(other) && other.secret.reveal() === match.secret.reveal(),
      );
    }
    const blob = await repositoryOf(this.world).readBlob(oid);
    if (blob.kind !== 'bytes') {
      this.onUnread(oid);
      return false;
    }
    if (formatOf(blob.bytes) !== null) {
      // Opening it costs much more than keeping what is in it.
      if (!this.#inside.has(oid)) this.#inside.set(oid, await secretsInside(this.scanner, blob.bytes, path));
      if (this.#inside.get(oid)!.has(keyOf(match))) return true;
    }
    const text = decodeText(blob.bytes);
    const secret = match.secret.reveal();
    if (!isDecoded(match) && !text.bytes.includes(secret)) return false;
    return this.scanner
      .scan(text, path, [text.whole])
      .some((other) => other.rule === match.rule && other.secret.reveal() === secret);
  }
}
