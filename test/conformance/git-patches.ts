/** The patches that git prints, one by one. */

import { spawn } from 'node:child_process';

export interface Patch {
  readonly commit: string;
  /** Blob ids, null where a side has none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly submodule: boolean;
  /** Lines with their ends, one byte a character. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export const SUBMODULE = '160000';

const PATCH = [
  'diff-tree',
  '--stdin',
  '-r',
  '-m',
  '--root',
  '-p',
  '-U0',
  '--text',
  '--full-index',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--diff-algorithm=myers',
];

/** Reads the patches of each commit against each of its parents, by shortest scripts if `minimal`. */
export async function* patchesOf(folder: string, commits: readonly string[], minimal = true): AsyncGenerator<Patch> {
  const child = spawn('git', ['-c', 'diff.suppressBlankEmpty=false', ...PATCH, ...(minimal ? ['--minimal'] : [])], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_NO_REPLACE_OBJECTS: '1',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(commits.map((oid) => `${oid}\n`).join(''));
  let commit = '';
  let patch: {
    before: string | null;
    after: string | null;
    submodule: boolean;
    added: string[];
    removed: string[];
  } | null = null;
  let left = { removed: 0, added: 0 };
  let submodule = false;
  let last: string[] | null = null;
  for await (const line of linesOf(child.stdout)) {
    if (left.removed + left.added > 0) {
      const side = line.startsWith('-') ? 'removed' : 'added';
      last = patch![side];
      last.push(line.slice(1));
      left[side]--;
      continue;
    }
    if (line.startsWith('\\')) {
      last!.push(last!.pop()!.slice(0, -1)); // no newline at the end of the file
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      left = { removed: Number(hunk[1] ?? 1), added: Number(hunk[2] ?? 1) };
      continue;
    }
    const index = /^index ([0-9a-f]+)\.\.([0-9a-f]+)/.exec(line);
    if (index) {
      patch = {
        before: orNull(index[1]!),
        after: orNull(index[2]!),
        submodule: submodule || line.endsWith(' 160000\n'),
        added: [],
        removed: [],
      };
      continue;
    }
    const mode = /^(?:new|deleted|old)(?: file)? mode (\d+)/.exec(line);
    if (mode) submodule = mode[1] === SUBMODULE;
    const isCommit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?\n$/.test(line);
    if (patch && (isCommit || line.startsWith('diff --git '))) {
      yield { commit, ...patch };
      patch = null;
    }
    if (line.startsWith('diff --git ')) submodule = false;
    if (isCommit) commit = line.trim();
  }
  if (patch) yield { commit, ...patch };
}

function orNull(oid: string): string | null {
  return /^0+$/.test(oid) ? null : oid;
}

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + chunk.toString('latin1')).split('\n');
    rest = parts.pop()!;
    for (const part of parts) yield `${part}\n`;
  }
  if (rest !== '') yield rest;
}
