/**
 * Record of a push in the audit log: who, which refs, the verdict and everything that decided it; never a secret. Pure,
 * except for hashing.
 */

import { createHash } from 'node:crypto';
import type { BypassOutcome, Person } from '../../model/bypass.ts';
import type { Finding } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import type { RefUpdate } from '../../model/range.ts';
import type { Report } from '../../model/report.ts';
import { mapStrings, shortenToWords } from '../../model/strings.ts';

/** Findings in a record, worst first; of a push with more leaks the number is recorded. */
const MOST = 100;
const LONGEST = 500;

export interface PushFacts {
  /** When the verdict was reached. */
  readonly at: Date;
  readonly repository: string;
  readonly who: Person | null;
  readonly updates: readonly RefUpdate[];
  readonly version: string;
  /** Digest of the rules that tidegate brings; null if none was asked. */
  readonly rules: string | null;
}

export type PushResult =
  | {
      readonly kind: 'report';
      readonly report: Report;
      readonly bypasses: readonly BypassOutcome[];
      readonly exitCode: number;
    }
  /** Nothing to read: only deletions. */
  | { readonly kind: 'nothing'; readonly label: string }
  /** It could not be read: the sentence that the pusher reads. */
  | {
      readonly kind: 'failure';
      readonly message: string;
      readonly exitCode: number;
    }
  /** The scan was stopped before its end: `message` says for want of what, and how far it came. */
  | {
      readonly kind: 'stopped';
      readonly want: 'time' | 'memory';
      readonly message: string;
      readonly exitCode: number;
    };

/** Returns the record, without secrets: every string passes `redact` before it is shortened. */
export function recordOfPush(
  facts: PushFacts,
  result: PushResult,
  redact: (text: string) => string,
): Readonly<Record<string, unknown>> {
  return mapStrings(factsOf(facts, result), (text) => shortenToWords(redact(text), LONGEST));
}

function factsOf(facts: PushFacts, result: PushResult): Readonly<Record<string, unknown>> {
  return {
    at: facts.at.toISOString(),
    event: 'push',
    repository: facts.repository,
    who: facts.who === null ? null : facts.who.name,
    refs: facts.updates.slice(0, MOST).map(({ ref, oldOid, newOid }) => ({ ref, old: oldOid, new: newOid })),
    refCount: facts.updates.length,
    ...resultOf(result),
    version: facts.version,
    ruleSet: facts.rules,
  };
}

function resultOf(result: PushResult): Readonly<Record<string, unknown>> {
  switch (result.kind) {
    case 'nothing':
      return { verdict: 'pass', accepted: true };
    case 'failure':
      return {
        verdict: 'failure',
        accepted: result.exitCode === 0,
        exitCode: result.exitCode,
        message: result.message,
      };
    case 'stopped':
      return {
        verdict: 'incomplete',
        accepted: result.exitCode === 0,
        exitCode: result.exitCode,
        deadlineMissed: result.want === 'time',
        gaps: [{ code: result.want === 'time' ? 'deadline' : 'memory', message: result.message }],
      };
    case 'report': {
      const { verdict, findings, coverage, policy } = result.report;
      return {
        verdict: verdict.kind,
        accepted: result.exitCode === 0,
        exitCode: result.exitCode,
        commits: { expected: coverage.commitsExpected, scanned: coverage.commitsScanned },
        seconds: Number(coverage.seconds.toFixed(3)),
        deadlineMissed: coverage.gaps.some(({ code }) => code === 'deadline'),
        gaps: coverage.gaps.slice(0, MOST).map(({ code, message }) => ({ code, message })),
        skipped: coverage.skipped.map(({ reason, count }) => ({ reason, count })),
        findings: findings.filter(isRecorded).slice(0, MOST).map(findingOf),
        findingCount: findings.filter(isRecorded).length,
        bypasses: result.bypasses.map(bypassOf),
        policy: { source: policy.source, sha256: hashOfPolicy(policy) },
        rules: coverage.rules,
      };
    }
  }
}

/** Selects the findings that stopped the push, and those that would have without a suppression. */
function isRecorded(finding: Finding): boolean {
  return finding.blocks || finding.suppression !== null;
}

function findingOf(finding: Finding): Readonly<Record<string, unknown>> {
  const { rule, severity, confidence, path, place, commit, fingerprint, blocks, suppression } = finding;
  return {
    rule,
    severity,
    confidence,
    path,
    line: place.line,
    commit,
    fingerprint,
    blocks,
    suppression,
  };
}

function bypassOf(outcome: BypassOutcome): Readonly<Record<string, unknown>> {
  const { which, reason } = outcome.request;
  const asked = { which, reason };
  if (outcome.kind === 'refused') return { ...asked, granted: false, message: outcome.message };
  return {
    ...asked,
    granted: true,
    fingerprints: outcome.findings.slice(0, MOST).map(({ fingerprint }) => fingerprint),
  };
}

/** Returns a hash of all settings, in an order of its own; the same for the same settings from another source. */
function hashOfPolicy(policy: Policy): string {
  const { source: _source, ...said } = policy;
  const text = JSON.stringify(said, (_key, value: unknown) => {
    if (value instanceof Set) return [...value].sort();
    if (value instanceof Map) return [...value].sort(([a], [b]) => (a < b ? -1 : 1));
    return value;
  });
  return createHash('sha256').update(text).digest('hex');
}
