/** Reads the policy that applies to a target, with its baseline. */

import { UsageError } from '../model/errors.ts';
import { shortOid } from '../model/oid.ts';
import { DEFAULT_POLICY, type Policy } from '../model/policy.ts';
import type { ScanTarget } from '../model/range.ts';
import { parseBaseline } from '../policy/baseline.ts';
import { raiseToFloor } from '../policy/floor.ts';
import { parseBasePolicy, readExtends, type BasePolicy, type Extended } from '../policy/extends.ts';
import { MISNAMED_SETTINGS, readSettings, SETTINGS_PATHS } from '../policy/settings.ts';
import { readYaml } from '../policy/yaml.ts';
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
  return {
    ...policy,
    baseline: baseline === null ? [] : parseBaseline(baseline.text, baseline.source),
    baselineFile: places.baseline,
  };
}

/** Reads the policy file, what it extends and its baseline; the defaults if there is no file. */
async function readSettingsFile(
  reader: PolicyReader,
  defaults: Policy,
  { settings, baseline: otherBaseline, bring }: PolicyFiles,
): Promise<Policy> {
  const files = await existingFiles(reader, settings === undefined ? SETTINGS_PATHS : [settings]);
  if (settings === undefined) await refuseUnread(reader, files);
  for (const file of files.slice(0, 1)) {
    const root = await readYaml(file.text, file.source);
    const extended = readExtends(root);
    const base = extended === null ? null : await readBase(extended, file, { reader, defaults, bring });
    const { policy: own, baselinePath, ruleNames } = readSettings(root, base?.policy ?? defaults);
    if (ruleNames.length > 0) await (await import('./rule-names.ts')).requireRules(ruleNames, own);
    const policy = {
      ...(base?.floor ? raiseToFloor(own, base.floor, FLOOR_OF_BASE) : own),
      extendedFile: extended?.pin === null ? extended.path : null,
    };
    if (baselinePath === null || otherBaseline !== undefined) return policy;
    const baseline = await reader(baselinePath);
    if (!baseline)
      throw new UsageError(
        'bad-configuration',
        `${file.source} names the baseline ${baselinePath}, which does not exist.`,
        { next: 'Write it with: tidegate baseline --write' },
      );
    return { ...policy, baseline: parseBaseline(baseline.text, baseline.source), baselineFile: baselinePath };
  }
  return defaults;
}

const FLOOR_OF_BASE = 'the floor of the policy that it extends';

interface BaseOptions {
  readonly reader: PolicyReader;
  readonly defaults: Policy;
  readonly bring: PolicyFiles['bring'];
}

/** Reads the policy that another extends. Throws `UsageError('bad-configuration')` if it cannot be found. */
async function readBase(
  { path, pin }: Extended,
  { source }: NamedText,
  { reader, defaults, bring }: BaseOptions,
): Promise<BasePolicy> {
  let text = await reader(path, pin?.commit);
  if (text === null && pin !== null && bring !== undefined) {
    await bring(pin);
    text = await reader(path, pin.commit);
  }
  if (text === null)
    throw new UsageError(
      'bad-configuration',
      pin === null
        ? `${source} extends ${path}, which does not exist.`
        : `${source} extends ${path} of ${pin.repository} at ${shortOid(pin.commit)}, which is not in this repository.`,
      {
        next:
          pin === null
            ? 'Correct its path.'
            : `Bring it: git fetch https://github.com/${pin.repository} ${pin.commit}:refs/tidegate/policy`,
      },
    );
  const base = await parseBasePolicy(text.text, text.source, defaults);
  if (base.ruleNames.length > 0) await (await import('./rule-names.ts')).requireRules(base.ruleNames, base.policy);
  return base;
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
