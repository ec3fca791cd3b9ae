/** Judges regions of a text: anchors, the detectors they belong to, and one match a secret. */

import type { SecretMatch } from '../../model/match.ts';
import { covers, touches, widen } from '../../model/spans.ts';
import type { Span, Text } from '../../model/text.ts';
import { Anchors } from './matching/anchors.ts';
import type { Scene, StretchDetector } from './detector.ts';
import type { Engine } from './matching/engine.ts';
import { Matcher, NEAR } from './matching/matcher.ts';
import type { Prefilter } from './matching/prefilter.ts';
import { keepMostSpecific } from './resolve.ts';

export interface SecretScanner {
  readonly rules: number;
  readonly engine: Engine['name'];
  /**
   * Secrets that touch the regions, in the order of the text. The whole text is there for context. Once `stop` returns
   * true, the rest is not read.
   */
  scan(text: Text, path: string, regions: readonly Span[], stop?: Stop): readonly SecretMatch[];
}

/**
 * Asked after each piece of work; `bytes` is the number of bytes whose reading costs as much. Once it returns true, it
 * always does.
 */
export type Stop = (bytes: number) => boolean;

const NEVER: Stop = () => false;

/** Bytes that are scanned at once: anchors wait in memory. */
const STRETCH = 64 * 1024;

/** Work for one match, as bytes that are read meanwhile. */
const MATCH = 1024;

/** Most bytes by which stretches are widened that secrets stick out of. */
const WIDEST = 64 * 1024;

/** Returns a scanner that finds the matches of some detectors in regions of a text, one for each secret. */
export function createSecretScanner(engine: Engine, detectors: readonly StretchDetector[] | Matcher): SecretScanner {
  const matcher = detectors instanceof Matcher ? detectors : Matcher.of(detectors);
  const { prefilter } = matcher;
  const anchors = new Anchors();

  /** Adds the matches of anchors whose reach touches the stretches, except of those that were searched before. */
  function searchStretches(
    scene: Scene,
    stretches: readonly Span[],
    done: readonly Span[],
    matches: SecretMatch[],
    stop: Stop,
  ): void {
    const { length } = scene.bytes;
    const { longest } = prefilter;
    const near = widen(stretches, NEAR + longest, NEAR, length);
    for (const span of near) searchAnchors(prefilter, span);
    const all = widen(stretches, matcher.reach.after + longest, matcher.reach.before, length);
    for (const span of outside(all, near)) searchAnchors(matcher.farPrefilter, span);

    /**
     * Reports whether a detector reads a byte of the stretches. If it also reads one that was searched before, all that
     * it finds is known, unless it left out what was not wanted then.
     */
    function concerns({ reach, isChoosy }: StretchDetector, anchor: Span): boolean {
      const [from, to] = [anchor.from - reach.before, anchor.to + reach.after];
      return touches(stretches, from, to) && (isChoosy === true || !touches(done, from, to));
    }

    function isWanted(from: number, to: number): boolean {
      return touches(stretches, from, to) && !touches(done, from, to);
    }

    function answer({ isChoosy }: StretchDetector, _anchor: Span, found: readonly SecretMatch[]): void {
      for (const match of found)
        if (isChoosy !== true || isWanted(match.matchSpan.from, match.matchSpan.to)) matches.push(match);
    }

    /** Queues the anchors of a span, a part of it at a time. */
    function searchAnchors({ findAnchors }: Prefilter, { from, to }: Span): void {
      for (let at = from; at < to; at += STRETCH) {
        anchors.clear();
        findAnchors(scene.bytes, { from: at, to: Math.min(to, at + STRETCH) }, anchors);
        for (let i = 0; i < anchors.count; i++)
          if (matcher.reaches(stretches, anchors.wordOf(i), anchors.at[i]!)) matcher.add(scene, anchors, i, concerns);
        const before = matches.length;
        matcher.ask(scene, concerns, answer, isWanted);
        if (stop(Math.min(to - at, STRETCH) + (matches.length - before) * MATCH)) return;
      }
    }
  }

  return {
    rules: matcher.detectors.count,
    engine: engine.name,
    scan(text, path, regions, stop = NEVER) {
      const scene: Scene = { bytes: text.bytes, path, binary: text.encoding === 'binary' };
      const matches: SecretMatch[] = [];
      // The winner of two overlapping secrets may depend on a third outside the regions: continue until nothing
      // overlaps.
      let done: readonly Span[] = [];
      let by = 0;
      for (let stretches = regions; stretches.length > 0; stretches = beyond(matches, done, by)) {
        searchStretches(scene, stretches, done, matches, stop);
        if (stop(0)) break;
        // Secrets that overlap one another may go on to the end of the text: ever longer steps keep the cost linear.
        by = Math.min(WIDEST, by * 4 + 256);
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

/** Returns the parts of `spans` that are in none of `inner`, each of which is within one of them. */
function outside(spans: readonly Span[], inner: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let next = 0;
  for (const { from, to } of spans) {
    let at = from;
    for (; next < inner.length && inner[next]!.to <= to; next++) {
      if (inner[next]!.from > at) parts.push({ from: at, to: inner[next]!.from });
      at = inner[next]!.to;
    }
    if (at < to) parts.push({ from: at, to });
  }
  return parts;
}

/** Returns the spans of secrets that cross the end of the searched ones, with `by` bytes around them. */
function beyond(matches: readonly SecretMatch[], done: readonly Span[], by: number): readonly Span[] {
  const out = matches.map((match) => match.span).filter((span) => !covers(done, span));
  return widen(
    out.sort((a, b) => a.from - b.from),
    by,
    by,
    Infinity,
  );
}
