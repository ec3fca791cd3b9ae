/**
 * Files of public repositories, as they are at the newest commit: where hardly anything that looks like a credential is
 * one.
 */

import { execFileSync } from 'node:child_process';

import { decodeText } from '../../model/text.ts';
import { isSamplePath } from '../../policy/sample-path.ts';
import type { Proposal } from './candidates.ts';

export interface Mined extends Proposal {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const LARGEST = 400_000;

/** Returns the proposals in all files of the newest commit, except tests and samples. */
export function readMined(
  repository: string,
  propose: (text: ReturnType<typeof decodeText>, path: string) => readonly Proposal[],
): readonly Mined[] {
  const runGit = (...words: string[]): Buffer =>
    execFileSync('git', ['--git-dir', repository, ...words], { maxBuffer: 1 << 30 });
  const found: Mined[] = [];
  for (const row of runGit('ls-tree', '-r', '-l', '-z', 'HEAD').toString('utf8').split('\0')) {
    const parts = /^\S+ blob (\S+)\s+(\d+)\t([\s\S]+)$/.exec(row);
    if (!parts || Number(parts[2]) > LARGEST || isSamplePath(parts[3]!)) continue;
    let bytes: Buffer;
    try {
      bytes = runGit('cat-file', 'blob', parts[1]!);
    } catch {
      continue; // a snapshot may lack large files
    }
    const text = decodeText(bytes);
    for (const proposal of propose(text, parts[3]!)) {
      const { line } = text.placeOf({ from: proposal.from, to: proposal.to });
      found.push({ ...proposal, path: parts[3]!, line, text: text.bytes.toString('utf8', proposal.from, proposal.to) });
    }
  }
  return found;
}
