/** Reads the policy that applies to a target, with its baseline. */

import { UsageError } from '../model/errors.ts';
import { DEFAULT_POLICY, type Policy } from '../model/policy.ts';
import type { ScanTarget } from '../model/range.ts';
import { parseBaseline } from '../policy/baseline.ts';
import { raise } from '../policy/floor.ts';
import { parseSettings, SETTINGS_PATHS } from '../policy/settings.ts';
import { policyAtCommit, policyInFolder, type PolicyReader } from '../sources/policy-files.ts';
import type { World } from './world.ts';

/** Reads the repository's own policy, and raises it to the floor of the server. Throws `UsageError`. */
export async function readPolicy(target: ScanTarget, world: World): Promise<Policy> {
  const policy = await readOwnPolicy(policyReader(target, world), world.server?.defaults ?? DEFAULT_POLICY);
  return world.server?.floor ? raise(policy, world.server.floor) : policy;
}

/** Reads a repository's own policy. A key that is absent has the value of `defaults`. Throws `UsageError`. */
export async function readOwnPolicy(reader: PolicyReader | null, defaults: Policy): Promise<Policy> {
  if (!reader) return defaults;
  for (const path of SETTINGS_PATHS) {
    const file = await reader(path);
    if (!file) continue;
    const { policy, baselinePath } = await parseSettings(file.text, file.source, defaults);
    if (baselinePath === null) return policy;
    const baseline = await reader(baselinePath);
    if (!baseline)
      throw new UsageError(
        'bad-configuration',
        `${file.source} names the baseline ${baselinePath}, which is not there.`,
        { next: 'Write it with: tidegate baseline' },
      );
    return { ...policy, baseline: parseBaseline(baseline.text, baseline.source), baselineFile: baselinePath };
  }
  return defaults;
}

function policyReader(target: ScanTarget, { source, folder }: World): PolicyReader | null {
  const atCommit = (commit: string | null): PolicyReader | null =>
    commit !== null && source ? policyAtCommit(source, commit) : null;
  switch (target.kind) {
    case 'range':
      return atCommit(target.range.policyAt);
    case 'history':
      return atCommit(target.policyAt);
    case 'staged':
    case 'files':
    case 'stdin':
      return folder === undefined ? null : policyInFolder(folder);
    case 'nothing':
      return null;
  }
}
