/** Scans the index: everything that the next commit would contain. */

import { readDelta } from '../deltas/file-deltas.ts';
import { readText, readTextAt } from './settings/blob-texts.ts';
import { ChangeScanner } from './secrets/changes.ts';
import type { ScanContext } from './context.ts';
import { withoutExcuse } from './secrets/excuses.ts';
import { compareSides } from './settings/inlined-secrets.ts';
import { isSettingsChange } from './settings/linear-range.ts';
import type { ScanResults } from './results/index.ts';
import type { Sides } from './settings/sides.ts';
import { scanName } from './secrets/texts.ts';
import { repositoryOf } from './world.ts';

/** Adds the secrets and weakened settings of the staged files, compared with HEAD. */
export async function scanStaged(context: ScanContext, results: ScanResults): Promise<void> {
  const source = repositoryOf(context.world);
  const scanner = new ChangeScanner(context, results);
  const changes = (await source.stagedChanges()).filter((change) => !context.isIgnored(change.path));
  for (const listed of changes) {
    const change = withoutExcuse(listed, context.excuses);
    const { path, oldPath, oid, status } = change;
    if (oid !== null && status !== 'modified')
      scanName(context, results.findings, path, { path, oldPath, origin: null });
    await scanner.scan(await readDelta(source, change, false), { change, siblings: changes, origin: null });
  }
  const head = await source.resolveCommit('HEAD');
  if (head === null) return;
  const staged = new Map(changes.map((change) => [change.path, change.oid]));
  const sides: Sides = {
    before: (path) => readTextAt(source, head, path),
    after: async (path) =>
      staged.has(path) ? await readText(source, staged.get(path)!) : await readTextAt(source, head, path),
    head: { commit: head, author: '', date: '' },
  };
  const settings = changes.filter(isSettingsChange);
  if (settings.length > 0)
    await (await import('./settings/settings.ts')).scanSettings(context, results, settings, sides);
  await compareSides(context, results, sides);
}
