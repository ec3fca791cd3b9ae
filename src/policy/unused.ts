/** Acceptances and baseline entries that no longer do anything. Pure. */

import type { Finding } from '../model/finding.ts';
import type { Acceptance, BaselineEntry, Policy } from '../model/policy.ts';
import { AcceptanceIndex } from './suppressions.ts';

/** Returns the acceptances whose last day is before `today`, an ISO date. */
export function expiredAcceptances({ acceptances }: Policy, today: string): readonly Acceptance[] {
  return acceptances.filter(({ until }) => until !== null && until < today);
}

export interface Unmatched {
  readonly acceptances: readonly Acceptance[];
  readonly baseline: readonly BaselineEntry[];
}

/**
 * Returns the acceptances that no finding needs. `findings`: all of a whole history, where every credential that an
 * entry could mean is found. `isSetting` reports whether a rule is about settings: those are compared between commits,
 * so that a history says nothing about them.
 */
export function unmatchedBy(
  findings: readonly Finding[],
  policy: Policy,
  isSetting: (rule: string) => boolean,
): Unmatched {
  const places = new Map<string, { readonly rule: string; readonly paths: Set<string> }>();
  for (const finding of findings) {
    const { rule, fingerprint } = finding;
    const place = places.get(fingerprint) ?? { rule, paths: new Set<string>() };
    const others = finding.kind === 'secret' ? [...finding.alsoAt.map(({ path }) => path), ...pathsOf(finding)] : [];
    for (const path of [finding.path, finding.oldPath, ...others]) if (path !== null) place.paths.add(path);
    places.set(fingerprint, place);
  }
  const index = new AcceptanceIndex(policy.acceptances);
  const matched = new Set<number>();
  for (const [fingerprint, { rule, paths }] of places)
    for (const path of paths) for (const number of index.matching({ fingerprint, rule, path })) matched.add(number);
  const reasons = new Set(
    findings.flatMap(({ suppression }) => (suppression?.kind === 'text' ? [suppression.reason] : [])),
  );
  return {
    acceptances: policy.acceptances.filter(({ rule, text, reason }, number) => {
      if (rule !== null && isSetting(rule)) return false;
      return text !== undefined ? !reasons.has(reason) : !matched.has(number);
    }),
    baseline: policy.baseline.filter(
      ({ fingerprint, rule, path }) => !isSetting(rule) && !places.get(fingerprint)?.paths.has(path),
    ),
  };
}

function pathsOf(finding: Finding): readonly string[] {
  return finding.kind === 'secret' && finding.reach ? finding.reach.paths.names : [];
}
