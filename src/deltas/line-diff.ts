/** Turns two texts into hunks, for added lines and for fixes in editors. Knows nothing of git, files or rules. */

import type { Hunk } from '../model/delta.ts';
import type { Text } from '../model/text.ts';
import { commonEnd, commonStart } from './common-ends.ts';
import { LineIds } from './line-ids.ts';

/**
 * Returns the changed runs of lines, in order. Lines are compared byte by byte with their line endings, as git does.
 * The shortest edit script by Myers' linear-space algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986,
 * section 4b), on the lines that both texts have. Beyond a cost bound it settles for the furthest path found, so that
 * time stays near-linear on any input: then the result is right, but perhaps not the shortest.
 */
export function diffLines(before: Text, after: Text): readonly Hunk[] {
  const ids = new LineIds(before.lineStarts.length + after.lineStarts.length);
  const a = new Lines(before, ids);
  const b = new Lines(after, ids);
  const same = sameEnds(before, after);
  let start = same.first;
  while (start < a.length && start < b.length && a.id(start) === b.id(start)) start++;
  let endA = a.length - Math.min(same.last, a.length - start, b.length - start);
  let endB = endA - a.length + b.length;
  while (endA > start && endB > start && a.id(endA - 1) === b.id(endB - 1)) {
    endA--;
    endB--;
  }
  a.number(start, endA);
  b.number(start, endB);
  const goneA = new Uint8Array(a.length);
  const newB = new Uint8Array(b.length);
  // A line that the other side does not have is changed whatever the script: the search is spared it.
  const inA = new Uint8Array(ids.size);
  const inB = new Uint8Array(ids.size);
  for (let i = start; i < endA; i++) inA[a.id(i)] = 1;
  for (let j = start; j < endB; j++) inB[b.id(j)] = 1;
  const keptA: number[] = [];
  const keptB: number[] = [];
  for (let i = start; i < endA; i++) inB[a.id(i)] ? keptA.push(i) : (goneA[i] = 1);
  for (let j = start; j < endB; j++) inA[b.id(j)] ? keptB.push(j) : (newB[j] = 1);
  new Search(
    idsOf(a, keptA),
    idsOf(b, keptB),
    (i) => (goneA[keptA[i]!] = 1),
    (j) => (newB[keptB[j]!] = 1),
  ).run();
  slideDown(a, goneA);
  slideDown(b, newB);
  return hunksOf(goneA, newB);
}

/** Returns the numbers of some lines. */
function idsOf(lines: Lines, kept: readonly number[]): Int32Array {
  const ids = new Int32Array(kept.length);
  for (let i = 0; i < ids.length; i++) ids[i] = lines.id(kept[i]!);
  return ids;
}

/** Numbers for lines, equal where the lines are; each is given when it is first asked for. */
class Lines {
  readonly length: number;
  /** By line; 0 where it has no number yet. */
  readonly #known: Int32Array;

  constructor(
    readonly text: Text,
    readonly ids: LineIds,
  ) {
    this.length = text.lineStarts.length;
    this.#known = new Int32Array(this.length);
  }

  /** Returns the number of a line; equal lines have equal numbers. */
  id(line: number): number {
    const known = this.#known[line]!;
    return known === 0 ? this.#learn(line) : known - 1;
  }

  /** Numbers all lines of a stretch. */
  number(from: number, to: number): void {
    for (let line = from; line < to; line++) this.id(line);
  }

  /** Numbers a line by its bytes and keeps the number. */
  #learn(line: number): number {
    const { bytes, lineStarts } = this.text;
    const id = this.ids.of(bytes, lineStarts[line]!, lineStarts[line + 1] ?? bytes.length);
    this.#known[line] = id + 1;
    return id;
  }
}

/**
 * Counts equal lines at the beginning and at the end, by their bytes: most of a text is equal, and numbering its lines
 * would cost more than all else.
 */
function sameEnds(a: Text, b: Text): { readonly first: number; readonly last: number } {
  const [startsA, startsB] = [a.lineStarts, b.lineStarts];
  const [sizeA, sizeB] = [a.bytes.length, b.bytes.length];
  const head = commonStart(a.bytes, b.bytes, Math.min(sizeA, sizeB));
  let first = 0;
  while (
    first + 1 < startsA.length &&
    first + 1 < startsB.length &&
    startsA[first + 1]! <= head &&
    startsA[first + 1] === startsB[first + 1]
  )
    first++;
  const tail = commonEnd(a.bytes, b.bytes, Math.min(sizeA, sizeB) - head);
  let last = 0;
  for (; last < startsA.length && last < startsB.length; last++) {
    const fromEnd = sizeA - startsA[startsA.length - 1 - last]!;
    if (fromEnd >= tail || fromEnd !== sizeB - startsB[startsB.length - 1 - last]!) break;
  }
  return { first, last };
}

/** Moves each changed run down as far as it can go: of two equal blocks, the second one counts as added. */
function slideDown(lines: Lines, changed: Uint8Array): void {
  for (let from = 0; from < lines.length; from++) {
    if (!changed[from]) continue;
    let to = from;
    while (to < lines.length && changed[to]) to++;
    while (to < lines.length && lines.id(from) === lines.id(to)) {
      changed[from++] = 0;
      changed[to++] = 1;
      while (to < lines.length && changed[to]) to++;
    }
    from = to;
  }
}

/** Joins marks of deleted and of new lines into hunks. */
function hunksOf(goneA: Uint8Array, newB: Uint8Array): Hunk[] {
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < goneA.length || j < newB.length) {
    if (!goneA[i] && !newB[j]) {
      i++;
      j++;
      continue;
    }
    const oldStart = i;
    const newStart = j;
    while (i < goneA.length && goneA[i]) i++;
    while (j < newB.length && newB[j]) j++;
    hunks.push({ oldStart, oldCount: i - oldStart, newStart, newCount: j - newStart });
  }
  return hunks;
}

interface Box {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

class Search {
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  readonly #offset: number;
  readonly #costBound: number;

  constructor(
    readonly a: Int32Array,
    readonly b: Int32Array,
    readonly gone: (i: number) => void,
    readonly fresh: (j: number) => void,
  ) {
    const diagonals = a.length + b.length + 3;
    this.#offset = b.length + 1;
    this.#forward = new Int32Array(diagonals);
    this.#backward = new Int32Array(diagonals);
    this.#costBound = Math.max(256, Math.ceil(Math.sqrt(diagonals)));
  }

  /** Calls `gone` and `fresh` for each line that differs, box by box. */
  run(): void {
    const boxes: Box[] = [{ fromA: 0, toA: this.a.length, fromB: 0, toB: this.b.length }];
    for (let box = boxes.pop(); box; box = boxes.pop()) {
      let { fromA, toA, fromB, toB } = box;
      while (fromA < toA && fromB < toB && this.a[fromA] === this.b[fromB]) {
        fromA++;
        fromB++;
      }
      while (fromA < toA && fromB < toB && this.a[toA - 1] === this.b[toB - 1]) {
        toA--;
        toB--;
      }
      if (fromA === toA) for (let j = fromB; j < toB; j++) this.fresh(j);
      else if (fromB === toB) for (let i = fromA; i < toA; i++) this.gone(i);
      else {
        const [x, y] = this.#middle({ fromA, toA, fromB, toB });
        boxes.push({ fromA: x, toA, fromB: y, toB }, { fromA, toA: x, fromB, toB: y });
      }
    }
  }

  /**
   * Returns a point on a shortest path through the box, strictly inside it; beyond the cost bound, one on the furthest
   * path found.
   */
  #middle({ fromA, toA, fromB, toB }: Box): [number, number] {
    const { a, b } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    const o = this.#offset;
    const first = fromA - fromB;
    const last = toA - toB;
    const lowest = fromA - toB;
    const highest = toA - fromB;
    const odd = ((first - last) & 1) !== 0;
    forward[o + first] = fromA;
    backward[o + last] = toA;
    let fMin = first;
    let fMax = first;
    let bMin = last;
    let bMax = last;
    for (let cost = 1; ; cost++) {
      if (fMin > lowest) forward[o + --fMin - 1] = -1;
      else fMin++;
      if (fMax < highest) forward[o + ++fMax + 1] = -1;
      else fMax--;
      for (let d = fMax; d >= fMin; d -= 2) {
        const down = forward[o + d + 1]!;
        const right = forward[o + d - 1]! + 1;
        let x = Math.max(right, down);
        let y = x - d;
        while (x < toA && y < toB && a[x] === b[y]) {
          x++;
          y++;
        }
        forward[o + d] = x;
        if (odd && d >= bMin && d <= bMax && backward[o + d]! <= x) return [x, y];
      }
      if (bMin > lowest) backward[o + --bMin - 1] = 0x7fffffff;
      else bMin++;
      if (bMax < highest) backward[o + ++bMax + 1] = 0x7fffffff;
      else bMax--;
      for (let d = bMax; d >= bMin; d -= 2) {
        const up = backward[o + d - 1]!;
        const left = backward[o + d + 1]! - 1;
        let x = Math.min(up, left);
        let y = x - d;
        while (x > fromA && y > fromB && a[x - 1] === b[y - 1]) {
          x--;
          y--;
        }
        backward[o + d] = x;
        if (!odd && d >= fMin && d <= fMax && x <= forward[o + d]!) return [x, y];
      }
      if (cost >= this.#costBound) {
        let best: [number, number] = [fromA, fromB];
        for (let d = fMax; d >= fMin; d -= 2) {
          const x = Math.min(forward[o + d]!, toA);
          const y = Math.min(x - d, toB);
          const reached: [number, number] = [y + d, y];
          if (y >= fromB && reached[0] >= fromA && reached[0] + reached[1] > best[0] + best[1]) best = reached;
        }
        return best;
      }
    }
  }
}
