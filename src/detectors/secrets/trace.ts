/**
 * Scan results of a text, kept so that its next version costs only what is new in it. By the law of detector.ts, the
 * result of an anchor depends on the bytes within its reach. If those were all copied, the result is copied too; only
 * anchors whose reach touches a change are scanned again: inserted text, and the places where two runs meet that did
 * not before.
 */

import type { Copies } from '../../model/copies.ts';
import type { SecretMatch } from '../../model/match.ts';
import { touches, widen } from '../../model/spans.ts';
import type { Span, Text } from '../../model/text.ts';
import { Anchors } from './matching/anchors.ts';
import { ENCODINGS, findDecoded, leadsIn, type Leads } from './decoding/decode.ts';
import type { SecretScanner } from './detect.ts';
import type { Reach, Scene, StretchDetector } from './detector.ts';
import { Kinds } from './kinds.ts';
import type { Matcher } from './matching/matcher.ts';
import { keepMostSpecific } from './resolve.ts';

/** A match, and the bytes that it depends on. */
interface Sight extends Span {
  readonly match: SecretMatch;
  /** The distance by which the match has moved since it was made. */
  readonly by: number;
}

/** Results of one text at one path. */
export interface Trace {
  readonly anchors: Anchors;
  /** Ordered by the bytes that they depend on. */
  readonly plain: readonly Sight[];
  /** By way of encoding. */
  readonly decoded: readonly (readonly Sight[])[];
  readonly leads: Leads;
  /** Kind of the path that all this depends on. */
  readonly kind: string;
  readonly length: number;
}

export interface Earlier {
  readonly trace: Trace;
  readonly copies: Copies;
}

export interface Tracer {
  /** `earlier`: a version of the text that its bytes were made from. Both are UTF-8. */
  trace(text: Text, path: string, earlier: Earlier | null): Trace;
  /** Returns a key for the part of a path that findings depend on. */
  kindOf(path: string): string;
  /** Returns the matches that `SecretScanner.scan` would find in all of the text. */
  matchesOf(trace: Trace): readonly SecretMatch[];
}

/** Reach from which anchors of a detector without a gate always count as open. */
const SHORT_REACH = 600;

/** Bytes that are scanned at once: anchors wait in memory. */
const STRETCH = 64 * 1024;

/** Bytes of a name before an encoded value. */
const NAME = 80;

/** Creates a scanner that reuses the results of an earlier version. `scanner` scans the decoded texts. */
export function createTracer(matcher: Matcher, scanner: SecretScanner): Tracer {
  const { prefilter } = matcher;
  const owners = matcher.allOwners();
  /** By word: how far its detectors look, where the anchor is open and where it is not. */
  const openReach = owners.map((detectors) => furthestReach(detectors.map(({ reach }) => reach)));
  const shutReach = owners.map((detectors) => furthestReach(detectors.map(shutReachOf)));
  const alwaysOpen = owners.map((detectors) =>
    detectors.some((detector) => !detector.gate && Math.max(detector.reach.before, detector.reach.after) > SHORT_REACH),
  );
  const before = matcher.reach.after + prefilter.longest;
  const kinds = new Kinds(matcher);
  const fresh = new Anchors();

  /** Returns the anchors of a text: new ones in what changed, and those of the earlier version elsewhere. */
  function findAnchors(scene: Scene, changed: readonly Span[], earlier: Earlier | null): Anchors {
    const { bytes } = scene;
    const { answered } = kinds.kindOf(scene.path);
    fresh.clear();
    for (const span of widen(changed, prefilter.longest - 1, 0, bytes.length))
      prefilter.findAnchors(bytes, span, fresh);
    fresh.keep((at, word) => answered[word] === 1 && matcher.isSpelled(scene, word, at));
    for (let i = 0; i < fresh.count; i++) if (alwaysOpen[fresh.wordOf(i)]) fresh.open(i);
    const anchors = new Anchors((earlier?.trace.anchors.count ?? 0) + fresh.count);
    if (earlier) {
      dropKnown(fresh, earlier.copies, prefilter.lengths);
      takeAnchors(anchors, earlier, prefilter.lengths, prefilter.longest);
    }
    anchors.merge(fresh);
    return anchors;
  }

  /** Asks about each anchor whose reach touches the changes. */
  function askTouched(scene: Scene, anchors: Anchors, changed: readonly Span[]): Sight[] {
    const sights: Sight[] = [];
    const { lengths } = prefilter;
    const concerns = (detector: StretchDetector, { from, to, index }: Span & { index: number }): boolean => {
      const reach = anchors.isOpen(index) ? detector.reach : shutReachOf(detector);
      return touches(changed, from - reach.before, to + reach.after);
    };
    const flush = (): void =>
      matcher.ask(scene, concerns, (detector, anchor, matches) => {
        if (
          !anchors.isOpen(anchor.index) &&
          (matches.length > 0 || (detector.gate?.isCheap === false && detector.gate.opens(scene, anchor)))
        )
          anchors.open(anchor.index);
        const from = Math.max(0, anchor.from - detector.reach.before);
        const to = Math.min(scene.bytes.length, anchor.to + detector.reach.after);
        for (const match of matches) sights.push({ match, by: 0, from, to });
      });
    let asked = 0;
    let next = 0;
    for (let i = 0; i < anchors.count; i++) {
      const at = anchors.at[i]!;
      while (next < changed.length && changed[next]!.to <= at - matcher.reach.before) next++;
      if (next === changed.length) break;
      if (changed[next]!.from >= at + before) {
        i = Math.max(i, anchors.firstFrom(changed[next]!.from - before + 1, i) - 1);
        continue;
      }
      const word = anchors.wordOf(i);
      const reach = anchors.isOpen(i) ? openReach[word]! : shutReach[word]!;
      if (!touches(changed, at - reach.before, at + lengths[word]! + reach.after)) continue;
      if (at - asked > STRETCH) {
        flush();
        asked = at;
      }
      matcher.add(scene, anchors, i);
    }
    flush();
    return sights;
  }

  return {
    kindOf: (path) => kinds.kindOf(path).name,
    trace(text, path, earlier) {
      const { bytes } = text;
      const scene = { bytes, path, binary: false };
      const kind = kinds.kindOf(path).name;
      // At a path of another kind the same bytes may say something else.
      const known = earlier?.trace.kind === kind ? earlier : null;
      const changed = known ? changesOf(known.copies, bytes.length, known.trace.length) : [text.whole];
      const anchors = findAnchors(scene, changed, known);
      const plain = askTouched(scene, anchors, changed);
      const leads = changed.reduce((all, span) => all | leadsIn(bytes, span), known?.trace.leads ?? 0);
      const decoded = ENCODINGS.map((encodings, i) => {
        const around = known ? encodings.around(bytes, changed) : changed;
        const found = findDecoded(scanner, text, path, widen(around, 0, NAME, bytes.length), encodings.finders(leads));
        const fresh = found.flatMap(({ match, stretch }): Sight[] =>
          touches(around, stretch.from, stretch.to) ? [{ match, by: 0, ...stretch }] : [],
        );
        return inOrder(known ? [...takenOver(known.trace.decoded[i]!, known.copies, around), ...fresh] : fresh);
      });
      return {
        anchors,
        plain: inOrder(known ? [...takenOver(known.trace.plain, known.copies, changed), ...plain] : plain),
        decoded,
        leads,
        kind,
        length: bytes.length,
      };
    },
    matchesOf({ plain, decoded }) {
      const direct = keepMostSpecific(plain.map(movedMatch));
      const others = decoded.flat();
      return others.length === 0 ? direct : keepMostSpecific([...direct, ...others.map(movedMatch)]);
    },
  };
}

/** Returns the furthest reach on each side. */
function furthestReach(reaches: readonly Reach[]): Reach {
  return {
    before: Math.max(...reaches.map(({ before }) => before)),
    after: Math.max(...reaches.map(({ after }) => after)),
  };
}

function shutReachOf({ gate, reach }: StretchDetector): Reach {
  return gate?.reach ?? reach;
}

/**
 * Changes no further apart are one: each has its price, and what is between them would be asked about all the same.
 */
const GAP = 32;

/** Returns the new spans, with a byte on each side of places where runs meet that did not before. */
function changesOf({ count, at, from, length }: Copies, size: number, earlierSize: number): Span[] {
  const changes: { from: number; to: number }[] = [];
  /** Adds a changed span, joined with the last one if they are near. */
  const addChange = (start: number, end: number): void => {
    const last = changes.at(-1);
    if (last && start <= last.to + GAP) last.to = Math.max(last.to, end);
    else if (start < end) changes.push({ from: start, to: end });
  };
  let end = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0 || at[i] !== 0 || from[i] !== 0) addChange(Math.max(0, end - 1), Math.min(size, at[i]! + 1));
    end = at[i]! + length[i]!;
  }
  const whole = count > 0 && end === size && from[count - 1]! + length[count - 1]! === earlierSize;
  if (!whole) addChange(Math.max(0, end - 1), size);
  return changes;
}

/** Adds the anchors of the earlier version that are wholly within copied bytes, at their new offsets. */
function takeAnchors(
  into: Anchors,
  { trace: { anchors }, copies }: Earlier,
  lengths: Int32Array,
  longest: number,
): void {
  let first = 0;
  for (let i = 0; i < copies.count; i++) {
    const from = copies.from[i]!;
    const end = from + copies.length[i]!;
    const by = copies.at[i]! - from;
    first = anchors.firstFrom(from, first > 0 && anchors.at[first - 1]! < from ? first : 0);
    const sure = anchors.firstFrom(end - longest + 1, first);
    into.addMoved(anchors, first, sure, by);
    first = sure;
    for (; first < anchors.count && anchors.at[first]! < end; first++) {
      if (anchors.at[first]! + lengths[anchors.wordOf(first)]! <= end) into.addMoved(anchors, first, first + 1, by);
    }
  }
}

/** Removes the anchors that are wholly within copied bytes: the earlier version has them. */
function dropKnown(fresh: Anchors, copies: Copies, lengths: Int32Array): void {
  let copy = 0;
  fresh.keep((at, word) => {
    while (copy < copies.count && copies.at[copy]! + copies.length[copy]! <= at) copy++;
    return (
      copy === copies.count || at < copies.at[copy]! || copies.at[copy]! + copies.length[copy]! < at + lengths[word]!
    );
  });
}

/** Returns the results of spans that no change touches. */
function takenOver(sights: readonly Sight[], copies: Copies, changed: readonly Span[]): Sight[] {
  const taken: Sight[] = [];
  if (sights.length === 0) return taken;
  for (let i = 0; i < copies.count; i++) {
    const start = copies.from[i]!;
    const end = start + copies.length[i]!;
    const by = copies.at[i]! - start;
    for (let j = firstFrom(sights, start); j < sights.length && sights[j]!.from < end; j++) {
      const sight = sights[j]!;
      if (sight.to > end || touches(changed, sight.from + by, sight.to + by)) continue;
      taken.push(
        by === 0 ? sight : { match: sight.match, by: sight.by + by, from: sight.from + by, to: sight.to + by },
      );
    }
  }
  return taken;
}

/** Returns the index of the first result at this offset or later. */
function firstFrom(sights: readonly Sight[], offset: number): number {
  let low = 0;
  let high = sights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sights[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(sights: Sight[]): readonly Sight[] {
  return sights.length < 2 ? sights : sights.sort((a, b) => a.from - b.from);
}

function movedMatch({ match, by }: Sight): SecretMatch {
  if (by === 0) return match;
  return { ...match, span: moved(match.span, by), matchSpan: moved(match.matchSpan, by) };
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}
