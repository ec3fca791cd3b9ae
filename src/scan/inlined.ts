/** Joins the two judgements of one change: a secret that was found may be what a reference was replaced by. */

import secretSource from '../../patterns/controls/secret-source.ts';
import { leastSure } from '../detectors/posture/orders/order.ts';
import type { NetChange } from '../model/range.ts';
import type { SecretCase } from '../policy/judge.ts';
import { isSamplePath } from '../policy/sample-path.ts';
import { findInlineAllow } from '../policy/suppressions.ts';
import type { Ledger } from './ledger.ts';
import { sidesOf, type Sides } from './settings.ts';

/** After all commits: what one of them made a literal and the next a reference again is no weaker in the end. */
export async function lookAtInlined(ledger: Ledger, net: NetChange): Promise<void> {
  if (net.base === null || ledger.secrets.length === 0) return;
  await tellInlined(ledger, await sidesOf(ledger, net.base, net.head));
}

export async function tellInlined(ledger: Ledger, { before, after, head }: Sides): Promise<void> {
  if (ledger.policy.disabledRules.has(secretSource.id)) return;
  for (const [path, cases] of byPath(ledger.secrets)) {
    const oldPath = cases[0]!.oldPath;
    const [was, is] = [await before(oldPath ?? path), await after(path)];
    if (was === null || is === null) continue;
    const [{ detectInlined }, { judgeWeakenings }] = await Promise.all([
      import('../detectors/posture/judge/inlined.ts'),
      import('./weakening.ts'),
    ]);
    // What is made up in a test may warn as a leak; as a weakening it is a note.
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
    ledger.posture.push(...(await judgeWeakenings(ledger, weakenings, quoted)));
  }
}

/** Each secret of a file once; those in a name or a message stand in no file. */
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
