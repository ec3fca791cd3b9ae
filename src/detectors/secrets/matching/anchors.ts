/** A growing list of anchors: where in a text which keyword is. Filled by the prefilter, read by the matcher. */

/** A mark on an anchor: see `Anchors.open`. */
const OPEN = 1 << 24;

export class Anchors {
  count = 0;
  /** Offset of each anchor's first byte. */
  at: Int32Array;
  /** Index into the words that were searched, with its mark. */
  word: Int32Array;

  constructor(room = 64) {
    this.at = new Int32Array(room);
    this.word = new Int32Array(room);
  }

  /** Appends keyword `word` at offset `at`. */
  add(at: number, word: number): void {
    if (this.count === this.at.length) this.#grow(this.count + 1);
    this.at[this.count] = at;
    this.word[this.count++] = word;
  }

  /** Returns the number of an anchor's keyword. */
  wordOf(index: number): number {
    return this.word[index]! & (OPEN - 1);
  }

  /** Reports whether a detector's gate was open at an anchor. */
  isOpen(index: number): boolean {
    return this.word[index]! >= OPEN;
  }

  /** Marks an anchor where a detector's gate was open, so that more than the gate reads may matter. */
  open(index: number): void {
    this.word[index]! |= OPEN;
  }

  /** Adds the anchors `from` to `to` of a list, moved by `by` bytes. */
  addMoved(others: Anchors, from: number, to: number, by: number): void {
    if (this.count + to - from > this.at.length) this.#grow(this.count + to - from);
    let count = this.count;
    for (let i = from; i < to; i++, count++) {
      this.at[count] = others.at[i]! + by;
      this.word[count] = others.word[i]!;
    }
    this.count = count;
  }

  /** Adds the anchors of another list; both are in order. */
  merge(others: Anchors): void {
    if (others.count === 0) return;
    if (this.count + others.count > this.at.length) this.#grow(this.count + others.count);
    let mine = this.count - 1;
    let theirs = others.count - 1;
    this.count += others.count;
    for (let to = this.count - 1; theirs >= 0; to--) {
      const take = mine >= 0 && this.at[mine]! > others.at[theirs]!;
      this.at[to] = take ? this.at[mine]! : others.at[theirs]!;
      this.word[to] = take ? this.word[mine--]! : others.word[theirs--]!;
    }
  }

  /** Returns the index of the first anchor at this offset or later; the list is in order. */
  firstFrom(at: number, lowest = 0): number {
    let low = lowest;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Sorts the anchors from index `from` on, which are nearly sorted. */
  sortFrom(from: number): void {
    for (let i = from + 1; i < this.count; i++) {
      const at = this.at[i]!;
      const word = this.word[i]!;
      let j = i - 1;
      for (; j >= from && (this.at[j]! > at || (this.at[j] === at && this.word[j]! > word)); j--) {
        this.at[j + 1] = this.at[j]!;
        this.word[j + 1] = this.word[j]!;
      }
      this.at[j + 1] = at;
      this.word[j + 1] = word;
    }
  }

  /** Removes all anchors but those that pass. Each is asked about once, in order. */
  keep(isKept: (at: number, word: number) => boolean): void {
    let count = 0;
    for (let i = 0; i < this.count; i++) {
      if (!isKept(this.at[i]!, this.wordOf(i))) continue;
      this.at[count] = this.at[i]!;
      this.word[count++] = this.word[i]!;
    }
    this.count = count;
  }

  clear(): void {
    this.count = 0;
  }

  #grow(needed: number): void {
    const room = Math.max(needed, this.at.length * 2);
    const [at, word] = [new Int32Array(room), new Int32Array(room)];
    at.set(this.at.subarray(0, this.count));
    word.set(this.word.subarray(0, this.count));
    this.at = at;
    this.word = word;
  }
}
