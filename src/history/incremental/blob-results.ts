/**
 * Results of blobs that an earlier scan read, by number: the size of each, the path at which it was scanned, and the
 * spans of its findings. Flat arrays, because a history has hundreds of thousands of blobs.
 */

import type { Span } from '../../model/text.ts';
import { bytesOf, copyOf } from './number-bytes.ts';
import { digestOf } from './sealed-file.ts';

export interface CachedBlob {
  readonly size: number;
  /** Spans of the findings; null if there are none. A finding about the file as a whole may have no span. */
  readonly spans: readonly Span[] | null;
}

/** Bytes of the digest of a path. */
const PATH = 6;
/** A blob with more spans is scanned again: keeping them would cost more. */
const MOST_SPANS = 10_000;

const UNKNOWN = 0;
const CLEAN = 1;
const WITH_FINDINGS = 2;
/** Either of the two, with other rules than those in force. */
const DOUBTFUL = 3;

const ROOM = 1024;

export class BlobResults {
  #paths: Buffer;
  #sizes: Uint32Array;
  #states: Uint8Array;
  readonly #spans: Map<number, readonly Span[]>;
  readonly #pathDigests = new Map<string, Buffer>();

  constructor(
    paths: Buffer = Buffer.alloc(ROOM * PATH),
    sizes = new Uint32Array(ROOM),
    states = new Uint8Array(ROOM),
    spans = new Map<number, readonly Span[]>(),
  ) {
    [this.#paths, this.#sizes, this.#states, this.#spans] = [paths, sizes, states, spans];
  }

  /** Reads the arrays that `write` gave; null if they do not fit together. */
  static read(part: (name: string) => Buffer): BlobResults | null {
    if (part('paths').length !== part('states').length * PATH) return null;
    const numbers = new Uint32Array(copyOf(part('spans')));
    const spans = new Map<number, readonly Span[]>();
    for (let at = 0; at < numbers.length; ) {
      const number = numbers[at++]!;
      const found: Span[] = [];
      for (let left = numbers[at++]!; left > 0; left--) found.push({ from: numbers[at++]!, to: numbers[at++]! });
      spans.set(number, found);
    }
    return new BlobResults(
      part('paths'),
      new Uint32Array(copyOf(part('sizes'))),
      new Uint8Array(part('states')),
      spans,
    );
  }

  /** Returns the parts of the first `count` blobs. */
  write(count: number): Readonly<Record<string, Uint8Array>> {
    this.#makeRoom(count);
    const spans = [...this.#spans].flatMap(([number, found]) => [
      number,
      found.length,
      ...found.flatMap(({ from, to }) => [from, to]),
    ]);
    return {
      paths: this.#paths.subarray(0, count * PATH),
      sizes: bytesOf(this.#sizes.subarray(0, count)),
      states: this.#states.subarray(0, count),
      spans: bytesOf(Uint32Array.from(spans)),
    };
  }

  /** Returns the result of a blob; null if it was not scanned at this path, or if its result is doubtful. */
  get(number: number, path: string): CachedBlob | null {
    if (!this.#isAt(number, path)) return null;
    const state = this.#states[number];
    if (state !== CLEAN && state !== WITH_FINDINGS) return null;
    return { size: this.#sizes[number]!, spans: state === CLEAN ? null : this.#spans.get(number)! };
  }

  /** Reports whether the result of a blob at this path holds only if no new rule finds anything. */
  isDoubtful(number: number, path: string): boolean {
    return this.#isAt(number, path) && this.#states[number] === DOUBTFUL;
  }

  /** Keeps the result of a blob at a path. */
  set(number: number, path: string, { size, spans }: CachedBlob): void {
    this.#makeRoom(number + 1);
    this.#digestOf(path).copy(this.#paths, number * PATH, 0, PATH);
    this.#sizes[number] = size;
    this.#states[number] = spans ? WITH_FINDINGS : CLEAN;
    if (spans) this.#spans.set(number, spans);
    else this.#spans.delete(number);
  }

  /** Keeps the doubtful result of a blob: it is right for all rules. */
  confirm(number: number): void {
    this.#states[number] = this.#spans.has(number) ? WITH_FINDINGS : CLEAN;
  }

  /** Forgets results that are still doubtful. */
  forgetDoubtful(): void {
    for (let number = 0; number < this.#states.length; number++)
      if (this.#states[number] === DOUBTFUL) this.#forget(number);
  }

  /**
   * Adapts the results to other rules. A rule that is no longer in force may have hidden the match of another one, and
   * not only where it was reported, so that results with findings are forgotten then.
   */
  changeRules(hasNew: boolean, hasLost: boolean): void {
    for (let number = 0; number < this.#states.length; number++) {
      if (this.#states[number] === WITH_FINDINGS && hasLost) this.#forget(number);
      else if (this.#states[number] !== UNKNOWN && hasNew) this.#states[number] = DOUBTFUL;
    }
  }

  /** Returns the results of the used blobs, numbered anew in the same order. `used`: 1 for each of them. */
  only(used: Uint8Array, count: number): BlobResults {
    this.#makeRoom(used.length);
    const paths = Buffer.alloc(count * PATH);
    const sizes = new Uint32Array(count);
    const states = new Uint8Array(count);
    const spans = new Map<number, readonly Span[]>();
    for (let old = 0, number = 0; old < used.length; old++) {
      if (used[old] === 0) continue;
      this.#paths.copy(paths, number * PATH, old * PATH, (old + 1) * PATH);
      sizes[number] = this.#sizes[old]!;
      states[number] = this.#states[old]!;
      if (this.#spans.has(old)) spans.set(number, this.#spans.get(old)!);
      number++;
    }
    return new BlobResults(paths, sizes, states, spans);
  }

  #forget(number: number): void {
    this.#states[number] = UNKNOWN;
    this.#spans.delete(number);
  }

  #isAt(number: number, path: string): boolean {
    if (number < 0 || number >= this.#states.length) return false;
    return this.#paths.compare(this.#digestOf(path), 0, PATH, number * PATH, (number + 1) * PATH) === 0;
  }

  #makeRoom(count: number): void {
    if (count <= this.#states.length) return;
    const room = Math.max(ROOM, this.#states.length * 2, count);
    const paths = Buffer.alloc(room * PATH);
    this.#paths.copy(paths);
    const sizes = new Uint32Array(room);
    sizes.set(this.#sizes);
    const states = new Uint8Array(room);
    states.set(this.#states);
    [this.#paths, this.#sizes, this.#states] = [paths, sizes, states];
  }

  #digestOf(path: string): Buffer {
    let digest = this.#pathDigests.get(path);
    if (!digest) this.#pathDigests.set(path, (digest = digestOf(path).subarray(0, PATH)));
    return digest;
  }
}

/** Reports whether the spans of a blob are few enough to be kept. */
export function isKept({ spans }: CachedBlob): boolean {
  return spans === null || spans.length <= MOST_SPANS;
}
