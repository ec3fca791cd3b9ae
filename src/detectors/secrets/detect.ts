/** Judges regions of a text: anchors, the detectors they belong to, and one match a secret. */

import type { SecretMatch } from '../../model/match.ts';
import { covers, touches, widen } from '../../model/spans.ts';
import type { Span, Text } from '../../model/text.ts';
import { Anchors } from './matching/anchors.ts';
import type { Scene, StretchDetector } from './detector.ts';
import type { Engine } from './matching/engine.ts';
import { Matcher } from './matching/matcher.ts';
import { keepMostSpecific } from './resolve.ts';

export interface SecretScanner {
  readonly rules: number;
  readonly engine: Engine['name'];
  /** Secrets that touch the regions, in the order of the text. The whole text is there for context. */
  scan(text: Text, path: string, regions: readonly Span[]): readonly SecretMatch[];
}

/** Bytes that are scanned at once: anchors wait in memory. */
const STRETCH = 64 * 1024;

export function createSecretScanner(engine: Engine, detectors: readonly StretchDetector[] | Matcher): SecretScanner {
  const matcher = detectors instanceof Matcher ? detectors : Matcher.of(detectors);
  const { prefilter } = matcher;
  const anchors = new Anchors();

  /** Adds what anchors say whose reach touches the stretches, save those that were asked before. */
  function look(scene: Scene, stretches: readonly Span[], done: readonly Span[], matches: SecretMatch[]): void {
    for (const { from, to } of widen(
      stretches,
      matcher.reach.after + prefilter.longest,
      matcher.reach.before,
      scene.bytes.length,
    )) {
      for (let at = from; at < to; at += STRETCH) {
        anchors.clear();
        prefilter.findAnchors(scene.bytes, { from: at, to: Math.min(to, at + STRETCH) }, anchors);
        for (let i = 0; i < anchors.count; i++) matcher.add(scene, anchors, i);
        matcher.ask(
          scene,
          ({ reach }, anchor) =>
            touches(stretches, anchor.from - reach.before, anchor.to + reach.after) &&
            !touches(done, anchor.from - reach.before, anchor.to + reach.after),
          (_detector, _anchor, found) => matches.push(...found),
        );
      }
    }
  }

  return {
    rules: matcher.detectors.count,
    engine: engine.name,
    scan(text, path, regions) {
      const scene: Scene = { bytes: text.bytes, path, binary: text.encoding === 'binary' };
      const matches: SecretMatch[] = [];
      // The winner of two overlapping secrets may depend on a third outside the regions: continue until nothing
      // overlaps.
      let done: readonly Span[] = [];
      for (let stretches = regions; stretches.length > 0; stretches = beyond(matches, done)) {
        look(scene, stretches, done, matches);
        done = widen(
          [...done, ...stretches].sort((a, b) => a.from - b.from),
          0,
          0,
          scene.bytes.length,
        );
      }
      return keepMostSpecific(matches).filter((match) => touches(regions, match.matchSpan.from, match.matchSpan.to));
    },
  };
}

/** Secrets that stick out of the stretches. */
function beyond(matches: readonly SecretMatch[], done: readonly Span[]): readonly Span[] {
  const out = matches.map((match) => match.span).filter((span) => !covers(done, span));
  return widen(
    out.sort((a, b) => a.from - b.from),
    0,
    0,
    Infinity,
  );
}
