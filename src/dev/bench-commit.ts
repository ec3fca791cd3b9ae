/** Repositories whose last commit is small, for benchmarks. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a repository of 200 files whose last commit changes one of them; returns its folder. */
export function aCommit(path: string, before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-bench-'));
  const runGit = (...args: string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  runGit('init', '-q', '.');
  runGit('config', 'user.name', 'Bench');
  runGit('config', 'user.email', 'bench@example.org');
  for (let i = 0; i < 200; i++) writeFileSync(join(folder, `file${i}.txt`), `line\n`.repeat(i));
  writeFileSync(join(folder, path), before);
  runGit('add', '-A');
  runGit('commit', '-qm', 'start');
  writeFileSync(join(folder, path), after);
  runGit('commit', '-qam', 'change');
  return folder;
}

/** Makes a repository whose last commit has twenty lines; returns its folder. */
export function smallCommit(): string {
  return aCommit(
    'file7.txt',
    'line\n'.repeat(7),
    Array.from({ length: 20 }, (_, i) => `const value${i} = compute(${i}, "text ${i}");`).join('\n'),
  );
}
