/** Counts what a scan looked at, left out and could not read, so that "clean" is a statement that can be trusted. */

import type { Gap, Skip } from '../model/report.ts';

const EXAMPLES = 5;
/** Gaps beyond this are counted in one sentence. */
const MOST_GAPS = 20;

export class Tally {
  commits = 0;
  files = 0;
  bytes = 0;
  /** Of the files, those that were read from packs in bulk. */
  packed = 0;
  readonly blobs = new Set<string>();
  readonly #skips = new Map<Skip['reason'], { count: number; examples: string[] }>();
  readonly #gaps: Gap[] = [];
  #moreGaps = 0;

  skip(reason: Skip['reason'], path: string): void {
    const entry = this.#skips.get(reason) ?? { count: 0, examples: [] };
    entry.count++;
    if (entry.examples.length < EXAMPLES && !entry.examples.includes(path)) entry.examples.push(path);
    this.#skips.set(reason, entry);
  }

  gap(code: Gap['code'], message: string, next: string | null): void {
    if (this.#gaps.length < MOST_GAPS) this.#gaps.push({ code, message, next });
    else this.#moreGaps++;
  }

  get skipped(): readonly Skip[] {
    return [...this.#skips].map(([reason, { count, examples }]) => ({ reason, count, examples }));
  }

  get gaps(): readonly Gap[] {
    if (this.#moreGaps === 0) return this.#gaps;
    return [...this.#gaps, { code: 'limit', message: `${this.#moreGaps} more could not be read.`, next: null }];
  }
}
