/** A pack's bytes, a window at a time: a pack may be larger than the memory. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { PackBytes } from './entry.ts';

const WINDOW = 64 * 1024;
const MOST_WINDOWS = 64;

/** An open file, for another thread of the same process: it reads through the same handle. */
export interface SharedFile {
  readonly path: string;
  readonly handle: number;
  readonly length: number;
}

/** Stays open: git may replace the pack meanwhile, and what is open can still be read. */
export class PackFile implements PackBytes {
  readonly path: string;
  readonly length: number;
  readonly #file: number;
  /** The least recently used first. */
  readonly #windows = new Map<number, Buffer>();

  constructor(
    file: string | SharedFile,
    readonly window: number = WINDOW,
  ) {
    const { path, handle, length } = typeof file === 'string' ? openFile(file) : file;
    this.path = path;
    this.#file = handle;
    this.length = length;
  }

  /** Returns the open file for other threads. It must stay open here for as long as it is used there. */
  get shared(): SharedFile {
    return { path: this.path, handle: this.#file, length: this.length };
  }

  /** Returns the bytes between two offsets. Throws if the file has become shorter. */
  subarray(from = 0, to = this.length): Buffer<ArrayBuffer> {
    const end = Math.min(to, this.length);
    const start = Math.min(from, end);
    const number = Math.floor(start / this.window);
    if (end > (number + 1) * this.window) return this.#read(start, end, Buffer.allocUnsafe(end - start));
    let window = this.#windows.get(number);
    if (window) this.#windows.delete(number);
    else window = this.#read(number * this.window, Math.min(this.length, (number + 1) * this.window), this.#room());
    this.#windows.set(number, window);
    return window.subarray(start - number * this.window, end - number * this.window) as Buffer<ArrayBuffer>;
  }

  /** Returns the memory of the window that was not used for longest. */
  #room(): Buffer {
    if (this.#windows.size < MOST_WINDOWS) return Buffer.allocUnsafeSlow(this.window);
    const [number, oldest] = this.#windows.entries().next().value!;
    this.#windows.delete(number);
    return Buffer.from(oldest.buffer, 0, this.window);
  }

  #read(from: number, to: number, room: Buffer): Buffer<ArrayBuffer> {
    const bytes = room.subarray(0, to - from) as Buffer<ArrayBuffer>;
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(this.#file, bytes, at, bytes.length - at, from + at);
      if (count === 0) throw new Error(`${this.path} ended early`);
      at += count;
    }
    return bytes;
  }

  close(): void {
    this.#windows.clear();
    closeSync(this.#file);
  }
}

function openFile(path: string): SharedFile {
  const handle = openSync(path, 'r');
  return { path, handle, length: fstatSync(handle).size };
}
