/**
 * The door to the secret detectors: what the catalogue, the readers of generic credentials and a policy's own rules
 * find.
 */

import type { SecretMatch } from '../../model/match.ts';
import { ownRules, type Policy } from '../../model/policy.ts';
import type { RuleWords } from '../../model/rule.ts';
import { createTextAcceptor, type TextAcceptor } from './accepted-texts.ts';
import { matchingRules, wordsOf } from './catalogue.ts';
import { createCredentialDetectors } from './credential.ts';
import { credentialWords, type CredentialWords } from './score/credential-words.ts';
import { withDecoding } from './decoding/decode.ts';
import { createSecretScanner, type SecretScanner } from './detect.ts';
import { builtKeywords } from './built-keywords.ts';
import { DetectorList, type StretchDetector } from './detector.ts';
import { loadEngine, type Engine } from './matching/engine.ts';
import { createExposureDetectors } from './exposure/exposure.ts';
import { exposureWords } from './exposure/exposure-words.ts';
import { keywordTableOf } from './matching/keyword-table.ts';
import { Matcher } from './matching/matcher.ts';
import { createRuleDetector } from './rule-detector.ts';
import type { MatchingRule } from './matching/matching-rule.ts';
import { createPathJudge, type PathJudge } from './path-rules.ts';
import { createTracer, type Tracer } from './trace.ts';

export { alteredBy, isDecoded } from './decoding/decode.ts';
export { isOfFile, judgeFiles, kindOfFile } from './sensitive-file.ts';

/** A scanner that can also follow a text from version to version. */
export interface HistoryScanner extends SecretScanner, Tracer, TextAcceptor, PathJudge {
  /** Makes another scanner, of these rules alone: rules that are a pattern, by id. */
  alone(rules: ReadonlySet<string>): Promise<HistoryScanner>;
}

/**
 * Returns the scanner of the catalogue, the readers and the policy's rules. `only`: ids of pattern rules to use, and
 * nothing else. Throws `UsageError('bad-rule')` if a rule of the policy does not compile.
 */
export async function createScanner(
  policy: Policy,
  wantedEngine?: 're2' | 're2js',
  only?: ReadonlySet<string>,
): Promise<HistoryScanner> {
  const [engine, catalogue] = await Promise.all([loadEngine(wantedEngine), matchingRules()]);
  // Compile custom rules now: a broken one must be reported before it would first match.
  for (const rule of policy.customRules)
    for (const pattern of [rule.pattern, rule.paths]) if (pattern !== undefined) engine.compile(pattern);
  const matcher =
    policy.customRules.length === 0 && only === undefined
      ? catalogueMatcher(catalogue, policy, engine)
      : ownMatcher([...catalogue, ...policy.customRules], policy, engine, only);
  const plain = createSecretScanner(engine, matcher);
  const tracer = lazyTracer(matcher, plain);
  const pathJudge = createPathJudge(policy, engine);
  const scanner = {
    ...withDecoding(plain),
    ...tracer,
    ...createTextAcceptor(policy, engine),
    judgeFilePath: pathJudge.judgeFilePath,
    kindOf: pathJudge.isEmpty ? tracer.kindOf : (path: string) => `${tracer.kindOf(path)};${pathJudge.kindOf(path)}`,
    alone: (rules: ReadonlySet<string>) => createScanner(policy, engine.name, rules),
  };
  if (policy.disabledRules.size === 0) return scanner;
  // A reader of generic credentials counts for several rules: its matches are filtered where its rules are off.
  const enabled = (matches: readonly SecretMatch[]): readonly SecretMatch[] =>
    matches.filter(({ rule }) => !policy.disabledRules.has(rule));
  return {
    ...scanner,
    scan: (text, path, regions, stop) => enabled(scanner.scan(text, path, regions, stop)),
    matchesOf: (trace) => enabled(scanner.matchesOf(trace)),
  };
}

/** Returns the matcher of the catalogue, which makes a detector when a keyword of it is met. */
function catalogueMatcher(rules: readonly MatchingRule[], { disabledRules }: Policy, engine: Engine): Matcher {
  const others = readersOfContext();
  /** Returns the detector of a rule, or of a reader behind the rules; null if the rule is off. */
  const make = (index: number): StretchDetector | null => {
    const rule = rules[index];
    if (rule === undefined) return others[index - rules.length]!;
    return disabledRules.has(rule.id) ? null : detectorOf(rule, engine);
  };
  // asking each rule for its id would load them all
  const off = disabledRules.size === 0 ? 0 : rules.filter(({ id }) => disabledRules.has(id)).length;
  const length = rules.length + others.length;
  const detectors = new DetectorList(length, make, length - off);
  return new Matcher(detectors, builtKeywords() ?? keywordTableOf(createDetectors(rules, engine)));
}

/** Returns the matcher of a catalogue with a policy's own rules. `only`: as `createScanner` takes it. */
function ownMatcher(
  rules: readonly MatchingRule[],
  { disabledRules }: Policy,
  engine: Engine,
  only: ReadonlySet<string> | undefined,
): Matcher {
  const wanted = rules.filter(({ id }) => !disabledRules.has(id) && (only?.has(id) ?? true));
  return Matcher.of(
    only === undefined ? createDetectors(wanted, engine) : wanted.map((rule) => detectorOf(rule, engine)),
  );
}

/** Returns a tracer whose tables are made for the first text that is traced: a small push traces none. */
function lazyTracer(matcher: Matcher, plain: SecretScanner): Tracer {
  let made: Tracer | undefined;
  const tracer = (): Tracer => (made ??= createTracer(matcher, plain));
  return {
    trace: (text, path, earlier) => tracer().trace(text, path, earlier),
    kindOf: (path) => tracer().kindOf(path),
    matchesOf: (trace) => tracer().matchesOf(trace),
  };
}

/** Returns the detectors of the rules, and those of the readers. */
export function createDetectors(rules: readonly MatchingRule[], engine: Engine): readonly StretchDetector[] {
  return [...rules.map((rule) => detectorOf(rule, engine)), ...readersOfContext()];
}

/** By rule and engine: the scans of one process share what is compiled. */
const made = new WeakMap<MatchingRule, Map<Engine['name'], StretchDetector>>();

/** Returns the detector of a rule, made once for as long as the rule is known. */
function detectorOf(rule: MatchingRule, engine: Engine): StretchDetector {
  const own = made.get(rule) ?? new Map<Engine['name'], StretchDetector>();
  made.set(rule, own);
  const detector = own.get(engine.name) ?? createRuleDetector(rule, engine);
  own.set(engine.name, detector);
  return detector;
}

function readersOfContext(): readonly StretchDetector[] {
  return [...createCredentialDetectors(), ...createExposureDetectors()];
}

/** The rules that are no pattern: they read context, and their words are in tables. */
export const contextWords: Readonly<Record<string, CredentialWords>> = { ...credentialWords, ...exposureWords };

/** Returns why a rule matters and how to fix its findings; empty texts for an unknown rule. */
export async function wordsFor(rule: string, policy: Policy): Promise<RuleWords> {
  const own = ownRules(policy).find((custom) => custom.id === rule);
  if (own) return { why: own.why, fix: own.fix, revoke: own.revoke ?? null, references: own.references };
  return contextWords[rule] ?? (await wordsOf(rule)) ?? { why: '', fix: '', revoke: null, references: [] };
}
