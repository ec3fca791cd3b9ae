/** Collects the calls of C# and Kotlin as they are read, each with the calls and function around it. */

import { namesOf } from '../code/values.ts';
import type { GuardRegion, Outline, Region } from './outline.ts';
import { RegionIndex } from './regions.ts';
import type { CallValue, CodeCall } from '../code/call.ts';
import type { Stretch } from '../../position.ts';

export class TokenCalls {
  readonly #calls: CodeCall[] = [];
  readonly #around: string[] = [];

  readonly #guards: RegionIndex<GuardRegion>;
  readonly #units: RegionIndex<Region>;

  constructor(readonly outline: Outline) {
    this.#guards = new RegionIndex(outline.guards);
    this.#units = new RegionIndex(outline.units);
  }

  get all(): readonly CodeCall[] {
    return this.#calls;
  }

  /** Tests if the current token is not an argument of a call. */
  get isOutermost(): boolean {
    return this.#around.length === 0;
  }

  /** Runs `read` within a call of this name. */
  within<T>(name: string, read: () => T): T {
    this.#around.push(name);
    const found = read();
    this.#around.pop();
    return found;
  }

  /** Records a call and returns its index; -1 for one that never runs in production. */
  add(value: CallValue, own: Stretch): number {
    const regions = this.#guards.around(own);
    if (regions.some((region) => region.guard === 'never')) return -1;
    const unit = this.#units.around(own).sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.name ?? '';
    return (
      this.#calls.push({
        value,
        ...namesOf(value, this.#around),
        isTop: true,
        isConditional: regions.some((region) => region.guard === 'perhaps'),
        unit,
        own,
      }) - 1
    );
  }

  /** Records that another call is chained to this one. */
  hang(index: number): void {
    if (index !== -1) this.#calls[index] = { ...this.#calls[index]!, isTop: false };
  }
}
