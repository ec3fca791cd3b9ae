/**
 * Requests to get past the gate → which findings no longer count, and which requests were refused and why. Pure: who
 * asks and whether the host vouches for the name is settled before, and nothing counts that was not written down
 * afterwards (the caller's duty).
 */

import { PERMISSIONS, type BypassOutcome, type BypassRequest, type Person } from '../model/bypass.ts';
import type { Finding, Suppression } from '../model/finding.ts';
import type { BypassPolicy } from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import { globMatcher } from './glob.ts';
import { decideVerdict } from './verdict.ts';

/** A shorter start of a fingerprint could name a finding by chance. */
const SHORTEST_NAME = 4;

export interface Bypassed {
  readonly report: Report;
  /** One or more for each request, in their order. */
  readonly outcomes: readonly BypassOutcome[];
}

/** Returns the report as it is once the requests count. `today` is an ISO date. */
export function applyBypasses(report: Report, requests: readonly BypassRequest[], today: string): Bypassed {
  const { policy } = report;
  let findings = report.findings;
  const outcomes: BypassOutcome[] = [];
  for (const asked of requests) {
    const request = { ...asked, reason: withoutSecrets(asked.reason.trim(), findings) };
    const answer = answerTo(request, findings, policy.bypass, today);
    outcomes.push(...answer.outcomes);
    if (answer.suppression === null) continue;
    const covered = new Set(answer.covered);
    const { suppression } = answer;
    findings = findings.map((finding) => (covered.has(finding) ? { ...finding, blocks: false, suppression } : finding));
  }
  return { report: { ...report, findings, verdict: decideVerdict(findings, report.coverage.gaps, policy) }, outcomes };
}

/** Returns the blocking findings that this person could bypass with a reason. */
export function bypassableBy(
  who: Person | null,
  { findings, policy }: Pick<Report, 'findings' | 'policy'>,
): readonly Finding[] {
  if (policy.bypass === null || who === null || whyNot(who, policy.bypass) !== null) return [];
  const never = globMatcher(policy.bypass.never);
  return findings.filter((finding) => finding.blocks && !never(finding.rule));
}

/** Returns the shortest start of a finding's fingerprint that names it alone among these. */
export function nameOf(finding: Finding, among: readonly Finding[]): string {
  for (let length = SHORTEST_NAME; length < finding.fingerprint.length; length++) {
    const name = finding.fingerprint.slice(0, length);
    if (!among.some((other) => other.fingerprint !== finding.fingerprint && other.fingerprint.startsWith(name)))
      return name;
  }
  return finding.fingerprint;
}

interface Answer {
  readonly outcomes: readonly BypassOutcome[];
  readonly covered: readonly Finding[];
  readonly suppression: Suppression | null;
}

/** Decides on one request: which findings it covers, or why it is refused. */
function answerTo(
  request: BypassRequest,
  findings: readonly Finding[],
  policy: BypassPolicy | null,
  today: string,
): Answer {
  const refuse = (message: string, next: string | null): BypassOutcome => ({ kind: 'refused', request, message, next });
  const refusal = (message: string, next: string | null): Answer => ({
    outcomes: [refuse(message, next)],
    covered: [],
    suppression: null,
  });
  if (policy === null)
    return refusal(
      'The policy allows nobody to bypass findings.',
      'An owner of the repository can allow it under bypass in the policy.',
    );
  if (request.who === null)
    return refusal(
      'This connection does not identify you, and a bypass needs a name.',
      'Push over a connection with a login of your own.',
    );
  const unfit = whyNot(request.who, policy);
  if (unfit !== null) return refusal(unfit, whoMay(policy));
  if (request.reason === '') return refusal('A bypass needs a reason.', 'Add: -o tidegate.reason="…"');
  const until = lastDay(request, policy);
  if (until !== null && until < today)
    return refusal(`The bypass expired on ${until}.`, 'Ask for a new one, or fix the finding.');
  const latest = lastDay({ ...request, until: null }, policy);
  if (request.until !== null && latest !== null && request.until > latest)
    return refusal(
      `A bypass may last ${policy.maxDays} days, until ${latest}; this one asks for ${request.until}.`,
      null,
    );

  const named = findingsNamed(request.which, findings);
  if (typeof named === 'string')
    return refusal(named, 'The report shows the fingerprint of each finding that can be bypassed.');
  const never = globMatcher(policy.never);
  const covered = named.filter(({ rule }) => !never(rule));
  const outcomes: BypassOutcome[] = covered.length === 0 ? [] : [{ kind: 'granted', request, findings: covered }];
  for (const rule of new Set(named.map((finding) => finding.rule).filter(never))) {
    outcomes.push(refuse(`The policy does not allow a bypass of ${rule}.`, null));
  }
  return { outcomes, covered, suppression: { kind: 'bypass', reason: request.reason, owner: request.who.name, until } };
}

/**
 * Returns why a person may not bypass; null if the policy permits it. Names are compared exactly as the host writes
 * them.
 */
function whyNot(who: Person, policy: BypassPolicy): string | null {
  if (policy.users.has(who.name) || who.teams.some((team) => policy.teams.has(team))) return null;
  if (
    policy.permission !== null &&
    who.permission !== null &&
    PERMISSIONS.indexOf(who.permission) >= PERMISSIONS.indexOf(policy.permission)
  )
    return null;
  return `The policy does not allow ${who.name} to bypass findings.`;
}

/** Returns a sentence that names those who may bypass; null if nobody is named. */
function whoMay({ users, teams, permission }: BypassPolicy): string | null {
  const may = [
    ...[...users].slice(0, 5),
    ...[...teams].slice(0, 5).map((team) => `the team ${team}`),
    ...(permission === null ? [] : [`anyone with ${permission} permission`]),
  ];
  return may.length === 0 ? null : `Ask one of those who may: ${may.join(', ')}.`;
}

/** Returns the last day of a bypass, as an ISO date: the requested one, or the policy's limit; null for no end. */
function lastDay(request: BypassRequest, policy: BypassPolicy): string | null {
  if (request.until !== null || policy.maxDays === null) return request.until;
  const asked = Date.parse(`${request.asked}T00:00:00Z`);
  return new Date(asked + policy.maxDays * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the open findings that the request names, or the reason that there are none. */
function findingsNamed(which: string, findings: readonly Finding[]): readonly Finding[] | string {
  if (which.toLowerCase() === 'all') {
    const blocking = findings.filter((finding) => finding.blocks);
    return blocking.length === 0 ? 'There is nothing to bypass.' : blocking;
  }
  const start = asFingerprint(which);
  if (start.length < SHORTEST_NAME)
    return `"${which}" is too short for a fingerprint: type at least ${SHORTEST_NAME} characters.`;
  const named = findings.filter((finding) => asFingerprint(finding.fingerprint).startsWith(start));
  if (new Set(named.map(({ fingerprint }) => fingerprint)).size > 1)
    return `"${which}" matches more than one finding: type more of the fingerprint.`;
  const counting = named.filter((finding) => finding.suppression === null);
  return counting.length === 0 ? `No open finding has a fingerprint that begins with "${which}".` : counting;
}

/** Reads a fingerprint as people may type it: https://www.crockford.com/base32.html */
function asFingerprint(text: string): string {
  return text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** Removes secrets from a reason, which is shown and recorded. */
function withoutSecrets(reason: string, findings: readonly Finding[]): string {
  let text = reason;
  for (const finding of findings)
    if (finding.kind === 'secret') text = text.replaceAll(finding.secret.reveal(), finding.secret.redacted);
  return text;
}
