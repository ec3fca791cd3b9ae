/**
 * Names blobs by what their findings depend on: the bytes, and the kind of path at which they are. A blob that is
 * copied from `.env.example` to `.env` is another thing there, and is judged again.
 */

import { createHash } from 'node:crypto';
import { kindOfFile } from '../detectors/secrets/index.ts';
import type { HistoryScanner } from '../detectors/secrets/index.ts';
import type { Oid } from '../model/oid.ts';
import { sampleKindOf } from '../policy/sample-path.ts';
import type { AcceptanceKinds } from '../scan/secrets/excuses.ts';

/** Looks like an object id. Two paths of one kind give a blob the same name. */
export type BlobName = Oid;

/** Digits of a name that depend on the kind of path; those before them are the blob's own. */
const KIND_DIGITS = 8;

/** A path of the commonest kind. There, a blob's name is its object id. */
const COMMONEST = 'a.ts';

/** The paths of a history are few compared with its changes. */
const MOST_PATHS = 200_000;

export class BlobKinds {
  readonly #byPath = new Map<string, number>();
  readonly #byKind = new Map<string, number>();
  #commonest: number | undefined;

  constructor(
    readonly scanner: Pick<HistoryScanner, 'kindOf'>,
    readonly acceptances: AcceptanceKinds,
  ) {}

  /**
   * Returns the name of a blob at a path: its object id, changed if the path is of an unusual kind. Applied to a name,
   * it returns the object id.
   */
  nameOf(oid: Oid, path: string): BlobName {
    const kind = this.#kindOf(path);
    if (kind === 0) return oid;
    const last = Number.parseInt(oid.slice(-KIND_DIGITS), 16);
    return oid.slice(0, -KIND_DIGITS) + ((last ^ kind) >>> 0).toString(16).padStart(KIND_DIGITS, '0');
  }

  /** Returns the name for the digest of a file in a container, as `nameOf` names a blob. */
  digestOf(digest: string, path: string): string {
    const kind = this.#kindOf(path);
    return kind === 0 ? digest : `${digest} ${kind}`;
  }

  /** Reports whether a text has the same findings at both paths. */
  isSameText(path: string, other: string): boolean {
    return path === other || this.#textKindOf(path) === this.#textKindOf(other);
  }

  /** Returns a number for the kind of a path, 0 for the most common. */
  #kindOf(path: string): number {
    let kind = this.#byPath.get(path);
    if (kind === undefined) {
      if (this.#byPath.size >= MOST_PATHS) this.#byPath.clear();
      this.#commonest ??= this.#hashOf(COMMONEST);
      this.#byPath.set(path, (kind = this.#hashOf(path) ^ this.#commonest));
    }
    return kind;
  }

  /** Returns a hash of everything that a path's findings depend on. */
  #hashOf(path: string): number {
    const kind = `${sampleKindOf(path)};${this.acceptances.kindOf(path)};${this.#textKindOf(path)}`;
    let digest = this.#byKind.get(kind);
    if (digest === undefined)
      this.#byKind.set(kind, (digest = createHash('sha256').update(kind).digest().readInt32BE(0)));
    return digest;
  }

  #textKindOf(path: string): string {
    return `${this.scanner.kindOf(path)};${kindOfFile(path)}`;
  }
}
