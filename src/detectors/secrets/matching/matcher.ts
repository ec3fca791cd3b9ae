/**
 * Asks detectors about the anchors of a text. Used by the scanner (`detect.ts`) and by the tracer of versions
 * (`trace.ts`).
 */

import type { SecretMatch } from '../../../model/match.ts';
import { touches } from '../../../model/spans.ts';
import type { Span } from '../../../model/text.ts';
import type { Anchors } from './anchors.ts';
import { DetectorList, type Reach, type Scene, type StretchDetector, type Touches } from '../detector.ts';
import { keywordTableOf, type KeywordTable } from './keyword-table.ts';
import { createPrefilter, type Prefilter } from './prefilter.ts';

/** Anchors from which one search over all of them is cheaper than one for each, unless they are far apart. */
const MANY = 4;

/** Highest bit that keeps a number whole and small. */
const LAST_BIT = 1 << 30;

/** In bytes. */
const LONGEST_RUN = 16 * 1024;

export interface Anchor extends Span {
  readonly word: number;
  /** Its place in the list that it was added from. */
  readonly index: number;
  /** The detectors of the word to run here: one bit for each, and the last bit for all others. */
  readonly wanted: number;
}

/** Receives the result for an anchor. A detector that rejected the whole span reports nothing. */
export type Answer = (detector: StretchDetector, anchor: Anchor, matches: readonly SecretMatch[]) => void;

/** Bytes: few words have detectors that look further than this. */
export const NEAR = 2400;

/** Reports whether a detector is to be asked about an anchor. */
type Concerns<At extends Span = Span> = (detector: StretchDetector, anchor: At) => boolean;

export class Matcher {
  readonly prefilter: Prefilter;
  #far: Prefilter | undefined;
  /** By word, as far as they were asked for. */
  readonly #owners: (readonly StretchDetector[] | undefined)[];
  /** Pending anchors of each word. */
  readonly #waiting = new Map<number, Anchor[]>();
  /** One for all questions: most anchors are of no use, and an object for each would be felt. */
  readonly #asked = { from: 0, to: 0 };

  /** `table`: the keywords of the detectors, by their indices. */
  constructor(
    readonly detectors: DetectorList,
    readonly table: KeywordTable,
  ) {
    this.#owners = table.words.map(() => undefined);
    this.prefilter = createPrefilter(table);
  }

  static of(detectors: readonly StretchDetector[]): Matcher {
    return new Matcher(new DetectorList(detectors.length, (index) => detectors[index]!), keywordTableOf(detectors));
  }

  /** Returns the longest reach of any detector. */
  get reach(): Reach {
    return this.table.reach;
  }

  /** Finds only the words with detectors that look further than `NEAR`. */
  get farPrefilter(): Prefilter {
    const { before, after } = this.table;
    return (this.#far ??= createPrefilter(this.table, (word) => before[word]! > NEAR || after[word]! > NEAR));
  }

  /** Reports whether a detector of the word, at this offset, may read a byte of the stretches. */
  reaches(stretches: readonly Span[], word: number, from: number): boolean {
    const { before, after } = this.table;
    return touches(stretches, from - before[word]!, from + this.prefilter.lengths[word]! + after[word]!);
  }

  /** Returns the detectors of a word, made the first time. */
  ownersOf(word: number): readonly StretchDetector[] {
    return (this.#owners[word] ??= this.table.owners[word]!.flatMap((index) => this.detectors.at(index) ?? []));
  }

  /** Returns the detectors of every word, by word. */
  allOwners(): readonly (readonly StretchDetector[])[] {
    return this.#owners.map((_, word) => this.ownersOf(word));
  }

  /**
   * Queues an anchor for `ask`, unless the gates of all its detectors are shut. Anchors of one word come in order.
   * `concerns`: as `ask` takes it, to spare the gates of detectors that are not concerned.
   */
  add(scene: Scene, anchors: Anchors, index: number, concerns: Concerns | null = null): void {
    const from = anchors.at[index]!;
    const word = anchors.wordOf(index);
    const anchor = this.#spanOf(word, from);
    let wanted = 0;
    let bit = 1;
    for (const detector of this.ownersOf(word)) {
      const { gate } = detector;
      if (concerns !== null && !concerns(detector, anchor)) {
        // not wanted
      } else if (gate?.isCheap !== true) wanted |= bit;
      else if (gate.opens(scene, anchor)) {
        wanted |= bit;
        anchors.open(index);
      }
      if (bit !== LAST_BIT) bit <<= 1;
    }
    if (wanted === 0) return;
    const waiting = this.#waiting.get(word);
    const one = { from, to: anchor.to, word, index, wanted };
    if (waiting === undefined) this.#waiting.set(word, [one]);
    else waiting.push(one);
  }

  /** Reports whether the word, as spelled here, may be one of its detectors' keywords, whatever is around it. */
  isSpelled(scene: Scene, word: number, from: number): boolean {
    const anchor = this.#spanOf(word, from);
    for (const detector of this.ownersOf(word))
      if (!detector.isSpelled || detector.isSpelled(scene, anchor)) return true;
    return false;
  }

  /** Returns the span of a word; one object, used again for each call. */
  #spanOf(word: number, from: number): Span {
    this.#asked.from = from;
    this.#asked.to = from + this.prefilter.lengths[word]!;
    return this.#asked;
  }

  /**
   * Asks the detectors about all queued anchors. `concerns`: chooses the detectors of each; `answer` gets the matches;
   * `isWanted`: as `find` takes it.
   */
  ask(scene: Scene, concerns: Concerns<Anchor>, answer: Answer, isWanted?: Touches): void {
    for (const [word, waiting] of this.#waiting) {
      const isFew = waiting.length < MANY;
      for (const run of isFew ? [waiting] : runsOf(waiting)) {
        let bit = 1;
        for (const detector of this.ownersOf(word)) {
          const asked = run.filter((anchor) => (anchor.wanted & bit) !== 0 && concerns(detector, anchor));
          if (asked.length > 0) askOnce(detector, scene, asked, answer, isWanted);
          if (bit !== LAST_BIT) bit <<= 1;
        }
      }
    }
    this.#waiting.clear();
  }
}

/** Splits anchors, which are in order, into groups that lie near together. */
function* runsOf(anchors: readonly Anchor[]): Generator<readonly Anchor[]> {
  let first = 0;
  for (let i = 1; i <= anchors.length; i++) {
    if (i < anchors.length && anchors[i]!.from - anchors[first]!.from <= LONGEST_RUN) continue;
    yield first === 0 && i === anchors.length ? anchors : anchors.slice(first, i);
    first = i;
  }
}

/**
 * Asks a detector about a group of anchors with one search, so that a text that repeats a keyword without end stays
 * cheap.
 */
function askOnce(
  detector: StretchDetector,
  scene: Scene,
  run: readonly Anchor[],
  answer: Answer,
  isWanted: Touches | undefined,
): void {
  const stretch = { from: run[0]!.from, to: run.at(-1)!.to };
  const alone = run.length * (detector.reach.before + detector.reach.after);
  if (run.length < MANY || !detector.rulesOut || stretch.to - stretch.from > alone) {
    for (const anchor of run) answer(detector, anchor, detector.find(scene, anchor, isWanted));
    return;
  }
  if (detector.rulesOut(scene, stretch)) return;
  askOnce(detector, scene, run.slice(0, run.length >> 1), answer, isWanted);
  askOnce(detector, scene, run.slice(run.length >> 1), answer, isWanted);
}
