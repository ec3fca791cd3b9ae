/** A catalogue rule at work: its pattern around an anchor, then its offline checks. */

import type { SecretMatch } from '../../model/match.ts';
import { Secret } from '../../model/secret.ts';
import type { Span } from '../../model/text.ts';
import { Automaton } from './matching/automaton.ts';
import { EDGE_REACH, edgesOf, hasLooseEdge, isWithinBase64, BASE64_REACH, type Edges } from './boundary.ts';
import { provenOtherwise } from './dismissals/index.ts';
import { isMadeUp, isSpelled } from './dismissals/placeholders.ts';
import type { Scene, StretchDetector } from './detector.ts';
import type { CompiledPattern, Engine, PatternHit } from './matching/engine.ts';
import { looksRandom, shannonPerCharacter } from './score/entropy.ts';
import { reachOf } from './matching/pattern-reach.ts';
import { checkStructure, describeStructure, expiryOf, proofOf, roleOf } from './structure.ts';
import { confidenceOf, specificityOf, TEST_MODE } from './rule-certainty.ts';
import type { MatchingRule } from './matching/matching-rule.ts';

/** `\b` and `^` look one character past a match. */
const EDGE = 4;

/** Bytes around a keyword that are nearly always enough to rule a match out. */
const GLANCE = { before: 0, after: 64 };

/** Calls of a pattern that cost as much as building its automaton: a small change never needs one. */
const FEW = 100;

/** A match that would be longer than this is cut off: 32 KiB contains the longest keys in use. */
const LONGEST = 32 * 1024;

/** A prefix as long as this occurs by chance in no binary. */
const LONG_PREFIX = 5;

/** Checks that chance passes once in a million values and less. */
const CHECK_DIGITS: ReadonlySet<string> = new Set([
  'github-crc32',
  'npm-crc32',
  'grafana-crc32',
  'gitlab-routable',
  'atlassian-crc32',
  'azure-identifiable',
  'nkey-crc16',
]);

/** In bytes; what a line says beyond this does not count. */
const LINE_REACH = 400;

/** Count of matches ending before the anchor that are skipped in the search for the one that contains it. */
const TRIES = 32;

/** Count of matches that contain the anchor and may begin or end where no token does. */
const MISFITS = 1;

/** Returns the detector of a rule. Its patterns are compiled when they are first needed. */
export function createRuleDetector(rule: MatchingRule, engine: Engine): StretchDetector {
  const { longest, beforeKeyword } = rule.reach ?? reachOf(rule.pattern, rule.keywords, rule.longest);
  const reach = { before: Math.min(beforeKeyword, LONGEST) + EDGE, after: Math.min(longest, LONGEST) + EDGE };
  const companionReach = rule.companion ? LINE_REACH * rule.companion.withinLines : 0;
  const glance = reach.after < GLANCE.after ? { before: 0, after: reach.after } : GLANCE;
  let automaton: Automaton | null | undefined;
  let asked = 0;
  let pattern: CompiledPattern | undefined; // compiling all rules costs more than scanning a small diff
  let edges: Edges | undefined;
  let loose: CompiledPattern | undefined;
  let bare: CompiledPattern | undefined;
  let companion: CompiledPattern | undefined;
  let paths: CompiledPattern | undefined;

  function edged(): Edges {
    return (edges ??= edgesOf(rule.pattern));
  }

  function isWanted(path: string): boolean {
    return rule.paths === undefined || (paths ??= engine.compile(rule.paths)).test(Buffer.from(path));
  }

  /** Returns false if the pattern need not be run. Reads `after` bytes after the anchor. */
  function mayMatch({ bytes }: Scene, anchor: Span, after = glance.after): boolean {
    if (asked < FEW) {
      asked++;
      return true;
    }
    if (automaton === undefined) automaton = Automaton.of(edged().bare, reach.before);
    return automaton === null || automaton.mayMatch(bytes, anchor, after);
  }

  /** Runs the pattern alone: with its own edges, those of `boundary.ts`, or none if its match proves itself. */
  function findHit(
    scene: Scene,
    anchor: Span,
  ): { readonly start: number; readonly window: Buffer; readonly hit: PatternHit } | null {
    const start = Math.max(0, anchor.from - reach.before - EDGE_REACH);
    const end = Math.min(scene.bytes.length, anchor.to + reach.after);
    const window = scene.bytes.subarray(start, end);
    const isData = ({ secret }: PatternHit): boolean => isWithinBase64(scene.bytes, start + secret.from);
    // A match with its keyword here begins after the edge; one that begins at a cut owes its start to the cut.
    const search = (compiled: CompiledPattern, first: number, fits: (hit: PatternHit) => boolean): PatternHit | null =>
      compiled.test(window)
        ? hitAround(compiled, window, start === 0 ? 0 : first, anchor.from - start, anchor.to - start, fits)
        : null;
    pattern ??= engine.compile(rule.pattern);
    let hit = search(pattern, EDGE, (found) => !isData(found));
    if (!hit && looseIn(window)) hit = search(loose!, EDGE, (found) => !isData(found));
    if (!hit && isBare(scene))
      hit = search((bare ??= engine.compile(edged().bare)), EDGE, (found) => proves(scene, start, found));
    // it would go on past what is read
    if (!hit || (hit.to === window.length && end < scene.bytes.length)) return null;
    return { start, window, hit };
  }

  /** Escapes and joints are rare enough that the other edges are asked for only where there is one. */
  function looseIn(bytes: Buffer): boolean {
    if (edged().loose === null || !hasLooseEdge(bytes)) return false;
    loose ??= engine.compile(edged().loose!);
    return true;
  }

  /**
   * Returns true if the value needs no separator around it: check digits prove it between any letters, and binaries put
   * strings side by side.
   */
  function isBare({ binary }: Scene): boolean {
    return CHECK_DIGITS.has(rule.check ?? '') || (binary && (rule.publicPrefix?.length ?? 0) >= LONG_PREFIX);
  }

  /** Reports whether a match between letters proves itself by check digits, outside of base64. */
  function proves({ bytes }: Scene, start: number, { secret }: PatternHit): boolean {
    if (isWithinBase64(bytes, start + secret.from)) return false;
    const text = bytes.toString('utf8', start + secret.from, start + secret.to);
    return !CHECK_DIGITS.has(rule.check ?? '') || checkStructure(rule.check, text) === 'valid';
  }

  function find(scene: Scene, anchor: Span): readonly SecretMatch[] {
    if (!mayMatch(scene, anchor) || !isExact(rule, scene, anchor) || !isWanted(scene.path)) return [];
    const seen = findHit(scene, anchor);
    if (!seen) return [];
    const { start, window, hit } = seen;
    const text = window.toString('utf8', hit.secret.from, hit.secret.to);
    const prefix = rule.publicPrefix && text.startsWith(rule.publicPrefix) ? rule.publicPrefix : '';
    const reasons: string[] = [];
    const span = { from: start + hit.secret.from, to: start + hit.secret.to };
    const base = {
      kind: 'secret' as const,
      rule: rule.id,
      title: rule.title,
      severity: rule.severity,
      secret: new Secret(text, prefix),
      span,
      matchSpan: { from: Math.min(span.from, anchor.from), to: Math.max(span.to, anchor.to) },
      specificity: specificityOf(rule, prefix),
    };
    const dismissed = (because: string): readonly SecretMatch[] => [
      { ...base, confidence: 'low', structure: 'unknown', reasons: [], dismissed: because },
    ];
    const body = text.slice(prefix.length);
    if (isMadeUp(body) || (prefix !== '' && isSpelled(body))) return dismissed('a placeholder');
    if (prefix === '' && rule.check === undefined) {
      const otherwise = provenOtherwise(text);
      if (otherwise !== null) return dismissed(otherwise);
    }
    if (rule.minEntropy !== undefined && shannonPerCharacter(body) < rule.minEntropy) return [];
    if (rule.onlyRandom === true && !looksRandom(text).random) return [];
    const structure = checkStructure(rule.check, text);
    if (structure === 'example') return dismissed('an example of a documentation');
    const role = roleOf(rule.check, text);
    if (role === 'public') return dismissed('made to be public');
    if (role === 'powerful') reasons.push('it passes all policies of the database');
    if (structure !== 'unknown')
      reasons.push(
        structure === 'valid' ? 'its check digits or structure are right' : 'its check digits or structure are wrong',
      );
    reasons.push(...describeStructure(rule.check, text));
    const proof = proofOf(rule.check, structure);
    const expires = expiryOf(rule.check, text, () => lineAround(scene.bytes, span));
    let isPublic = false;
    if (rule.companion) {
      companion ??= engine.compile(rule.companion.pattern);
      const near = scene.bytes.subarray(
        Math.max(0, anchor.from - companionReach),
        Math.min(scene.bytes.length, anchor.to + companionReach),
      );
      const found = companion.test(near);
      if (!found && rule.companion.required) return [];
      if (found) reasons.push(`${rule.companion.name} is next to it`);
      isPublic = found && rule.companion.isPublic === true;
    }
    const bound = isPublic ? 'low' : TEST_MODE.test(text.slice(0, 32)) ? 'medium' : null;
    return [
      {
        ...base,
        ...(role === 'powerful' ? { severity: 'critical' as const } : {}),
        confidence: confidenceOf(rule, structure, role, bound),
        ...(bound === null ? {} : { mostSure: bound }),
        structure,
        ...(proof === null ? {} : { proof }),
        ...(expires === null ? {} : { expires }),
        ...(rule.oftenMadeUp === true ? { sureInSamples: 'medium' as const } : {}),
        reasons: [`has the documented format of a ${rule.title}`, ...reasons],
      },
    ];
  }

  /** Reports whether no match can be in a span, so that its anchors need not be asked. */
  function rulesOut(scene: Scene, stretch: Span): boolean {
    if (!isWanted(scene.path)) return true;
    pattern ??= engine.compile(rule.pattern);
    const bytes = scene.bytes.subarray(Math.max(0, stretch.from - reach.before - EDGE_REACH), stretch.to + reach.after);
    if (pattern.test(bytes) || (looseIn(bytes) && loose!.test(bytes))) return false;
    return !isBare(scene) || !(bare ??= engine.compile(edged().bare)).test(bytes);
  }

  return {
    name: rule.id,
    keywords: rule.keywords,
    reach: {
      before: Math.max(reach.before + EDGE_REACH + BASE64_REACH, companionReach),
      after: Math.max(reach.after, companionReach),
    },
    find,
    // Others are mostly searched without regard to case. At each start there are hundreds of rules: each function of
    // each would be felt.
    ...(rule.exactKeywords || rule.keywords.some(hasCapital)
      ? { isSpelled: (scene: Scene, anchor: Span) => mayMatch(scene, anchor, 0) && isExact(rule, scene, anchor) }
      : {}),
    gate:
      companionReach > 0
        ? {
            reach: { before: reach.before + EDGE_REACH + BASE64_REACH, after: reach.after },
            isCheap: false,
            opens: (scene, anchor) =>
              isWanted(scene.path) && mayMatch(scene, anchor) && findHit(scene, anchor) !== null,
          }
        : { reach: glance, isCheap: true, opens: mayMatch },
    ...(rule.paths === undefined ? {} : { isWanted, kindOf: (path: string) => String(isWanted(path)) }),
    // A match that is cut off ends at its own window, not where a longer stretch ends: no stretch counts for it.
    ...(longest <= LONGEST ? { rulesOut } : {}),
  };
}

/** Returns the text of the line within what companions may be searched, for what is written beside a value. */
function lineAround(bytes: Buffer, span: Span): string {
  const from = Math.max(0, span.from - LINE_REACH);
  const before = bytes.toString('latin1', from, span.from);
  const after = bytes.toString('latin1', span.to, Math.min(bytes.length, span.to + LINE_REACH));
  return before.slice(before.lastIndexOf('\n') + 1) + (/^[^\n]*/.exec(after)?.[0] ?? '');
}

function isExact({ exactKeywords, keywords }: MatchingRule, { bytes }: Scene, anchor: Span): boolean {
  return exactKeywords !== true || keywords.includes(bytes.toString('latin1', anchor.from, anchor.to));
}

function hasCapital(keyword: string): boolean {
  return /[A-Z]/.test(keyword);
}

/** Returns the leftmost match that begins at `first` or later and contains the anchor. */
function hitAround(
  pattern: CompiledPattern,
  window: Buffer,
  first: number,
  from: number,
  to: number,
  fits: (hit: PatternHit) => boolean,
): PatternHit | null {
  let at = first;
  let misfits = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const hit = pattern.exec(window, at);
    if (!hit || hit.from > from) return null;
    if (hit.to >= to && misfits++ < MISFITS && fits(hit)) return hit;
    if (misfits >= MISFITS) return null;
    at = tries < TRIES / 2 ? hit.from + 1 : Math.max(hit.to, hit.from + 1);
  }
  return null;
}
