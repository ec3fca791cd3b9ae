/** Looks at what a change does to settings: on the net change, since only what would be merged ever runs. */

import type { TreeChange } from '../model/delta.ts';
import type { NetChange } from '../model/range.ts';
import type { PostureMatch } from '../model/match.ts';
import type { Place, Text } from '../model/text.ts';
import { findInlineAllow } from '../policy/suppressions.ts';
import { lookAtGate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import { isAboutSettings } from './linear-range.ts';
import { quoting, type Quoted } from './quoted.ts';
import { repositoryOf } from './world.ts';

/** The two trees of a change, and whom to name for it. */
export interface Sides {
  readonly before: (path: string) => Promise<Text | null>;
  readonly after: (path: string) => Promise<Text | null>;
  readonly head: { readonly commit: string; readonly author: string; readonly date: string };
}

export async function lookAtNet(ledger: Ledger, { base, head }: NetChange): Promise<void> {
  if (base === null) return;
  const source = repositoryOf(ledger.world);
  const all = await source.diffTrees(base, head);
  await lookAtGate(ledger, base, head, all, () => sidesOf(ledger, base, head));
  const changes = all.filter((change) => !ledger.isIgnored(change.path) && isAboutSettings(change));
  if (changes.length === 0) return;
  await lookAtSettings(ledger, changes, await sidesOf(ledger, base, head));
}

export async function sidesOf(ledger: Ledger, base: string, head: string): Promise<Sides> {
  const { oid, author, date } = await repositoryOf(ledger.world).readCommit(head);
  return {
    before: (path) => ledger.textAt(base, path),
    after: (path) => ledger.textAt(head, path),
    head: { commit: oid, author: ledger.shown(author), date },
  };
}

export async function lookAtSettings(
  ledger: Ledger,
  changes: readonly TreeChange[],
  { before, after, head }: Sides,
): Promise<void> {
  const [{ detectPosture }, { judgeWeakenings }] = await Promise.all([
    import('../detectors/posture/index.ts'),
    import('./weakening.ts'),
  ]);
  const quoted: Quoted[] = [];
  const files = await Promise.all(
    changes.map(async (change) => ({
      path: change.path,
      oldPath: change.oldPath,
      before: await ledger.textOf(change.oldOids[0] ?? null),
      after: await ledger.textOf(change.oid),
    })),
  );
  for (const { path, oldPath, before: old, after: now } of files) {
    if (old !== null) quoted.push([oldPath ?? path, old]);
    if (now !== null) quoted.push([path, now]);
  }
  const { matches, unparsable, oversized } = await detectPosture(files, {
    before: quoting(before, quoted),
    after: quoting(after, quoted),
  });
  for (const path of unparsable) ledger.tally.skip('unparsable-setting', path);
  for (const path of oversized) ledger.tally.skip('large-setting', path);
  const weakenings = matches
    .filter(({ rule }) => !ledger.policy.disabledRules.has(rule))
    .map((match) => {
      const text = files.find((file) => file.path === match.path)?.after ?? null;
      const inlineAllow = text && findInlineAllow(text, match.rule, match.line, match.endLine);
      return { match, place: placeOf(match, text), head, inlineAllow };
    });
  ledger.posture.push(...(await judgeWeakenings(ledger, weakenings, quoted)));
}

function placeOf({ line, endLine }: PostureMatch, text: Text | null): Place {
  return { line, column: 1, endLine, endColumn: (text?.line(endLine - 1).length ?? 0) + 1 };
}
