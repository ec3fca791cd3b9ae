/**
 * Inflates one entry of a pack after the other. Node's own way makes a stream for each, which costs more than a small
 * entry itself: so one stream's inner handle is used again and again, where this Node has such a handle and it passes a
 * trial.
 */

import { constants, createInflate, deflateSync, inflateSync } from 'node:zlib';

/** Gives exactly `size` bytes, to be used before the next call. Throws on what is not a sound stream of that size. */
type Inflate = (deflated: Buffer, size: number) => Buffer;

/** Internal interface of `node:zlib`. https://github.com/nodejs/node/blob/v20.x/lib/zlib.js, processChunkSync */
interface Handle {
  onerror: (message: string) => void;
  writeSync(flush: number, from: Buffer, at: number, length: number, into: Buffer, atInto: number, room: number): void;
  reset(): void;
}

/** From here on a stream costs little beside its content, and its memory is better given back. */
const LARGE = 1024 * 1024;

let quick: Inflate | undefined;

/** Inflates content of exactly `size` bytes. Throws on any other, and on damaged data. */
export function inflate(deflated: Buffer, size: number): Buffer {
  return size > LARGE
    ? inflateAlone(deflated, size)
    : (quick ??= passing(inflateByHandle()) ?? inflateAlone)(deflated, size);
}

/**
 * Returns the most bytes that deflated content of this size can take: a stored block adds five to each 16 KiB. Bytes
 * that follow a stream do not matter.
 */
export function longestDeflated(size: number): number {
  return size + Math.floor(size / 512) + 256;
}

/** Inflates with Node's public function. */
function inflateAlone(deflated: Buffer, size: number): Buffer {
  const content = inflateSync(deflated, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
  if (content.length !== size) throw wrongSize();
  return content;
}

/** Returns a function that uses one stream's inner handle again and again; null if this Node has no such handle. */
function inflateByHandle(): Inflate | null {
  const { _handle: handle, _writeState: state } = createInflate() as unknown as {
    _handle?: Handle;
    _writeState?: Uint32Array;
  };
  if (!handle || !state) return null;
  let failure: string | null = null;
  handle.onerror = (message) => (failure = message);
  let room = Buffer.allocUnsafeSlow(64 * 1024);
  return (deflated, size) => {
    if (room.length <= size) room = Buffer.allocUnsafeSlow(Math.min(LARGE + 1, 2 * size));
    failure = null;
    // One byte more than there should be, so that a longer stream is seen.
    handle.writeSync(constants.Z_FINISH, deflated, 0, deflated.length, room, 0, size + 1);
    const isExact = state[0] === 1;
    handle.reset();
    if (failure !== null) throw new Error(failure);
    if (!isExact) throw wrongSize();
    return room.subarray(0, size);
  };
}

/** Returns the function if it accepts sound data and rejects damaged data. */
function passing(inflater: Inflate | null): Inflate | null {
  if (inflater === null) return null;
  const content = Buffer.from('tide'.repeat(40));
  const deflated = deflateSync(content);
  const damaged = Buffer.from(deflated);
  damaged[damaged.length - 1]! ^= 1; // its checksum
  const inflatesToContent = (bytes: Buffer, size: number): boolean => {
    try {
      return inflater(bytes, size).equals(content);
    } catch (error) {
      if (error instanceof TypeError) throw error;
      return false;
    }
  };
  try {
    const [isGood, isBad] = [[deflated], [damaged, deflated.subarray(0, 8)]].map((streams) =>
      streams.map((bytes) => inflatesToContent(bytes, content.length)),
    );
    const isSized =
      !inflatesToContent(deflated, content.length - 1) && !inflatesToContent(deflated, content.length + 1);
    return isGood!.every(Boolean) && !isBad!.some(Boolean) && isSized && inflatesToContent(deflated, content.length)
      ? inflater
      : null;
  } catch {
    return null; // this Node keeps its handle in another way
  }
}

function wrongSize(): Error {
  return new Error('an entry does not have its stated size');
}
