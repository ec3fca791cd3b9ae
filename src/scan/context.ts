/** Policy, rules, environment and deadline of a scan. Nothing in it changes while the scan runs. */

import { redactorOfScanner } from '../detectors/secrets/redactor.ts';
import { wordsFor, type HistoryScanner } from '../detectors/secrets/index.ts';
import type { Policy } from '../model/policy.ts';
import type { RuleWords } from '../model/rule.ts';
import { globMatcher } from '../policy/glob.ts';
import { createSuppressor } from '../policy/suppressions.ts';
import { Deadline } from './deadline.ts';
import { createAcceptanceKinds, createExcuses, type AcceptanceKinds, type Excuses } from './secrets/excuses.ts';
import type { World } from './world.ts';

export interface ScanContext {
  readonly policy: Policy;
  readonly scanner: HistoryScanner;
  readonly world: World;
  readonly deadline: Deadline;
  /** Returns the acceptance or baseline entry that covers a finding, or null. */
  readonly suppress: ReturnType<typeof createSuppressor>;
  /** Reports whether the policy leaves a path out. */
  readonly isIgnored: (path: string) => boolean;
  /** Reports whether a secret may have been excused at one path by what does not cover another. */
  readonly excuses: Excuses;
  readonly acceptanceKinds: AcceptanceKinds;
  /** Returns the explanation of a rule for people. */
  readonly wordsFor: (rule: string) => Promise<RuleWords>;
  /** Replaces secrets in a name, so that a report can show it. */
  readonly shown: (name: string) => string;
}

/**
 * Returns the context of a scan: the policy made ready for questions. `today`, by which acceptances expire, is the day
 * in UTC. `isGone`: see `createSuppressor`.
 */
export function createContext(
  policy: Policy,
  scanner: HistoryScanner,
  world: World,
  isGone?: (path: string) => boolean,
): ScanContext {
  const today = new Date().toISOString().slice(0, 10);
  return {
    policy,
    scanner,
    world,
    deadline: new Deadline(world.since ?? 0, world.since === undefined ? null : policy.deadline),
    suppress: createSuppressor(policy, today, scanner.pathTest, isGone),
    excuses: createExcuses(policy, today, scanner.pathTest),
    acceptanceKinds: createAcceptanceKinds(policy, today, scanner.pathTest),
    isIgnored: policy.ignoredPaths.length === 0 ? () => false : globMatcher(policy.ignoredPaths),
    wordsFor: (rule) => wordsFor(rule, policy),
    shown: redactorOfScanner(scanner, policy).redact,
  };
}
