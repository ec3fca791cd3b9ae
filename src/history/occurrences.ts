/**
 * Occurrences, in the commits of a history, of the blobs that contain a secret. Each blob is scanned once, where it
 * occurs first; other commits may add it too, at other paths. Nothing is kept of blobs without secrets.
 */

import type { Oid } from '../model/oid.ts';
import type { BlobName } from './blob-kinds.ts';

/** A commit that adds a blob at a path at which no parent has it. */
export interface Occurrence {
  readonly path: string;
  readonly commit: Oid;
  /** See `Turn`. */
  readonly turn: number;
  /** Its object id, which is not always the name by which it is counted. */
  readonly blob: Oid;
}

export class Occurrences {
  readonly #byBlob = new Map<BlobName, Occurrence[]>();
  readonly #withSecret = new Set<BlobName>();
  /** By digest of a file in a container that contains a secret: all containers that have the file. */
  readonly #containers = new Map<string, Set<BlobName>>();

  /** Adds the first occurrence of a blob that is about to be scanned. */
  addFirst(blob: BlobName, at: Occurrence): void {
    this.#byBlob.set(blob, [at]);
  }

  /** Adds another occurrence, unless the blob is known to contain nothing. */
  addAnother(blob: BlobName, at: Occurrence): void {
    this.#byBlob.get(blob)?.push(at);
  }

  /** Adds a blob that is known to contain a secret; its occurrences come later. */
  expect(blob: BlobName): void {
    this.#withSecret.add(blob);
    this.#byBlob.set(blob, []);
  }

  /**
   * Marks a blob as one with a secret. `digest`: of the file in the container that has it; null if the blob itself
   * does.
   */
  secretFound(blob: BlobName, digest: string | null): void {
    this.#withSecret.add(blob);
    if (digest === null) return;
    const containers = this.#containers.get(digest);
    if (containers) containers.add(blob);
    else this.#containers.set(digest, new Set([blob]));
  }

  /** Adds a container that has a file scanned in another one. Returns whether the file contains a secret. */
  fileRepeated(blob: BlobName, digest: string): boolean {
    if (!this.#containers.has(digest)) return false;
    this.secretFound(blob, digest);
    return true;
  }

  /** Forgets a blob that was scanned and contains no secret. */
  scanned(blob: BlobName): void {
    if (!this.#withSecret.has(blob)) this.#byBlob.delete(blob);
  }

  get blobsWithSecret(): Iterable<BlobName> {
    return this.#withSecret;
  }

  /** Returns all occurrences of a secret: of the blob, or of every container that has the file of this digest. */
  of(blob: BlobName, digest: string | null): readonly Occurrence[] {
    const blobs = digest === null ? [blob] : [...(this.#containers.get(digest) ?? [blob])];
    return blobs.flatMap((name) => this.#byBlob.get(name) ?? []);
  }
}
