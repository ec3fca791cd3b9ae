/** Checks whole files in a thread. Where a thread cannot be had, or it fails, they are checked here. */

import type { Worker } from 'node:worker_threads';
import { startThread } from '../../scan/threads.ts';
import type { Checked } from './check.ts';
import type { FileName } from './file-name.ts';

export interface Request {
  readonly id: number;
  readonly name: FileName;
  readonly content: string;
}

/** Null if the check failed. */
export interface Answer {
  readonly id: number;
  readonly checked: Checked | null;
}

/** MiB of V8's heap. */
const HEAP = 1024;

export class Background {
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, (checked: Checked | null) => void>();

  /** Checks a file; null if the thread ended before it was done. */
  async check(name: FileName, content: string): Promise<Checked | null> {
    const worker = this.#started();
    if (worker === null) return await (await import('./check.ts')).checkFile(name, content);
    const id = this.#next++;
    const answer = new Promise<Checked | null>((resolve) => this.#waiting.set(id, resolve));
    worker.postMessage({ id, name, content } satisfies Request);
    return await answer;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Returns the thread, started if need be; null if there can be none. */
  #started(): Worker | null {
    if (this.#worker !== null) return this.#worker;
    const worker = startThread('lsp', { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    if (worker === null) return null;
    worker.unref();
    worker.on('message', ({ id, checked }: Answer) => this.#answer(id, checked));
    worker.on('error', () => {});
    worker.once('exit', () => {
      this.#worker = null;
      for (const id of [...this.#waiting.keys()]) this.#answer(id, null);
    });
    this.#worker = worker;
    return worker;
  }

  #answer(id: number, checked: Checked | null): void {
    this.#waiting.get(id)?.(checked);
    this.#waiting.delete(id);
  }
}
