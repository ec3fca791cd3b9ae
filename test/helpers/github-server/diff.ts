/** Shows a pull request's changes as GitHub does: real git's diff, split into files with their patches and lines. */

import type { RealRepo } from '../../sources/real-repo.ts';

export interface ChangedFile {
  readonly filename: string;
  readonly status: string;
  /** Absent where GitHub gives none. */
  readonly patch?: string;
}

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const FILES_AT_MOST = 3_000;
/** GitHub names no number for "too large"; its pages load no diff beyond 20,000 lines or 1 MB. */
const PATCH_AT_MOST = 1_000_000;

/** Returns the files of `base...head` as GitHub lists them. */
export function changedFiles(repo: RealRepo, base: string, head: string): readonly ChangedFile[] {
  const diff = repo.git(
    '-c',
    'core.quotePath=false',
    'diff',
    '--no-color',
    '--no-renames',
    '--no-ext-diff',
    '-U3',
    `${base}...${head}`,
  );
  const files: ChangedFile[] = [];
  for (const part of diff.split(/^diff --git /m).slice(1)) {
    const start = part.search(/^@@ /m);
    const filename =
      /^\+\+\+ b\/(.*?)\t?$/m.exec(part)?.[1] ??
      /^--- a\/(.*?)\t?$/m.exec(part)?.[1] ??
      /^a\/(.*) b\//.exec(part)?.[1] ??
      '';
    const patch = start < 0 ? undefined : part.slice(start).replace(/\n$/, '');
    const status = /^new file/m.test(part) ? 'added' : /^deleted file/m.test(part) ? 'removed' : 'modified';
    files.push({ filename, status, ...(patch !== undefined && patch.length <= PATCH_AT_MOST && { patch }) });
  }
  return files.slice(0, FILES_AT_MOST);
}

/**
 * Reports whether GitHub accepts a comment on a line: one in a hunk, context included. Counted apart from the code
 * under test, by hunk headers and line marks.
 */
export function isInDiff(files: readonly ChangedFile[], path: string, side: 'LEFT' | 'RIGHT', line: number): boolean {
  const patch = files.find(({ filename }) => filename === path)?.patch;
  for (const hunk of (patch ?? '').split(/^(?=@@ )/m)) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(hunk);
    if (!header) continue;
    const [start, count] = side === 'LEFT' ? [header[1], header[2]] : [header[3], header[4]];
    if (line >= Number(start) && line < Number(start) + Number(count ?? '1')) return true;
  }
  return false;
}
