/** Anchors of a text → what the detectors say that they belong to. */

import type { SecretMatch } from '../../model/match.ts';
import type { Span } from '../../model/text.ts';
import type { Anchors } from './anchors.ts';
import type { Gate, Scene, StretchDetector } from './detector.ts';
import { createPrefilter, type Prefilter } from './prefilter.ts';

/** From so many anchors on, one look at all of them is cheaper than a look at each, unless they lie far apart. */
const MANY = 4;

/** In bytes. */
const LONGEST_RUN = 16 * 1024;

export interface Anchor extends Span {
  readonly word: number;
  /** Its place in the list that it was added from. */
  readonly index: number;
}

/** What a detector said of an anchor. Where it ruled out a whole stretch, nothing is said. */
export type Answer = (detector: StretchDetector, anchor: Anchor, matches: readonly SecretMatch[]) => void;

export class Matcher {
  readonly prefilter: Prefilter;
  /** By word. */
  readonly owners: readonly (readonly StretchDetector[])[];
  /** By word: the cheap gates of its detectors. */
  readonly #gates: readonly (readonly Gate[])[];
  /** By word: has each of its detectors a cheap gate? */
  readonly #areAllGated: readonly boolean[];
  /** How far any detector looks. */
  readonly before: number;
  readonly after: number;
  /** Of each word, anchors that wait to be asked about. */
  readonly #waiting = new Map<number, Anchor[]>();
  /** One for all gates: most anchors stand before shut ones, and an object for each would be felt. */
  readonly #asked = { from: 0, to: 0 };

  constructor(readonly detectors: readonly StretchDetector[]) {
    const owners = new Map<string, StretchDetector[]>();
    for (const detector of detectors) {
      for (const keyword of detector.keywords) {
        const word = keyword.toLowerCase();
        const others = owners.get(word);
        if (others === undefined) owners.set(word, [detector]);
        else if (others.at(-1) !== detector) others.push(detector);
      }
    }
    this.owners = [...owners.values()];
    this.#gates = this.owners.map((all) => all.flatMap(({ gate }) => (gate?.isCheap ? [gate] : [])));
    this.#areAllGated = this.owners.map((all, word) => all.length === this.#gates[word]!.length);
    this.prefilter = createPrefilter([...owners.keys()]);
    this.before = detectors.reduce((most, { reach }) => Math.max(most, reach.before), 0);
    this.after = detectors.reduce((most, { reach }) => Math.max(most, reach.after), 0);
  }

  /** The anchor of this index is to be asked about by `ask`, unless it stands before gates that are all shut. Within a word they come in order. */
  add(scene: Scene, anchors: Anchors, index: number): void {
    const from = anchors.at[index]!;
    const word = anchors.wordOf(index);
    const to = from + this.prefilter.lengths[word]!;
    if (this.isOpen(scene, word, from)) anchors.open(index);
    else if (this.#areAllGated[word]) return;
    const waiting = this.#waiting.get(word);
    if (waiting === undefined) this.#waiting.set(word, [{ from, to, word, index }]);
    else waiting.push({ from, to, word, index });
  }

  /** Is one of the word's cheap gates open where it stands? */
  isOpen(scene: Scene, word: number, from: number): boolean {
    this.#asked.from = from;
    this.#asked.to = from + this.prefilter.lengths[word]!;
    for (const gate of this.#gates[word]!) if (gate.opens(scene, this.#asked)) return true;
    return false;
  }

  /** Asks about all that was added. `concerns`: is this detector to be asked about this anchor? */
  ask(scene: Scene, concerns: (detector: StretchDetector, anchor: Anchor) => boolean, answer: Answer): void {
    for (const [word, waiting] of this.#waiting) {
      if (waiting.length < MANY) {
        for (const anchor of waiting) {
          for (const detector of this.owners[word]!) if (concerns(detector, anchor)) answer(detector, anchor, detector.find(scene, anchor));
        }
      } else {
        for (const run of runsOf(waiting)) {
          for (const detector of this.owners[word]!) {
            const asked = run.filter((anchor) => concerns(detector, anchor));
            if (asked.length > 0) judge(detector, scene, asked, answer);
          }
        }
      }
    }
    this.#waiting.clear();
  }
}

function* runsOf(anchors: readonly Anchor[]): Generator<readonly Anchor[]> {
  let first = 0;
  for (let i = 1; i <= anchors.length; i++) {
    if (i < anchors.length && anchors[i]!.from - anchors[first]!.from <= LONGEST_RUN) continue;
    yield first === 0 && i === anchors.length ? anchors : anchors.slice(first, i);
    first = i;
  }
}

/** A text that repeats a keyword without end costs one look a run, and not one an anchor. */
function judge(detector: StretchDetector, scene: Scene, run: readonly Anchor[], answer: Answer): void {
  const stretch = { from: run[0]!.from, to: run.at(-1)!.to };
  const alone = run.length * (detector.reach.before + detector.reach.after);
  if (run.length < MANY || !detector.rulesOut || stretch.to - stretch.from > alone) {
    for (const anchor of run) answer(detector, anchor, detector.find(scene, anchor));
    return;
  }
  if (detector.rulesOut(scene, stretch)) return;
  judge(detector, scene, run.slice(0, run.length >> 1), answer);
  judge(detector, scene, run.slice(run.length >> 1), answer);
}
