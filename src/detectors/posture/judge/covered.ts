/** Drops findings that other findings of one change cover. */

import type { PostureMatch } from '../../../model/match.ts';
import { controls } from '../controls.ts';
import type { Judged } from './causes.ts';

/** Findings of one loss that are compared with each other. */
const MOST_ALIKE = 1000;

/** Drops findings that another finding of the same loss on the same line covers. */
export function withoutCovered(found: readonly Judged[]): readonly Judged[] {
  const groups = new Map<string, Judged[]>();
  const keys = found.map(({ match: { rule, subject, after }, pair }) =>
    [rule, subject, after, pair.before.origin?.path, pair.before.origin?.line].join('\n'),
  );
  for (const [at, one] of found.entries()) {
    const group = groups.get(keys[at]!);
    if (group === undefined) groups.set(keys[at]!, [one]);
    else if (group.length < MOST_ALIKE) group.push(one);
  }
  const checks = new Set(found.filter(({ match }) => match.subject === '').map(({ match }) => checkOf(match)));
  // Exempting everything is switching it off.
  const unchecked = new Set(
    found.filter(({ match }) => match.rule === controls.csrf.id).map(({ match }) => lineOf(match)),
  );
  // A list that takes an older version is the loss; that it lacks the newest one too is part of it.
  const older = new Set(
    found
      .filter(({ match }) => match.rule === controls.tlsVersion.id && match.subject === '')
      .map(({ match }) => lineOf(match)),
  );
  const known = new Set(
    found.filter(({ pair }) => pair.scopeAfter.spare === undefined).map(({ match }) => lineOf(match)),
  );
  return found.filter(
    (one, at) =>
      !(one.pair.scopeAfter.spare === 'facts' && known.has(lineOf(one.match))) &&
      !groups.get(keys[at]!)!.some((other) => other !== one && says(other, one)) &&
      !(one.match.subject === 'role' && checks.has(checkOf(one.match))) &&
      !(one.match.rule === controls.csrfExemptions.id && unchecked.has(lineOf(one.match))) &&
      !(one.match.subject === 'newest' && older.has(lineOf(one.match))),
  );
}

function lineOf({ path, line }: PostureMatch): string {
  return `${path}\n${line}`;
}

/** Returns the key of a check: one of a role and one of a login in the same place have one key, and are one loss. */
function checkOf({ rule, path, scope }: PostureMatch): string {
  return [rule, path, scope].join('\n');
}

/** Returns whether the first finding covers the second: same loss, in an enclosing scope or in the included file. */
function says(first: Judged, second: Judged): boolean {
  if (
    first.match.rule !== second.match.rule ||
    first.match.subject !== second.match.subject ||
    first.match.after !== second.match.after
  )
    return false;
  const [one, other] = [first.pair.before.origin, second.pair.before.origin];
  const [oneAfter, otherAfter] = [first.pair.after.origin, second.pair.after.origin];
  if (one === null || other === null || one.path !== other.path || one.line !== other.line) return false;
  if (oneAfter?.path !== otherAfter?.path || oneAfter?.line !== otherAfter?.line) return false;
  if (first.match.path === second.match.path)
    return first.match.scope !== second.match.scope && second.match.scope.startsWith(first.match.scope);
  return (
    one.path === (first.match.oldPath ?? first.match.path) && other.path !== (second.match.oldPath ?? second.match.path)
  );
}
