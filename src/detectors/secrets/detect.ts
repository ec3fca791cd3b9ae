/** Judges regions of a text: anchors, the detectors they belong to, and one match a secret. */

import type { SecretMatch } from '../../model/match.ts';
import type { Span, Text } from '../../model/text.ts';
import type { Scene, SecretDetector } from './detector.ts';
import type { Engine } from './engine.ts';
import { createPrefilter, type Anchor } from './prefilter.ts';
import { keepMostSpecific } from './resolve.ts';

export interface SecretScanner {
  readonly rules: number;
  readonly engine: Engine['name'];
  /** Secrets that touch the regions, in the order of the text. The whole text is there for context. */
  scan(text: Text, path: string, regions: readonly Span[]): readonly SecretMatch[];
}

/** A detector that can speak for many anchors at once. */
export interface StretchDetector extends SecretDetector {
  /** True where `find` would be silent on every anchor that lies in the stretch: one look instead of many. */
  rulesOut?(scene: Scene, stretch: Span): boolean;
}

export function createSecretScanner(engine: Engine, detectors: readonly StretchDetector[]): SecretScanner {
  const owners = new Map<string, StretchDetector[]>();
  for (const detector of detectors) {
    for (const keyword of detector.keywords) {
      const word = keyword.toLowerCase();
      owners.set(word, [...(owners.get(word) ?? []), detector]);
    }
  }
  const words = [...owners.keys()];
  const ownersByWord = [...owners.values()];
  const prefilter = createPrefilter(engine, words);
  const longestWord = words.reduce((most, word) => Math.max(most, Buffer.byteLength(word)), 0);
  const before = detectors.reduce((most, detector) => Math.max(most, detector.reach.after), 0) + longestWord;
  const after = detectors.reduce((most, detector) => Math.max(most, detector.reach.before), 0);

  /** Adds what anchors say whose reach touches the stretches, save those that were asked before. */
  function look(scene: Scene, stretches: readonly Span[], done: readonly Span[], matches: SecretMatch[]): void {
    for (const span of widen(stretches, before, after, scene.bytes.length)) {
      for (const run of runsOfOneWord(prefilter.findAnchors(scene.bytes, span))) {
        for (const detector of ownersByWord[run[0]!.word]!) {
          const reaches = (anchor: Span, spans: readonly Span[]): boolean => touches(spans, anchor.from - detector.reach.before, anchor.to + detector.reach.after);
          judge(detector, scene, run.filter((anchor) => reaches(anchor, stretches) && !reaches(anchor, done)), matches);
        }
      }
    }
  }

  return {
    rules: detectors.length,
    engine: engine.name,
    scan(text, path, regions) {
      const scene: Scene = { bytes: text.bytes, path, binary: text.encoding === 'binary' };
      const matches: SecretMatch[] = [];
      // Which of two overlapping secrets speaks may hang on a third outside the regions: look on until nothing overlaps.
      let done: readonly Span[] = [];
      for (let stretches = regions; stretches.length > 0; stretches = beyond(matches, done)) {
        look(scene, stretches, done, matches);
        done = widen([...done, ...stretches].sort((a, b) => a.from - b.from), 0, 0, scene.bytes.length);
      }
      return keepMostSpecific(matches).filter((match) => touches(regions, match.matchSpan.from, match.matchSpan.to));
    },
  };
}

/** Secrets that stick out of the stretches, in order and merged. */
function beyond(matches: readonly SecretMatch[], done: readonly Span[]): readonly Span[] {
  const out = matches.map((match) => match.span).filter((span) => !covers(done, span));
  return widen(out.sort((a, b) => a.from - b.from), 0, 0, Infinity);
}

/** From so many anchors on, one look at all of them is cheaper than a look at each. */
const MANY = 4;

/** A text that repeats a keyword without end costs one look a run, and not one an anchor. */
function judge(detector: StretchDetector, scene: Scene, run: readonly Span[], matches: SecretMatch[]): void {
  if (run.length < MANY || !detector.rulesOut) {
    for (const anchor of run) matches.push(...detector.find(scene, anchor));
    return;
  }
  if (detector.rulesOut(scene, { from: run[0]!.from, to: run.at(-1)!.to })) return;
  judge(detector, scene, run.slice(0, run.length >> 1), matches);
  judge(detector, scene, run.slice(run.length >> 1), matches);
}

/** Neighbours of the same word; the prefilter gives them in order, stretch by stretch. */
function* runsOfOneWord(anchors: Iterable<Anchor>): Generator<readonly Anchor[]> {
  let run: Anchor[] = [];
  for (const anchor of anchors) {
    const first = run[0];
    if (first && (anchor.word !== first.word || anchor.from - first.from > LONGEST_RUN)) {
      yield run;
      run = [];
    }
    run.push(anchor);
  }
  if (run.length > 0) yield run;
}

/** In bytes. */
const LONGEST_RUN = 16 * 1024;

/** The regions with their surroundings, merged where they meet, in order. */
function widen(regions: readonly Span[], before: number, after: number, length: number): Span[] {
  const wide: { from: number; to: number }[] = [];
  for (const region of regions) {
    const from = Math.max(0, region.from - before);
    const to = Math.min(length, region.to + after);
    const last = wide.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else wide.push({ from, to });
  }
  return wide;
}

/** Does the stretch share a byte with any region? Regions are in order and do not overlap. */
function touches(regions: readonly Span[], from: number, to: number): boolean {
  const region = firstEndingAfter(regions, from);
  return region !== undefined && region.from < to;
}

/** Does one region hold the whole span? */
function covers(regions: readonly Span[], span: Span): boolean {
  const region = firstEndingAfter(regions, span.from);
  return region !== undefined && region.from <= span.from && span.to <= region.to;
}

function firstEndingAfter(regions: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return regions[low];
}
