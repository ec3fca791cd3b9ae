/** The clock of a deadline: rings once, and everybody who looks sees it. Without a deadline it never rings. */

const LATE: unique symbol = Symbol('late');
export type Late = typeof LATE;

export class Clock {
  /** `since`: when it began to run, as `performance.now()` tells it, which no change of the machine's clock moves. `limit`: milliseconds; null for no deadline. */
  constructor(
    readonly since: number,
    readonly limit: number | null,
  ) {}

  get isBounded(): boolean {
    return this.limit !== null;
  }

  get isLate(): boolean {
    return this.isLateBy(0);
  }

  isLateBy(milliseconds: number): boolean {
    return this.limit !== null && performance.now() - this.since >= this.limit + milliseconds;
  }

  /** What comes of the work, or `late` once the time is over: what hangs is left behind. */
  async within<T>(work: Promise<T>): Promise<T | Late> {
    if (this.limit === null) return await work;
    work.catch(() => {}); // if it is left behind, nobody hears of its end
    let timer: NodeJS.Timeout | undefined;
    const ring = new Promise<Late>((resolve) => (timer = setTimeout(resolve, Math.max(0, this.limit! - (performance.now() - this.since)), LATE)));
    try {
      return await Promise.race([work, ring]);
    } finally {
      clearTimeout(timer);
    }
  }

  static readonly late: Late = LATE;
}
