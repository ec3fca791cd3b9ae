/** Scans settings, on the net change of a range: only what would be merged ever runs. */

import { mayMatter } from '../../detectors/posture/places.ts';
import type { TreeChange } from '../../model/delta.ts';
import type { PostureMatch } from '../../model/match.ts';
import type { NetChange } from '../../model/range.ts';
import type { Place, Text } from '../../model/text.ts';
import { findInlineAllow } from '../../policy/inline-allow.ts';
import { readText } from './blob-texts.ts';
import type { ScanContext } from '../context.ts';
import { optimizeLate } from '../engine-flags.ts';
import { scanGate } from './gate.ts';
import { isSettingsChange } from './linear-range.ts';
import { joinByLine } from './one-cause.ts';
import { quoting, type Quoted } from './quoted.ts';
import type { ScanResults } from '../results/index.ts';
import { sidesOf, type Sides } from './sides.ts';
import { repositoryOf } from '../world.ts';

/** Adds the weakened settings of a net change, and the weakening of the gate itself. */
export async function scanNetChange(context: ScanContext, results: ScanResults, net: NetChange): Promise<void> {
  const { base, head } = net;
  if (base === null) return;
  const all = await repositoryOf(context.world).diffTrees(base, head);
  await scanGate(context, results, { base, head }, all);
  const changes = all.filter((change) => !context.isIgnored(change.path) && isSettingsChange(change));
  if (changes.length === 0) return;
  await scanSettings(context, results, changes, await sidesOf(context, base, head));
}

/** Adds the weakened settings of some changed files; those that cannot be parsed become gaps. */
export async function scanSettings(
  context: ScanContext,
  { findings, coverage }: ScanResults,
  changes: readonly TreeChange[],
  { before, after, head }: Sides,
): Promise<void> {
  optimizeLate();
  const files = await readFiles(context, changes);
  // Loaded late: most programs set no control.
  if (!files.some(mayMatter)) return;
  const [{ detectPosture }, { judgeWeakenings }] = await Promise.all([
    import('../../detectors/posture/index.ts'),
    import('./weakening.ts'),
  ]);
  const quoted = files.flatMap(({ path, oldPath, before: old, after: now }): Quoted[] => [
    ...(old === null ? [] : [[oldPath ?? path, old] as const]),
    ...(now === null ? [] : [[path, now] as const]),
  ]);
  const { matches, unparsable, oversized, uncompared } = await detectPosture(files, {
    before: quoting(before, quoted),
    after: quoting(after, quoted),
  });
  for (const path of unparsable) coverage.skip('unparsable-setting', path);
  for (const path of oversized) coverage.skip('large-setting', path);
  for (const path of uncompared)
    coverage.gap('too-large', `The settings that change in ${path} are ${TOO_LARGE}`, INSTEAD);
  const weakenings = matches
    .filter(({ rule }) => !context.policy.disabledRules.has(rule))
    .map((match) => {
      const text = files.find((file) => file.path === match.path)?.after ?? null;
      const inlineAllow = text && findInlineAllow(text, match.rule, match.line, match.endLine);
      return { match, place: placeOf(match, text), head, inlineAllow };
    });
  const judged = await judgeWeakenings(context, weakenings, quoted);
  for (const finding of joinByLine(judged)) findings.addPosture(finding);
}

const TOO_LARGE = 'too large to be compared: whether one of them became weaker is not known.';
const INSTEAD = 'Divide the file into smaller ones, or add it to ignore-paths in the policy if it sets nothing.';

/** Returns both versions of each changed file as texts. */
async function readFiles({ world }: ScanContext, changes: readonly TreeChange[]) {
  const source = repositoryOf(world);
  return await Promise.all(
    changes.map(async (change) => ({
      path: change.path,
      oldPath: change.oldPath,
      before: await readText(source, change.oldOids[0] ?? null),
      after: await readText(source, change.oid),
    })),
  );
}

function placeOf({ line, endLine }: PostureMatch, text: Text | null): Place {
  return { line, column: 1, endLine, endColumn: (text?.line(endLine - 1).length ?? 0) + 1 };
}
