/** The deadline of a scan. Once it has passed it stays passed; a scan without one never ends early. */

const OVER: unique symbol = Symbol('over');
export type Over = typeof OVER;

/** Bytes that are read between two checks of the clock: some hundredths of a second of work. */
const PIECE = 512 * 1024;

export class Deadline {
  static readonly over: Over = OVER;

  /** A timer may fire slightly early; after that the deadline counts as passed all the same. */
  #hasFired = false;

  /**
   * `since`: start of the clock, in the time of `performance.now()`, which does not follow changes of the system clock.
   * `limit`: milliseconds; null for no deadline.
   */
  constructor(
    readonly since: number,
    readonly limit: number | null,
  ) {}

  get isBounded(): boolean {
    return this.limit !== null;
  }

  get isOver(): boolean {
    return this.#hasFired || this.isOverBy(0);
  }

  isOverBy(milliseconds: number): boolean {
    return this.limit !== null && performance.now() - this.since >= this.limit + milliseconds;
  }

  /** Returns a function that takes the number of bytes read, and returns true once the deadline has passed. */
  stopwatch(): (bytes: number) => boolean {
    let [read, isOver] = [0, false];
    return (bytes) => {
      read += bytes;
      if (read < PIECE) return isOver;
      read = 0;
      return (isOver ||= this.isOver);
    };
  }

  /** Waits for the work, at most until the deadline. Work that is still running then is abandoned. */
  async within<T>(work: Promise<T>): Promise<T | Over> {
    if (this.limit === null) return await work;
    work.catch(() => {}); // nobody awaits abandoned work
    let timer: NodeJS.Timeout | undefined;
    const fired = new Promise<Over>(
      (resolve) => (timer = setTimeout(resolve, Math.max(0, this.limit! - (performance.now() - this.since)), OVER)),
    );
    try {
      const end = await Promise.race([work, fired]);
      if (end === OVER) this.#hasFired = true;
      return end;
    } finally {
      clearTimeout(timer);
    }
  }
}
