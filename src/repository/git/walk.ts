/** The changes of many commits, from one run of git. */

import type { Oid } from '../../model/oid.ts';
import { exitCodeOf, gitFailure, startGit } from './process.ts';
import { RawChangesReader, type RawChange } from '../changes/raw-changes.ts';

/** Options with which git reports changes. */
export const RAW = ['-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'];
export const DIFF_TREE = ['diff-tree', ...RAW];

/** Number of commits that may be read ahead before git is paused. */
const READ_AHEAD = 256;

/**
 * Yields the changes of each commit against its parents, from one run of git. `merges`: option by which git shows a
 * merge; `take` makes the result of one commit.
 */
export async function* walkChanges<T>(
  directory: string,
  wanted: Promise<readonly Oid[]>,
  merges: '-m' | '-c',
  take: (oid: Oid, sections: readonly (readonly RawChange[])[]) => Promise<T>,
): AsyncIterable<T> {
  const args = [...DIFF_TREE, '--stdin', merges, '--root', '--always'];
  const child = startGit(directory, args);
  const ready: Promise<T>[] = [];
  let wake: (() => void) | null = null;
  let failure: Error | null = null;
  let done = false;
  let stderr = '';
  const notify = (): void => {
    wake?.();
    wake = null;
  };
  const raw = new RawChangesReader((oid, sections) => {
    const changes = take(oid, sections);
    changes.catch(() => {}); // it is awaited when its turn comes
    ready.push(changes);
    if (ready.length >= READ_AHEAD) child.stdout.pause();
    notify();
  });
  child.stdout.on('data', (chunk: Buffer) => raw.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  void exitCodeOf(child)
    .then((code) => {
      if (code === 0) raw.end();
      else failure = gitFailure(args, stderr);
    })
    .catch((error: Error) => (failure = error))
    .finally(() => {
      done = true;
      notify();
    });
  try {
    const commits = await wanted; // git got ready meanwhile
    child.stdin.end(commits.map((oid) => `${oid}\n`).join(''));
    for (;;) {
      const next = ready.shift();
      if (next) {
        if (ready.length < READ_AHEAD / 2) child.stdout.resume();
        yield await next;
      } else if (failure) throw failure;
      else if (done) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    child.kill();
  }
}
