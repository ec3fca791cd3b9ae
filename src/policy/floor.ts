/**
 * The least that an administrator asks of every repository on a server. A repository's policy may ask for more, never
 * for less. Pure.
 */

import { PERMISSIONS } from '../model/bypass.ts';
import type { BypassPolicy, Policy } from '../model/policy.ts';
import { isAtLeast, isSureAtLeast, type Confidence, type Severity } from '../model/rule.ts';
import { isException } from './glob-syntax.ts';
import { globMatcher } from './glob.ts';

/** Null: the repository decides. */
export interface Floor {
  readonly blockSeverity: Severity | null;
  readonly blockConfidence: Confidence | null;
  readonly postureBlocks: boolean | null;
  readonly incomplete: 'block' | 'warn' | null;
  /** The server's clock is not a repository's to set: where it is given it counts as it is. */
  readonly deadline: number | null;
  readonly onDeadline: 'block' | 'accept-and-report' | null;
  /** Globs of ids of rules that no repository can disable, lower, accept, or let bypass. */
  readonly always: readonly string[];
  /** The only globs that a repository may ignore; left out, none where something counts always. */
  readonly ignoredPaths: readonly string[] | null;
  /** The most that a repository may let people do. */
  readonly bypass: BypassPolicy | null;
}

/** Returns the policy with every setting at least as strict as the floor. `name`: the floor in reports. */
export function raiseToFloor(policy: Policy, floor: Floor, name = "the server's floor"): Policy {
  const always = globMatcher(floor.always);
  const { blockSeverity } = floor;
  const ignorable = floor.ignoredPaths ?? (floor.always.length > 0 ? [] : null);
  return {
    ...policy,
    blockSeverity:
      blockSeverity !== null && isAtLeast(policy.blockSeverity, blockSeverity) ? blockSeverity : policy.blockSeverity,
    blockConfidence:
      floor.blockConfidence !== null && isSureAtLeast(policy.blockConfidence, floor.blockConfidence)
        ? floor.blockConfidence
        : policy.blockConfidence,
    postureBlocks: policy.postureBlocks || floor.postureBlocks === true,
    incomplete: floor.incomplete === 'block' ? 'block' : policy.incomplete,
    deadline: floor.deadline ?? policy.deadline,
    onDeadline: floor.onDeadline === 'block' ? 'block' : policy.onDeadline,
    disabledRules: new Set([...policy.disabledRules].filter((id) => !always(id))),
    // A severity below what must block is the other way round the floor: such a rule keeps its own.
    severities: new Map(
      [...policy.severities].filter(
        ([id, severity]) => !always(id) && (blockSeverity === null || isAtLeast(severity, blockSeverity)),
      ),
    ),
    ignoredPaths:
      ignorable === null
        ? policy.ignoredPaths
        : policy.ignoredPaths.filter((glob) => ignorable.includes(glob) || isException(glob)),
    always: [...new Set([...policy.always, ...floor.always])],
    bypass: raiseBypass(policy.bypass, floor),
    source: `${policy.source}, above ${name}`,
  };
}

/** Returns the bypass that policy and floor both permit; null for none. */
function raiseBypass(bypass: BypassPolicy | null, { bypass: most, always }: Floor): BypassPolicy | null {
  if (bypass === null) return null;
  const never = [...new Set([...bypass.never, ...always, ...(most?.never ?? [])])];
  if (most === null) return { ...bypass, never };
  return {
    // Only what both say in the same way counts: whether a name has a permission is not known here.
    users: intersection(bypass.users, most.users),
    teams: intersection(bypass.teams, most.teams),
    permission:
      bypass.permission === null || most.permission === null
        ? null
        : PERMISSIONS.indexOf(bypass.permission) > PERMISSIONS.indexOf(most.permission)
          ? bypass.permission
          : most.permission,
    never,
    maxDays:
      bypass.maxDays === null
        ? most.maxDays
        : most.maxDays === null
          ? bypass.maxDays
          : Math.min(bypass.maxDays, most.maxDays),
  };
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((name) => b.has(name)));
}
