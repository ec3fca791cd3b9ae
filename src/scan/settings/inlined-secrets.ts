/**
 * Finds references to secrets that a net change replaces by the secrets themselves. Runs after all commits: what one
 * commit inlines and the next turns back into a reference is not weaker in the end.
 */

import { leastSure } from '../../model/rule.ts';
import secretSource from '../../../patterns/controls/secret-source.ts';
import type { NetChange } from '../../model/range.ts';
import type { SecretCase } from '../../policy/judge.ts';
import { isSamplePath } from '../../policy/sample-path.ts';
import { findInlineAllow } from '../../policy/inline-allow.ts';
import type { ScanContext } from '../context.ts';
import type { ScanResults } from '../results/index.ts';
import { sidesOf, type Sides } from './sides.ts';

/** Adds a finding for each secret that replaces a reference between the ends of a net change. */
export async function scanInlinedSecrets(context: ScanContext, results: ScanResults, net: NetChange): Promise<void> {
  if (net.base === null || results.findings.secrets.length === 0) return;
  await compareSides(context, results, await sidesOf(context, net.base, net.head));
}

/** Compares the files of two trees that contain found secrets. */
export async function compareSides(
  context: ScanContext,
  { findings }: ScanResults,
  { before, after, head }: Sides,
): Promise<void> {
  if (context.policy.disabledRules.has(secretSource.id)) return;
  for (const [path, cases] of byPath(findings.secrets)) {
    const oldPath = cases[0]!.oldPath;
    const [was, is] = [await before(oldPath ?? path), await after(path)];
    if (was === null || is === null) continue;
    const [{ detectInlined }, { judgeWeakenings }] = await Promise.all([
      import('../../detectors/posture/judge/inlined.ts'),
      import('./weakening.ts'),
    ]);
    // A made-up value in a test may warn as a leak; as a weakened setting it is a note.
    const atMost = isSamplePath(path) ? 'low' : 'high';
    const secrets = cases.map(({ match }) => ({
      secret: match.secret,
      confidence: leastSure(match.confidence, atMost),
    }));
    const weakenings = detectInlined({ path, oldPath, before: was, after: is }, secrets).map((match) => ({
      match,
      place: { line: match.line, column: 1, endLine: match.line, endColumn: is.line(match.line - 1).length + 1 },
      head,
      inlineAllow: findInlineAllow(is, match.rule, match.line, match.endLine),
    }));
    const quoted = [[oldPath ?? path, was] as const, [path, is] as const];
    for (const finding of await judgeWeakenings(context, weakenings, quoted)) findings.addPosture(finding);
  }
}

/** Groups secrets by file, each secret once. Secrets in names and messages are in no file. */
function byPath(secrets: readonly SecretCase[]): ReadonlyMap<string, readonly SecretCase[]> {
  const paths = new Map<string, Map<string, SecretCase>>();
  for (const found of secrets) {
    const { path, place } = found.sighting;
    if (place.line === 0 || path === '') continue;
    const known = paths.get(path) ?? new Map<string, SecretCase>();
    if (!known.has(found.match.secret.reveal())) known.set(found.match.secret.reveal(), found);
    paths.set(path, known);
  }
  return new Map([...paths].map(([path, cases]) => [path, [...cases.values()]]));
}
