/** Two policies → in which ways the second lets more through than the first. Pure. */

import { PERMISSIONS } from '../model/bypass.ts';
import { ownRules, type BypassPolicy, type Policy } from '../model/policy.ts';
import { isAtLeast, isSureAtLeast } from '../model/rule.ts';
import { isException } from './glob-syntax.ts';

/**
 * Returns how the second policy is weaker: `block.severity: medium → critical`. Empty if it is as strict or stricter.
 */
export function policyLosses(before: Policy, after: Policy): readonly string[] {
  const losses: string[] = [];
  const addLoss = (key: string, was: string, is: string): void => void losses.push(`${key}: ${was} → ${is}`);
  if (after.blockSeverity !== before.blockSeverity && isAtLeast(after.blockSeverity, before.blockSeverity))
    addLoss('block.severity', before.blockSeverity, after.blockSeverity);
  if (after.blockConfidence !== before.blockConfidence && isSureAtLeast(after.blockConfidence, before.blockConfidence))
    addLoss('block.confidence', before.blockConfidence, after.blockConfidence);
  if (before.postureBlocks && !after.postureBlocks) addLoss('block.posture', 'true', 'false');
  if (before.incomplete === 'block' && after.incomplete === 'warn') addLoss('incomplete', 'block', 'warn');
  if (before.onDeadline === 'block' && after.onDeadline !== 'block') addLoss('on-deadline', 'block', after.onDeadline);
  losses.push(...gained('rules.disable', before.disabledRules, after.disabledRules));
  for (const [rule, severity] of after.severities) {
    const was = before.severities.get(rule);
    // The rule's own severity is not known here: a new severity may be a lower one.
    if (was !== severity && (was === undefined || isAtLeast(was, severity)))
      addLoss(`rules.severity.${rule}`, was ?? "the rule's own", severity);
  }
  losses.push(...ignoredLosses(before.ignoredPaths, after.ignoredPaths));
  losses.push(...gained('floor.always', after.always, before.always).map((loss) => loss.replace(/added$/, 'removed')));
  losses.push(...gained('accept', before.acceptances.map(acceptanceKey), after.acceptances.map(acceptanceKey)));
  const known = new Set(before.baseline.map(({ fingerprint, path }) => `${fingerprint} ${path}`));
  const more = after.baseline.filter(({ fingerprint, path }) => !known.has(`${fingerprint} ${path}`)).length;
  if (more > 0) losses.push(`baseline: ${more} more`);
  const rules = new Map(ownRules(after).map((rule) => [rule.id, JSON.stringify(rule)]));
  for (const rule of ownRules(before)) {
    if (!rules.has(rule.id)) losses.push(`custom-rules: ${rule.id} removed`);
    else if (rules.get(rule.id) !== JSON.stringify(rule)) losses.push(`custom-rules: ${rule.id} changed`);
  }
  return [...losses, ...bypassLosses(before.bypass, after.bypass)];
}

/**
 * Returns the losses of `ignore-paths`. The last pattern that matches decides, and one with `!` makes paths count: its
 * removal, or another order, may ignore more.
 */
function ignoredLosses(before: readonly string[], after: readonly string[]): readonly string[] {
  const ignored = (globs: readonly string[]): readonly string[] => globs.filter((glob) => !isException(glob));
  const lost = gained('ignore-paths', after.filter(isException), before.filter(isException));
  const losses = [
    ...gained('ignore-paths', ignored(before), ignored(after)),
    ...lost.map((loss) => loss.replace(/added$/, 'removed')),
  ];
  const shared = (globs: readonly string[], others: readonly string[]): string =>
    JSON.stringify(globs.filter((glob) => others.includes(glob)));
  const isReordered = before.some(isException) && shared(before, after) !== shared(after, before);
  return isReordered ? [...losses, 'ignore-paths: another order'] : losses;
}

function acceptanceKey({ fingerprint, rule, path, text, until }: Policy['acceptances'][number]): string {
  const which = text === undefined ? '' : ` with the text ${JSON.stringify(text)}`;
  return `${fingerprint ?? [rule ?? '*', path ?? '**'].join(' in ')}${which}${until === null ? '' : ` until ${until}`}`;
}

/** Returns a loss for each entry that was added: `bypass.users: ada added`. */
function gained(key: string, before: Iterable<string>, after: Iterable<string>): string[] {
  const known = new Set(before);
  return [...after].filter((entry) => !known.has(entry)).map((entry) => `${key}: ${entry} added`);
}

const NOBODY: BypassPolicy = { users: new Set(), teams: new Set(), permission: null, never: [], maxDays: null };

/** Returns how more people may bypass, or for longer. */
function bypassLosses(before: BypassPolicy | null, after: BypassPolicy | null): string[] {
  if (after === null) return [];
  const was = before ?? NOBODY;
  const losses = [...gained('bypass.users', was.users, after.users), ...gained('bypass.teams', was.teams, after.teams)];
  const rankOf = (permission: BypassPolicy['permission']): number =>
    permission === null ? PERMISSIONS.length : PERMISSIONS.indexOf(permission);
  if (rankOf(after.permission) < rankOf(was.permission))
    losses.push(`bypass.permission: ${was.permission ?? 'none'} → ${after.permission}`);
  if (before === null) return losses;
  losses.push(...gained('bypass.never', after.never, was.never).map((loss) => loss.replace(/added$/, 'removed')));
  if (was.maxDays !== null && (after.maxDays === null || after.maxDays > was.maxDays))
    losses.push(`bypass.max-days: ${was.maxDays} → ${after.maxDays ?? 'no limit'}`);
  return losses;
}
