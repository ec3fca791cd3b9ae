/** The policy of the working folder, committed or not: what commands that write policies read and add to. */

import { join } from 'node:path';
import { DEFAULT_POLICY, SETTINGS_PATHS, type Policy } from '../model/policy.ts';
import { addToSettings, type Additions } from '../policy/edit-settings.ts';
import { renderBaseline } from '../policy/baseline.ts';
import { treeAround } from '../repository/git/program.ts';
import { readOwnPolicy } from '../scan/policy.ts';
import { policyInFolder } from '../sources/policy-files.ts';
import { writeOutput } from './output-file.ts';

export interface OwnPolicy {
  /** The top of the working tree. */
  readonly folder: string;
  /** Path of the file, which may not exist yet. */
  readonly path: string;
  /** Null if it does not exist yet. */
  readonly text: string | null;
  readonly policy: Policy;
}

/**
 * Reads the policy of the working folder; a baseline that it names and that does not exist yet counts as empty. Throws
 * `UsageError`.
 */
export async function readPolicyOf(repo: string): Promise<OwnPolicy> {
  const folder = treeAround(repo);
  const reader = policyInFolder(folder);
  const policy = await readOwnPolicy(
    async (path, at) =>
      (await reader(path, at)) ?? (path.endsWith('.json') ? { text: renderBaseline([]), source: path } : null),
    DEFAULT_POLICY,
  );
  for (const path of SETTINGS_PATHS) {
    const file = await reader(path);
    if (file !== null) return { folder, path, text: file.text, policy };
  }
  return { folder, path: SETTINGS_PATHS[0], text: null, policy };
}

/** Adds to the policy file; false if it has everything already. Throws `UsageError`. */
export async function addToPolicy({ folder, path, text }: OwnPolicy, additions: Additions): Promise<boolean> {
  const edited = await addToSettings(text ?? '', additions);
  if (edited === (text ?? '')) return false;
  writeOutput(join(folder, path), edited, folder);
  return true;
}
