/** Bytes that may be read of a repository before the work has to go on where it can be stopped. */

export class Allowance {
  /** Resolves once more was asked for. */
  readonly exceeded: Promise<void>;
  #left: number;
  #exceed!: () => void;

  constructor(bytes: number) {
    this.#left = bytes;
    this.exceeded = new Promise((resolve) => (this.#exceed = resolve));
  }

  /** Ends the work at once if the bytes that are still to be read exceed what is left. */
  async expect(bytes: number): Promise<void> {
    if (bytes > this.#left) await this.spend(bytes);
  }

  /**
   * Counts bytes. Once too many were read, it returns a promise that never resolves, so that whoever waits for it does
   * nothing more.
   */
  async spend(bytes: number): Promise<void> {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    this.#exceed();
    await new Promise<never>(() => {});
  }
}
