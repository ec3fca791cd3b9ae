/** The clock of a deadline: rings once, and everybody who looks sees it. Without a deadline it never rings. */

const LATE: unique symbol = Symbol('late');
export type Late = typeof LATE;

export class Clock {
  /** A timer may ring a little before its time; whoever looks then must see that it rang. */
  #rang = false;

  /**
   * `since`: when it began to run, as `performance.now()` tells it, which no change of the machine's clock moves.
   * `limit`: milliseconds; null for no deadline.
   */
  constructor(
    readonly since: number,
    readonly limit: number | null,
  ) {}

  get isBounded(): boolean {
    return this.limit !== null;
  }

  get isLate(): boolean {
    return this.#rang || this.isLateBy(0);
  }

  isLateBy(milliseconds: number): boolean {
    return this.limit !== null && performance.now() - this.since >= this.limit + milliseconds;
  }

  /** What comes of the work, or `late` once the time is over: what hangs is left behind. */
  async within<T>(work: Promise<T>): Promise<T | Late> {
    if (this.limit === null) return await work;
    work.catch(() => {}); // if it is left behind, nobody hears of its end
    let timer: NodeJS.Timeout | undefined;
    const ring = new Promise<Late>(
      (resolve) => (timer = setTimeout(resolve, Math.max(0, this.limit! - (performance.now() - this.since)), LATE)),
    );
    try {
      const end = await Promise.race([work, ring]);
      if (end === LATE) this.#rang = true;
      return end;
    } finally {
      clearTimeout(timer);
    }
  }

  static readonly late: Late = LATE;
}
