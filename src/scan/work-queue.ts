/**
 * Work in the order of its results. Reading starts when work is added, and runs ahead; judging happens one after the
 * other, so that findings come in the order of the commits. Stops at the deadline.
 */

import type { Deadline } from './deadline.ts';

/** Number of changes that are read ahead of the one being judged. */
const READ_AHEAD = 24;

export class WorkQueue {
  readonly #waiting: (() => Promise<void> | void)[] = [];

  constructor(readonly deadline: Deadline) {}

  /** Queues the judging of something that is already being read. */
  add(judge: () => Promise<void> | void): void {
    this.#waiting.push(judge);
  }

  /** Judges until only the work to be read ahead is left. */
  async advance(): Promise<void> {
    await this.#runUntil(READ_AHEAD);
  }

  /** Judges everything that is left. */
  async finish(): Promise<void> {
    await this.#runUntil(0);
  }

  async #runUntil(left: number): Promise<void> {
    while (this.#waiting.length > left && !this.deadline.isOver) await this.#waiting.shift()!();
  }
}
