/** Judges regions of a text: anchors, the detectors they belong to, and one match a secret. */

import type { SecretMatch } from '../../model/match.ts';
import type { Span, Text } from '../../model/text.ts';
import type { Scene, SecretDetector } from './detector.ts';
import type { Engine } from './engine.ts';
import { createPrefilter } from './prefilter.ts';
import { keepMostSpecific } from './resolve.ts';

export interface SecretScanner {
  readonly rules: number;
  readonly engine: Engine['name'];
  /** Secrets that touch the regions, in the order of the text. The whole text is there for context. */
  scan(text: Text, path: string, regions: readonly Span[]): readonly SecretMatch[];
}

export function createSecretScanner(engine: Engine, detectors: readonly SecretDetector[]): SecretScanner {
  const owners = new Map<string, SecretDetector[]>();
  for (const detector of detectors) {
    for (const keyword of detector.keywords) {
      const word = keyword.toLowerCase();
      owners.set(word, [...(owners.get(word) ?? []), detector]);
    }
  }
  const words = [...owners.keys()];
  const ownersByWord = [...owners.values()];
  const prefilter = createPrefilter(engine, words);
  const before = detectors.reduce((most, detector) => Math.max(most, detector.reach.after), 0);
  const after = detectors.reduce((most, detector) => Math.max(most, detector.reach.before), 0);

  return {
    rules: detectors.length,
    engine: engine.name,
    scan(text, path, regions) {
      const scene: Scene = { bytes: text.bytes, path, binary: text.encoding === 'binary' };
      const matches: SecretMatch[] = [];
      // An anchor outside a region counts when its match can reach in.
      for (const span of widen(regions, before, after, text.bytes.length)) {
        for (const anchor of prefilter.findAnchors(text.bytes, span)) {
          for (const detector of ownersByWord[anchor.word]!) {
            if (!touches(regions, anchor.from - detector.reach.before, anchor.to + detector.reach.after)) continue;
            matches.push(...detector.find(scene, anchor));
          }
        }
      }
      return keepMostSpecific(matches).filter((match) => touches(regions, match.matchSpan.from, match.matchSpan.to));
    },
  };
}

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
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (regions[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  return low < regions.length && regions[low]!.from < to;
}
