/** Checks whole files in a thread. Where a thread cannot be had, or it fails, they are checked here. */

import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Checked } from './check.ts';
import type { FileName } from './file-name.ts';

declare const TIDEGATE_VERSION: string | undefined;

export interface Request {
  readonly id: number;
  readonly name: FileName;
  readonly content: string;
}

/** Null where the check failed. */
export interface Answer {
  readonly id: number;
  readonly checked: Checked | null;
}

/** MiB of V8's heap. */
const HEAP = 1024;

/** A bundle has the program among its parts; a single executable has no such file. */
const PROGRAMS =
  typeof TIDEGATE_VERSION === 'string'
    ? ['lsp-thread.js', 'parts/lsp-thread.js'].map((name) => join(import.meta.dirname, name))
    : [join(import.meta.dirname, 'thread.ts')];

export class Background {
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, (checked: Checked | null) => void>();

  async check(name: FileName, content: string): Promise<Checked | null> {
    const program = PROGRAMS.find((path) => isAbsolute(path) && existsSync(path));
    if (program === undefined) return await (await import('./check.ts')).checkFile(name, content);
    const id = this.#next++;
    const answer = new Promise<Checked | null>((resolve) => this.#waiting.set(id, resolve));
    this.#started(program).postMessage({ id, name, content } satisfies Request);
    return await answer;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(program: string): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
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
