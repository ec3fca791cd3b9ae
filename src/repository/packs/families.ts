/**
 * Reads families of blobs: inflates each entry once, a base before its deltas. Families may be read in any order, and
 * each thread has its own reader.
 */

import type { Copies } from '../../model/copies.ts';
import type { Oid } from '../../model/oid.ts';
import { hasName } from '../object-name.ts';
import { LARGEST_BLOB } from '../object-read.ts';
import { Buffers } from './buffers.ts';
import { DeltaApplier, resultSize } from './delta.ts';
import { inflate, longestDeflated } from './inflate.ts';
import { heirOf, NONE, type Kinship } from './kinship.ts';
import { PackFile, type SharedFile } from './pack-file.ts';

/** Everything needed to read the families of a pack; can be sent to other threads. */
export interface SharedPack {
  readonly file: SharedFile;
  readonly kinship: Kinship;
}

/** A blob that the visitor gets. */
export interface PackedBlob<State> {
  /** Index among the named blobs; null for a blob that is only the base of named ones. */
  readonly name: number | null;
  /** Index of itself, or else of a named blob that is based on it. */
  readonly heir: number;
  /** True if several visited blobs are deltas of it. */
  readonly forks: boolean;
  /** Valid only during the visit: the memory is reused. */
  readonly bytes: Buffer;
  /** State of the delta base, and what this blob copies from it; null for a blob that is stored whole. */
  readonly base: { readonly state: State; readonly copies: Copies } | null;
  /** Returns whether its bytes have this object id; costs one hash of all of them. */
  readonly isSound: (oid: Oid) => boolean;
}

/** Returns a state for the blob, which is kept until all its deltas have been visited. */
export type Visitor<State> = (blob: PackedBlob<State>) => State;

export interface Family {
  /** Index of its pack. */
  readonly pack: number;
  readonly root: number;
}

/** `crowded`: some blobs were not visited, because they would have needed too much memory. */
export type Visited = 'done' | 'crowded';

/** Bytes of blobs that wait until all their deltas have been visited. */
export const MOST_HELD = 192 * 1024 * 1024;

export class Families {
  readonly #packs: readonly { readonly file: PackFile; readonly kinship: Kinship }[];
  readonly #buffers: Buffers;
  readonly #applier = new DeltaApplier();
  #crowded = false;
  /** Bytes that were inflated so far. */
  inflated = 0;

  /** `held`: bytes of blobs that this reader may hold at a time. */
  constructor(packs: readonly SharedPack[], held = MOST_HELD) {
    this.#packs = packs.map(({ file, kinship }) => ({ file: new PackFile(file), kinship }));
    this.#buffers = new Buffers(held);
  }

  /**
   * Pauses after each blob. A blob that is damaged, too large, or too much for the memory is not visited, nor are its
   * deltas: the caller reads them one by one.
   */
  *visit<State>({ pack, root }: Family, visitor: Visitor<State>): Generator<void, Visited> {
    interface Open {
      readonly bytes: Buffer;
      readonly state: State;
      next: number;
    }
    const { file, kinship } = this.#packs[pack]!;
    const open: Open[] = [];
    this.#crowded = false;
    /** Rebuilds one blob and puts it on the stack, from which its deltas are rebuilt. */
    const enter = (entry: number, base: Open | null): void => {
      const bytes = this.#rebuild(file, kinship, entry, base?.bytes ?? null);
      if (bytes === null) return;
      const name = kinship.names[entry]!;
      const heir = heirOf(name);
      const next = kinship.firstChild[entry]!;
      const state = visitor({
        name: heir === null ? name : null,
        heir: heir ?? name,
        forks: next !== NONE && kinship.nextChild[next] !== NONE,
        bytes,
        base: base && { state: base.state, copies: this.#applier },
        isSound: (oid) => hasName(oid, 'blob', bytes),
      });
      if (next === NONE) this.#buffers.give(bytes);
      else open.push({ bytes, state, next });
    };
    enter(root, null);
    yield;
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const child = top.next;
      top.next = kinship.nextChild[child]!;
      if (top.next === NONE) open.pop(); // a chain contains two at a time, and not all of it
      enter(child, top);
      if (top.next === NONE) this.#buffers.give(top.bytes);
      yield;
    }
    return this.#crowded ? 'crowded' : 'done';
  }

  /** Returns the bytes of an entry, made from its base; null if it is damaged, too large, or exceeds the memory. */
  #rebuild(file: PackFile, { sizes, dataAt, offsets }: Kinship, entry: number, base: Buffer | null): Buffer | null {
    let room: Buffer | null = null;
    try {
      const size = sizes[entry]!;
      if (size > LARGEST_BLOB) return null;
      this.inflated += size;
      const from = dataAt[entry]!;
      // An index that is not the pack's may put the next entry anywhere.
      const content = inflate(file.subarray(from, Math.min(offsets[entry + 1]!, from + longestDeflated(size))), size);
      const whole = base === null ? size : resultSize(content, base.length);
      if (whole > LARGEST_BLOB) return null;
      room = this.#buffers.take(whole);
      if (room === null) {
        this.#crowded = true;
        return null;
      }
      if (base === null) content.copy(room);
      else this.#applier.apply(base, content, room);
      return room;
    } catch {
      if (room) this.#buffers.give(room);
      return null; // a later read of this blob alone reports the reason
    }
  }
}
