/** Reads the policy that applies to a target, with its baseline. */

import { UsageError } from '../model/errors.ts';
import { DEFAULT_POLICY, MISNAMED_SETTINGS, SETTINGS_PATHS, type Policy } from '../model/policy.ts';
import type { ScanTarget } from '../model/range.ts';
import { raiseToFloor } from '../policy/floor.ts';
import { treeAround } from '../repository/git/program.ts';
import { policyAtCommit, policyInFolder, type NamedText, type PolicyReader } from '../sources/policy-files.ts';
import type { PolicyFiles, World } from './world.ts';

/** Reads the repository's own policy, and raises it to the floor of the server. Throws `UsageError`. */
export async function readPolicy(target: ScanTarget, world: World): Promise<Policy> {
  const policy =
    world.policy ??
    (await readOwnPolicy(policyReader(target, world), world.server?.defaults ?? DEFAULT_POLICY, world.policyFiles));
  return world.server?.floor ? raiseToFloor(policy, world.server.floor) : policy;
}

/** Reads a repository's own policy. A key that is absent has the value of `defaults`. Throws `UsageError`. */
export async function readOwnPolicy(
  reader: PolicyReader | null,
  defaults: Policy,
  places: PolicyFiles = {},
): Promise<Policy> {
  if (!reader) return defaults;
  const policy = await readSettingsFile(reader, defaults, places);
  if (places.baseline === undefined) return policy;
  const baseline = await reader(places.baseline);
  const { parseBaseline } = await import('../policy/baseline.ts');
  return {
    ...policy,
    baseline: baseline === null ? [] : parseBaseline(baseline.text, baseline.source),
    baselineFile: places.baseline,
  };
}

/** Reads the policy file, what it extends and its baseline; the defaults if there is no file. */
async function readSettingsFile(reader: PolicyReader, defaults: Policy, places: PolicyFiles): Promise<Policy> {
  const { settings } = places;
  const files = await existingFiles(reader, settings === undefined ? SETTINGS_PATHS : [settings]);
  if (settings === undefined) await refuseUnread(reader, files);
  const [file] = files;
  if (file === undefined) return defaults;
  return await (await import('./policy-file.ts')).readPolicyFile(file, reader, defaults, places);
}

async function existingFiles(reader: PolicyReader, paths: readonly string[]): Promise<readonly NamedText[]> {
  const files = await Promise.all(paths.map((path) => reader(path)));
  return files.filter((file) => file !== null);
}

/** Throws for a second policy file: it would have no effect, and people would believe that it has. */
async function refuseUnread(reader: PolicyReader, [used, second]: readonly NamedText[]): Promise<void> {
  if (used !== undefined && second !== undefined)
    throw new UsageError('bad-configuration', `There are two policies: ${used.source} and ${second.source}.`, {
      next: 'Join them in one of these files, and remove the other.',
    });
  const [misnamed] = await existingFiles(reader, MISNAMED_SETTINGS);
  if (misnamed !== undefined)
    throw new UsageError('bad-configuration', `${misnamed.source} is not read: its name ends in .yaml.`, {
      next: `Rename it to ${SETTINGS_PATHS[0]}.`,
    });
}

/** Returns the reader of the policy that applies to a target; null if none does. */
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
      return folder === undefined ? null : policyInFolder(treeAround(folder));
    case 'nothing':
      return null;
  }
}
