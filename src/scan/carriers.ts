/**
 * Where the blobs that hold a secret stand in a history. Each blob is looked at once, at its first place; here is kept
 * which other commits bring it, and at which paths. Of blobs that hold nothing, nothing is kept.
 */

import type { Oid } from '../model/oid.ts';

/** A commit that brings a blob at a path that no parent has it at. */
export interface Brought {
  readonly path: string;
  readonly commit: Oid;
  /** See `Turn`. */
  readonly turn: number;
}

export class Carriers {
  readonly #brought = new Map<Oid, Brought[]>();
  readonly #holding = new Set<Oid>();
  /** By the digest of a file within containers that holds something: all containers that have it. */
  readonly #containers = new Map<string, Set<Oid>>();

  /** Its first place: it is to be looked at. */
  first(blob: Oid, at: Brought): void {
    this.#brought.set(blob, [at]);
  }

  /** It is known to hold something; where it stands is still to be told. */
  holds(blob: Oid): void {
    this.#holding.add(blob);
    this.#brought.set(blob, []);
  }

  get holding(): Iterable<Oid> {
    return this.#holding;
  }

  again(blob: Oid, at: Brought): void {
    this.#brought.get(blob)?.push(at);
  }

  /** Something was found in it; `inside`: in this file within it. */
  found(blob: Oid, inside: string | null): void {
    this.#holding.add(blob);
    if (inside === null) return;
    const containers = this.#containers.get(inside);
    if (containers) containers.add(blob);
    else this.#containers.set(inside, new Set([blob]));
  }

  /** A file within it was looked at before, in another container. True where that holds something. */
  seenInside(blob: Oid, inside: string): boolean {
    if (!this.#containers.has(inside)) return false;
    this.found(blob, inside);
    return true;
  }

  /** It was looked at. */
  done(blob: Oid): void {
    if (!this.#holding.has(blob)) this.#brought.delete(blob);
  }

  /** All places of all blobs that have what was found in this one, or in this file within it. */
  placesOf(blob: Oid, inside: string | null): readonly (Brought & { readonly blob: Oid })[] {
    const blobs = inside === null ? [blob] : [...(this.#containers.get(inside) ?? [blob])];
    return blobs.flatMap((oid) => (this.#brought.get(oid) ?? []).map((at) => ({ ...at, blob: oid })));
  }
}
