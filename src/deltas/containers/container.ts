/** The words that the readers of containers share, and the bounds that they keep. Knows no format. */

/** Reason why a part of a container was not read. */
export type Trouble = 'corrupt' | 'encrypted' | 'unsupported' | 'limit';

/** Thrown inside a decoder; what it had written until then still counts. */
export class ContainerError extends Error {
  constructor(
    readonly trouble: Trouble,
    message: string,
  ) {
    super(message);
  }
}

/** Content of a compressed stream, as far as it could be read. */
export interface Expanded {
  readonly bytes: Buffer;
  readonly failure: ContainerError | null;
}

/** `failed` with the name null: the container itself is broken there. */
export type Piece =
  | { readonly kind: 'entry'; readonly name: string; readonly bytes: Buffer }
  /** Bytes of the container that belong to no file: links, comments, user names, trailing data. */
  | { readonly kind: 'rest'; readonly bytes: Buffer }
  | { readonly kind: 'failed'; readonly name: string | null; readonly failure: ContainerError };

export interface Limits {
  /** Expanded bytes of one blob, all that it holds counted. */
  readonly bytes: number;
  /** Expanded bytes for each byte of the blob, once `freeBytes` are spent. */
  readonly ratio: number;
  readonly freeBytes: number;
  readonly entries: number;
  /** Containers within containers. */
  readonly depth: number;
}

export const LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  ratio: 200,
  freeBytes: 1024 * 1024,
  entries: 65_535,
  depth: 3,
};

/** Remaining bytes and entries that may be expanded from one blob. */
export class Budget {
  #bytes: number;
  #entries: number;

  constructor(
    size: number,
    readonly limits: Limits = LIMITS,
  ) {
    this.#bytes = Math.min(limits.bytes, Math.max(limits.freeBytes, size * limits.ratio));
    this.#entries = limits.entries;
  }

  /** Returns how many bytes may still be expanded. */
  get bytesLeft(): number {
    return this.#bytes;
  }

  /** Counts bytes that were expanded. */
  spend(bytes: number): void {
    this.#bytes -= bytes;
  }

  /** Counts one file. Throws if there are too many. */
  takeEntry(): void {
    if (this.#entries-- <= 0) throw new ContainerError('limit', `contains more than ${this.limits.entries} files`);
  }

  /** Throws if `bytes` more bytes exceed the limit. */
  check(bytes: number): void {
    if (bytes > this.#bytes) throw tooLarge();
  }
}

/** Returns the error for a container that expands beyond the limit. */
export function tooLarge(): ContainerError {
  return new ContainerError('limit', 'expands to more than the limit');
}

/** Returns the error for a damaged container. `what` completes its sentence: `ends too early`. */
export function corrupt(what: string): ContainerError {
  return new ContainerError('corrupt', what);
}

const FIRST_ROOM = 64 * 1024;

/** Output of a decoder, which also reads back from it. It grows, and throws at the limit. */
export class Output {
  buffer: Buffer;
  length = 0;

  constructor(readonly limit: number) {
    this.buffer = Buffer.allocUnsafe(Math.min(limit, FIRST_ROOM));
  }

  get bytes(): Buffer {
    return this.buffer.subarray(0, this.length);
  }

  /** Makes room for `count` more bytes. Replaces `buffer`, so read it again afterwards. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed > this.limit) throw tooLarge();
    if (needed <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.min(this.limit, Math.max(needed, this.buffer.length * 2)));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }

  append(bytes: Buffer): void {
    this.reserve(bytes.length);
    bytes.copy(this.buffer, this.length);
    this.length += bytes.length;
  }

  /** Appends the byte `count` times. */
  repeat(byte: number, count: number): void {
    this.reserve(count);
    this.buffer.fill(byte, this.length, this.length + count);
    this.length += count;
  }

  /** Appends `count` bytes from `distance` bytes back; the copy may overlap itself. */
  copy(distance: number, count: number): void {
    if (distance > this.length || distance <= 0) throw corrupt('refers to bytes before its start');
    this.reserve(count);
    const { buffer } = this;
    let to = this.length;
    const end = to + count;
    if (distance === 1) buffer.fill(buffer[to - 1]!, to, end);
    else if (distance >= count && count > 32) buffer.copyWithin(to, to - distance, to - distance + count);
    else for (let from = to - distance; to < end; ) buffer[to++] = buffer[from++]!;
    this.length = end;
  }
}

/**
 * Runs a decoder and returns what it wrote, even where it then failed; nothing if it reached the limit, so that such a
 * result is not kept in memory.
 */
export function expandWith(limit: number, decode: (output: Output) => void): Expanded {
  const output = new Output(limit);
  try {
    decode(output);
  } catch (error) {
    if (error instanceof ContainerError)
      return { bytes: error.trouble === 'limit' ? Buffer.alloc(0) : output.bytes, failure: error };
    // read past the end of the buffer
    if (error instanceof RangeError) return { bytes: output.bytes, failure: corrupt('ends too early') };
    throw error;
  }
  return { bytes: output.bytes, failure: null };
}
