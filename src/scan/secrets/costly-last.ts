/**
 * Scans large texts last, the smallest first. With `accept-and-report`, texts that are left at the deadline are
 * accepted: a single large text must not use up the time of all others. Without it, nothing is put off.
 */

import type { ScanContext } from '../context.ts';

/** Bytes of a text that is put off. */
const COSTLY = 32 * 1024;

interface Work {
  readonly bytes: number;
  readonly run: () => Promise<void>;
}

export class CostlyLast {
  readonly #work: Work[] = [];
  readonly #applies: boolean;

  constructor(readonly context: ScanContext) {
    this.#applies = acceptsUnread(context);
  }

  /** Reports whether work on a text of this size is put off. */
  isCostly(bytes: number): boolean {
    return this.#applies && bytes > COSTLY;
  }

  add(bytes: number, run: () => Promise<void>): void {
    this.#work.push({ bytes, run });
  }

  /** Scans the texts that were put off, the smallest first, until the deadline. */
  async finish(): Promise<void> {
    for (const { run } of this.#work.sort((a, b) => a.bytes - b.bytes)) {
      if (this.context.deadline.isOver) return;
      await run();
    }
  }
}

/** Reports whether a change is accepted where time runs out. */
export function acceptsUnread({ deadline, policy }: ScanContext): boolean {
  return deadline.isBounded && policy.onDeadline === 'accept-and-report';
}
