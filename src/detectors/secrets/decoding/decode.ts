/**
 * Lets a scanner see through encodings: encoded runs are decoded and scanned like any text, to a bounded depth.
 * Findings are placed at their encoded form. The law of detector.ts applies: the extent and content of an encoded run
 * depend only on its own bytes and those next to it. So a region's findings are still exactly the whole text's findings
 * that touch it.
 */

import type { Decoded, Finder } from './decoded.ts';
import type { SecretMatch } from '../../../model/match.ts';
import { widen } from '../../../model/spans.ts';
import { Text, type Span } from '../../../model/text.ts';
import { findBase64 } from './decode-base64.ts';
import { aroundBase64 } from './base64-runs.ts';
import { aroundBlocks, findBlocks } from './decode-blocks.ts';
import { ESCAPES } from './decode-escapes.ts';
import { aroundLists, findLists } from './decode-lists.ts';
import type { SecretScanner, Stop } from '../detect.ts';
import { keepMostSpecific } from '../resolve.ts';

/** Bit `n` is set where the byte that begins an escape of family `n` may be somewhere in the text. */
export type Leads = number;

const LEADS = new Uint8Array(256);
for (const [i, { lead }] of ESCAPES.entries()) LEADS[lead]! |= 1 << i;

/** Distance from an escape within which the text beside it counts. */
const BESIDE = 320;

/** Bytes of the longest character: a run ends with a whole one. */
const CHARACTER = 4;

/** Ways to encode a text, of which a change alters equally much. */
export interface Encodings {
  finders(leads: Leads): readonly Finder[];
  /**
   * Returns all that a change within the regions may alter in what is encoded so: a stretch that it does not touch is
   * as it was.
   */
  around(bytes: Buffer, regions: readonly Span[]): readonly Span[];
}

export const ENCODINGS: readonly Encodings[] = [
  { finders: () => [findBase64], around: aroundBase64 },
  { finders: () => [findLists], around: aroundLists },
  { finders: () => [findBlocks], around: aroundBlocks },
  {
    finders: (leads) => ESCAPES.flatMap(({ find }, i) => (leads & (1 << i) ? [find] : [])),
    around: (bytes, regions) => widen(regions, BESIDE, BESIDE, bytes.length),
  },
];

/** Returns all that a change within the regions may alter, also where it is encoded. In order, without overlaps. */
export function alteredBy(bytes: Buffer, regions: readonly Span[]): readonly Span[] {
  return mergeSpans(ENCODINGS.flatMap(({ around }) => around(bytes, regions)));
}

/** Finders by the leads of a text: few combinations are met. */
const FINDERS = new Map<Leads, readonly Finder[]>();

function allFinders(leads: Leads): readonly Finder[] {
  let finders = FINDERS.get(leads);
  if (finders === undefined) FINDERS.set(leads, (finders = ENCODINGS.flatMap((encodings) => encodings.finders(leads))));
  return finders;
}

/** Returns which encodings may occur in a span, by their signs (a backslash, a long run). */
export function leadsIn(bytes: Buffer, { from, to }: Span): Leads {
  let leads = 0;
  // One read of each byte costs less than a call for each family, unless there are many.
  if (to - from < 2048) for (let at = from; at < to; at++) leads |= LEADS[bytes[at]!]!;
  else for (const [i, { lead }] of ESCAPES.entries()) if (bytes.subarray(from, to).includes(lead)) leads |= 1 << i;
  return leads;
}

const DEEPEST = 3;
const FOUND_IN = 'found in ';

/** Returns true if the match was found in something encoded: the text does not contain it as it is. */
export function isDecoded(match: SecretMatch): boolean {
  return match.reasons[0]?.startsWith(FOUND_IN) ?? false;
}

/** A match in something decoded, where its encoded form is. */
export interface DecodedMatch {
  readonly match: SecretMatch;
  /** All that was decoded with it. */
  readonly stretch: Span;
}

/** Finds secrets in the encoded runs that touch the regions; overlaps are not resolved. */
export function findDecoded(
  scanner: SecretScanner,
  text: Text,
  path: string,
  regions: readonly Span[],
  finders: readonly Finder[],
  stop: Stop = () => false,
  depth = 1,
): readonly DecodedMatch[] {
  const matches: DecodedMatch[] = [];
  for (const find of finders) {
    for (const decoded of find(text.bytes, regions)) {
      if (stop(0)) return matches;
      const inner = new Text(decoded.bytes);
      const found = scanner
        .scan(inner, path, [inner.whole], stop)
        .map((match) => ({ match, stretch: match.matchSpan }));
      const finders = depth < DEEPEST ? allFinders(leadsIn(inner.bytes, inner.whole)) : [];
      const deeper = findDecoded(scanner, inner, path, [inner.whole], finders, stop, depth + 1);
      for (const { match, stretch } of [...found, ...deeper]) {
        // All of a text that is encoded once more counts: its lines may be split by what was decoded here.
        if (decoded.counts(match.span) || decoded.counts(stretch))
          matches.push({ match: locateOutside(match, decoded), stretch: decoded.outerSpan(inner.whole) });
      }
    }
  }
  return matches;
}

/** Returns the scanner with decoding: its matches in encoded runs are added, located at the run. */
export function withDecoding(scanner: SecretScanner): SecretScanner {
  const decodedMatches = (text: Text, path: string, regions: readonly Span[], stop?: Stop): readonly SecretMatch[] => {
    // An escape that is further away is in no run that touches a region.
    const near = widen(regions, BESIDE + CHARACTER, BESIDE + CHARACTER, text.bytes.length);
    const leads = near.reduce((all, span) => all | leadsIn(text.bytes, span), 0);
    return findDecoded(scanner, text, path, regions, allFinders(leads), stop).map(({ match }) => match);
  };
  return {
    ...scanner,
    scan(text, path, regions, stop) {
      const direct = scanner.scan(text, path, regions, stop);
      const decoded = stop?.(0) === true ? [] : decodedMatches(text, path, regions, stop);
      if (direct.length + decoded.length === 0) return direct;
      return settle(direct, decoded, regions, (wider) =>
        stop?.(0) === true
          ? null
          : [...scanner.scan(text, path, wider, stop), ...decodedMatches(text, path, wider, stop)],
      );
    },
  };
}

/**
 * Extends the regions until no secret crosses their ends: the winner of two overlapping secrets may depend on a third
 * outside. `look` scans wider regions; it returns null once the scan was stopped.
 */
function settle(
  direct: readonly SecretMatch[],
  decoded: readonly SecretMatch[],
  regions: readonly Span[],
  look: (regions: readonly Span[]) => readonly SecretMatch[] | null,
): readonly SecretMatch[] {
  let matches: readonly SecretMatch[] = [...direct, ...decoded];
  for (let covered = mergeSpans(regions); ; ) {
    const wider = mergeSpans([...covered, ...matches.map((match) => match.span)]);
    if (sizeOf(wider) === sizeOf(covered)) break;
    covered = wider;
    const found = look(covered);
    if (found === null) break;
    matches = found;
  }
  return keepMostSpecific(matches).filter(({ matchSpan }) =>
    regions.some((region) => region.from < matchSpan.to && matchSpan.from < region.to),
  );
}

/** Returns spans in any order as sorted ones that do not overlap. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Returns a match in decoded content as one in the text around it, with how it was encoded. */
function locateOutside(match: SecretMatch, decoded: Decoded): SecretMatch {
  const [first, ...rest] = match.reasons;
  const reasons = isDecoded(match)
    ? [`${first} in ${decoded.how}`, ...rest]
    : [FOUND_IN + decoded.how, ...match.reasons];
  return { ...match, span: decoded.outerSpan(match.span), matchSpan: decoded.outerSpan(match.matchSpan), reasons };
}
