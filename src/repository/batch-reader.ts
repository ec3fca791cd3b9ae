/** Objects by id from one long-lived `git cat-file --batch`. https://git-scm.com/docs/git-cat-file#_batch_output */

import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { isOid, type Oid } from '../model/oid.ts';
import { firstComplaint, startGit } from './git/process.ts';
import type { ObjectRead } from './object-read.ts';
import type { ObjectKind } from './object-types.ts';

interface Waiting {
  readonly name: string;
  readonly resolve: (read: ObjectRead) => void;
}

/** Bytes of a larger object beyond this are not drained: starting a new git is faster. */
const MOST_DRAINED = 128 * 1024 * 1024;

export class BatchReader {
  #child: ChildProcessWithoutNullStreams | null = null;
  #waiting: Waiting[] = [];
  #header = '';
  /** The object being received: its type, full size, its bytes where it is not too large, and how much came so far. */
  #open: { type: ObjectKind; oid: Oid; size: number; bytes: Buffer | null; received: number } | null = null;
  #stderr = '';
  #closed = false;

  constructor(
    readonly directory: string,
    readonly largest: number,
  ) {}

  /** Starts git ahead of the first question, so that it gets ready while something else is done. */
  start(): void {
    if (this.#child || this.#closed) return;
    const child = startGit(this.directory, ['cat-file', '--batch']);
    this.#child = child;
    this.#stderr = '';
    child.stdout.on('data', (chunk: Buffer) => this.#child === child && this.#receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString('utf8')));
    child.once('error', () => this.#ended(child));
    child.once('close', () => this.#ended(child));
  }

  /** Reads an object by its id, or by a revision such as `<oid>:<path>` without a line break. */
  read(name: string): Promise<ObjectRead> {
    if (name.includes('\n')) return Promise.resolve({ kind: 'missing' });
    this.start();
    return new Promise((resolve) => {
      this.#waiting.push({ name, resolve });
      this.#write(name);
    });
  }

  /** Collects names that are requested at once into one write: each costs a system call. */
  #write(name: string): void {
    const stdin = this.#child?.stdin;
    if (!stdin) return;
    if (stdin.writableCorked === 0) {
      stdin.cork();
      process.nextTick(() => stdin.uncork());
    }
    stdin.write(`${name}\n`);
  }

  #writeAgain(waiting: readonly Waiting[]): void {
    for (const { name } of waiting) this.#write(name);
  }

  close(): void {
    this.#closed = true;
    this.#child?.stdin.end();
    this.#child = null;
  }

  /** Takes a piece of git's output: headers and contents alternate, and either may be cut anywhere. */
  #receive(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (!this.#open) {
        const end = chunk.indexOf(10, at);
        if (end === -1) {
          this.#header += chunk.toString('utf8', at);
          return;
        }
        const header = this.#header + chunk.toString('utf8', at, end);
        this.#header = '';
        at = end + 1;
        this.#startObject(header);
        continue;
      }
      const object = this.#open;
      const wanted = object.size + 1 - object.received; // one LF follows the content
      const part = chunk.subarray(at, at + wanted);
      if (object.bytes && object.received < object.size)
        part.copy(object.bytes, object.received, 0, Math.min(part.length, object.size - object.received));
      object.received += part.length;
      at += part.length;
      if (!object.bytes && object.size > MOST_DRAINED) {
        this.#open = null;
        this.#answer({ kind: 'too-large', type: object.type, size: object.size });
        return this.#startAnew();
      }
      if (object.received === object.size + 1) {
        this.#open = null;
        const { type, oid, size, bytes } = object;
        this.#answer(bytes ? { kind: 'object', type, oid, bytes } : { kind: 'too-large', type, size });
      }
    }
  }

  /** Reads a header, `<oid> <type> <size>`; the contents of an object over the limit are skipped. */
  #startObject(header: string): void {
    const [oid, type, length] = header.split(' ');
    if (oid && isOid(oid) && type && length !== undefined && /^\d+$/.test(length)) {
      const size = Number(length);
      const bytes = size <= this.largest ? Buffer.allocUnsafe(size) : null;
      this.#open = { type: type as ObjectKind, oid, size, bytes, received: 0 };
    } else {
      this.#answer({ kind: 'missing' }); // `<name> missing`, `<name> ambiguous`
    }
  }

  #answer(read: ObjectRead): void {
    this.#waiting.shift()?.resolve(read);
  }

  /**
   * Handles the end of git, which stops at an object that it cannot read: that request gets the reason, the rest go to
   * a new process.
   */
  #ended(child: ChildProcessWithoutNullStreams): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#open = null;
    this.#header = '';
    if (this.#waiting.length === 0) return;
    const reason = firstComplaint(this.#stderr) || 'git ended early';
    const tooMuch = /attempting to allocate (\d+) over limit/.exec(this.#stderr)?.[1];
    if (tooMuch !== undefined) {
      this.#answer({ kind: 'too-large', type: 'blob', size: Number(tooMuch) });
      return this.#startAnew();
    }
    // In a partial clone git stops at an object that it may not fetch.
    this.#answer(
      /lazy fetching disabled|from promisor remote/.test(this.#stderr)
        ? { kind: 'missing' }
        : { kind: 'corrupt', message: reason },
    );
    this.#startAnew();
  }

  /** Sends the pending requests to a new process. */
  #startAnew(): void {
    this.#child?.kill();
    this.#child = null;
    this.#header = '';
    if (this.#waiting.length === 0) return;
    this.start();
    this.#writeAgain(this.#waiting);
  }
}
