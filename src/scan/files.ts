/** Looks at what is not committed: the index, files of a folder, one text. */

import { isLfsPointer, readDelta } from '../deltas/file-deltas.ts';
import { LARGEST_BLOB } from '../repository/object-read.ts';
import { findFiles } from '../sources/files.ts';
import { tellInlined } from './inlined.ts';
import type { Ledger } from './ledger.ts';
import { isAboutSettings } from './linear-range.ts';
import { lookAtSettings, type Sides } from './settings.ts';
import { repositoryOf } from './world.ts';

export async function lookAtStaged(ledger: Ledger): Promise<void> {
  const source = repositoryOf(ledger.world);
  const changes = (await source.stagedChanges()).filter((change) => !ledger.isIgnored(change.path));
  for (const change of changes) {
    if (change.oid !== null && change.status !== 'modified')
      ledger.judgeWords(change.path, { path: change.path, oldPath: change.oldPath, origin: null });
    await ledger.judgeDelta(await readDelta(source, change, false), change, null, changes);
  }
  const settings = changes.filter(isAboutSettings);
  const head = await source.resolveCommit('HEAD');
  if (head === null) return;
  const staged = new Map(changes.map((change) => [change.path, change.oid]));
  const sides: Sides = {
    before: (path) => ledger.textAt(head, path),
    after: async (path) =>
      staged.has(path) ? await ledger.textOf(staged.get(path)!) : await ledger.textAt(head, path),
    head: { commit: head, author: '', date: '' },
  };
  if (settings.length > 0) await lookAtSettings(ledger, settings, sides);
  await tellInlined(ledger, sides);
}

export async function lookAtFiles(ledger: Ledger, paths: readonly string[]): Promise<void> {
  const { tally, world } = ledger;
  for (const file of findFiles(paths, world.folder ?? '.')) {
    if (ledger.isIgnored(file.path)) {
      tally.skip('ignored-path', file.path);
      continue;
    }
    ledger.judgeWords(file.path, { path: file.path, oldPath: null, origin: null });
    const shown = ledger.shown(file.path);
    if (file.size > LARGEST_BLOB) {
      tally.gap(
        'too-large',
        `${shown} is over the limit of ${LARGEST_BLOB / 1048576} MiB and was not read.`,
        'Name it under ignore-paths in the policy if it need not be looked at.',
      );
      continue;
    }
    let bytes: Buffer;
    try {
      bytes = file.read();
    } catch (error) {
      tally.gap(
        'object-missing',
        `${shown} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
        'Check its permissions.',
      );
      continue;
    }
    if (isLfsPointer(bytes)) tally.skip('lfs-pointer', shown);
    else await lookAtBytes(ledger, bytes, file.path);
    world.onProgress?.({ done: tally.files, total: null, unit: 'files' });
  }
}

export async function lookAtBytes(ledger: Ledger, bytes: Buffer, path: string): Promise<void> {
  ledger.tally.files++;
  ledger.tally.bytes += bytes.length;
  await ledger.judgeBytes(bytes, { path, oldPath: null, origin: null });
}
