/** A catalogue rule at work: its pattern around an anchor, then its offline checks. */

import type { SecretMatch } from '../../model/match.ts';
import type { SecretRule } from '../../model/rule.ts';
import { Secret } from '../../model/secret.ts';
import type { Span } from '../../model/text.ts';
import { Automaton } from './automaton.ts';
import type { Scene, StretchDetector } from './detector.ts';
import type { CompiledPattern, Engine, PatternHit } from './engine.ts';
import { shannonPerCharacter } from './entropy.ts';
import { reachOf, type Reach } from './pattern-reach.ts';
import { checkStructure, describeStructure, expiryOf, proofOf } from './structure.ts';

/** The part of a rule that matching needs; its words for people are loaded only once there is a finding. */
export type MatchingRule = Pick<
  SecretRule,
  | 'id'
  | 'title'
  | 'severity'
  | 'confidence'
  | 'keywords'
  | 'pattern'
  | 'longest'
  | 'publicPrefix'
  | 'minEntropy'
  | 'check'
  | 'companion'
  | 'paths'
  | 'oftenMadeUp'
  | 'exactKeywords'
> & {
  /**
   * The bundler works it out beforehand: reading all patterns at each start would cost a small push five milliseconds.
   */
  readonly reach?: Reach;
};

/** `\b` and `^` look one character past a match. */
const EDGE = 4;

/** So many bytes after a keyword tell nearly always that no match is there. */
const GLANCE = { before: 0, after: 64 };

/** An automaton costs as much as so many looks at a pattern: a small change never needs one. */
const FEW = 100;

/** A match that would be longer than this is cut off: 32 KiB holds the longest keys in use. */
const LONGEST = 32 * 1024;

/** How many matches that end before the anchor are passed over in looking for the one that holds it. */
const TRIES = 32;

export function createRuleDetector(rule: MatchingRule, engine: Engine): StretchDetector {
  const { longest, beforeKeyword } = rule.reach ?? reachOf(rule.pattern, rule.keywords, rule.longest);
  const reach = { before: Math.min(beforeKeyword, LONGEST) + EDGE, after: Math.min(longest, LONGEST) + EDGE };
  const companionReach = rule.companion ? 400 * rule.companion.withinLines : 0;
  const glance = reach.after < GLANCE.after ? { before: 0, after: reach.after } : GLANCE;
  let automaton: Automaton | null | undefined;
  let asked = 0;
  let pattern: CompiledPattern | undefined; // compiling all rules costs more than scanning a small diff
  let companion: CompiledPattern | undefined;
  let paths: CompiledPattern | undefined;

  function isWanted(path: string): boolean {
    return rule.paths === undefined || (paths ??= engine.compile(rule.paths)).test(Buffer.from(path));
  }

  /** Where not, the pattern need not be asked; so many bytes after the anchor are looked at. */
  function mayMatch({ bytes }: Scene, anchor: Span, after = glance.after): boolean {
    if (asked < FEW) {
      asked++;
      return true;
    }
    if (automaton === undefined) automaton = Automaton.of(rule.pattern, reach.before);
    return automaton === null || automaton.mayMatch(bytes, anchor, after);
  }

  /** What the pattern alone finds. */
  function look(
    scene: Scene,
    anchor: Span,
  ): { readonly start: number; readonly window: Buffer; readonly hit: PatternHit } | null {
    const start = Math.max(0, anchor.from - reach.before);
    const end = Math.min(scene.bytes.length, anchor.to + reach.after);
    const window = scene.bytes.subarray(start, end);
    pattern ??= engine.compile(rule.pattern);
    if (!pattern.test(window)) return null;
    // A match with its keyword here begins after the edge; one that begins at a cut owes its start to the cut.
    const hit = hitAround(pattern, window, start === 0 ? 0 : EDGE, anchor.from - start, anchor.to - start);
    // it would go on past what is looked at
    if (!hit || (hit.to === window.length && end < scene.bytes.length)) return null;
    return { start, window, hit };
  }

  function find(scene: Scene, anchor: Span): readonly SecretMatch[] {
    if (!mayMatch(scene, anchor) || !isExact(rule, scene, anchor) || !isWanted(scene.path)) return [];
    const seen = look(scene, anchor);
    if (!seen) return [];
    const { start, window, hit } = seen;
    const text = window.toString('utf8', hit.secret.from, hit.secret.to);
    const prefix = rule.publicPrefix && text.startsWith(rule.publicPrefix) ? rule.publicPrefix : '';
    const reasons: string[] = [];
    if (isRepetitive(text.slice(prefix.length))) return [];
    if (rule.minEntropy !== undefined && shannonPerCharacter(text.slice(prefix.length)) < rule.minEntropy) return [];
    const structure = checkStructure(rule.check, text);
    if (structure === 'example') return [];
    if (structure !== 'unknown')
      reasons.push(
        structure === 'valid' ? 'its check digits or structure are right' : 'its check digits or structure are wrong',
      );
    reasons.push(...describeStructure(rule.check, text));
    const proof = proofOf(rule.check, structure);
    const expires = expiryOf(rule.check, text);
    if (rule.companion) {
      companion ??= engine.compile(rule.companion.pattern);
      const near = scene.bytes.subarray(
        Math.max(0, anchor.from - companionReach),
        Math.min(scene.bytes.length, anchor.to + companionReach),
      );
      const found = companion.test(near);
      if (!found && rule.companion.required) return [];
      if (found) reasons.push(`${rule.companion.name} stands beside it`);
    }
    const span = { from: start + hit.secret.from, to: start + hit.secret.to };
    return [
      {
        kind: 'secret',
        rule: rule.id,
        title: rule.title,
        severity: rule.severity,
        confidence: structure === 'invalid' ? 'low' : (rule.confidence ?? 'high'),
        secret: new Secret(text, prefix),
        span,
        matchSpan: { from: Math.min(span.from, anchor.from), to: Math.max(span.to, anchor.to) },
        structure,
        ...(proof === null ? {} : { proof }),
        ...(expires === null ? {} : { expires }),
        ...(rule.oftenMadeUp === true ? { sureInSamples: 'medium' as const } : {}),
        reasons: [`has the documented format of a ${rule.title}`, ...reasons],
        specificity:
          100 +
          Math.min(60, prefix.length * 10) +
          (rule.check === undefined ? 0 : 20) -
          ((rule.confidence ?? 'high') === 'high' ? 0 : 40),
      },
    ];
  }

  function rulesOut(scene: Scene, stretch: Span): boolean {
    if (!isWanted(scene.path)) return true;
    pattern ??= engine.compile(rule.pattern);
    return !pattern.test(scene.bytes.subarray(Math.max(0, stretch.from - reach.before), stretch.to + reach.after));
  }

  return {
    name: rule.id,
    keywords: rule.keywords,
    reach: { before: Math.max(reach.before, companionReach), after: Math.max(reach.after, companionReach) },
    find,
    // Others are mostly looked for without regard to case. At each start there are hundreds of rules: each function of
    // each would be felt.
    ...(rule.exactKeywords || rule.keywords.some(hasCapital)
      ? { isSpelled: (scene: Scene, anchor: Span) => mayMatch(scene, anchor, 0) && isExact(rule, scene, anchor) }
      : {}),
    gate:
      companionReach > 0
        ? {
            reach,
            isCheap: false,
            opens: (scene, anchor) => isWanted(scene.path) && mayMatch(scene, anchor) && look(scene, anchor) !== null,
          }
        : { reach: glance, isCheap: true, opens: mayMatch },
    ...(rule.paths === undefined ? {} : { isWanted, kindOf: (path: string) => String(isWanted(path)) }),
    // A match that is cut off ends at its own window, not where a longer stretch ends: no stretch speaks for it.
    ...(longest <= LONGEST ? { rulesOut } : {}),
  };
}

function isExact({ exactKeywords, keywords }: MatchingRule, { bytes }: Scene, anchor: Span): boolean {
  return exactKeywords !== true || keywords.includes(bytes.toString('latin1', anchor.from, anchor.to));
}

function hasCapital(keyword: string): boolean {
  return /[A-Z]/.test(keyword);
}

/** The leftmost match that begins at `first` or later and holds the anchor. */
function hitAround(
  pattern: CompiledPattern,
  window: Buffer,
  first: number,
  from: number,
  to: number,
): PatternHit | null {
  let at = first;
  for (let tries = 0; tries < TRIES; tries++) {
    const hit = pattern.exec(window, at);
    if (!hit || hit.from > from) return null;
    if (hit.to >= to) return hit;
    at = tries < TRIES / 2 ? hit.from + 1 : Math.max(hit.to, hit.from + 1);
  }
  return null;
}

/** `xxxxxxxx`, `0000…`, `abcabcabc…`: what people write where a value should go. */
function isRepetitive(body: string): boolean {
  return body.length >= 8 && new Set(body).size <= Math.min(3, body.length / 4);
}
