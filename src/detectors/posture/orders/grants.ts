/**
 * Access policies by what they allow: who may do what with what, under which condition. Wildcards are compared as
 * patterns, with no list of the provider's actions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */

import { EQUAL, STRONGER, UNKNOWN, type Comparison } from '../../../model/posture.ts';
import { coversCondition, isLoosened, showCondition, type Clause } from './conditions.ts';
import type { Order } from './order.ts';
import { coversPattern } from './patterns.ts';
import { includesRole } from './roles.ts';
import { expression } from '../../../model/expressions/expression.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Grant {
  /** `s3:GetObject`, `s3:*`; `!s3:*` is everything else (NotAction). */
  readonly action: string;
  /** As for actions. */
  readonly resource: string;
  /** Empty: the one that the policy is attached to. */
  readonly principal: string;
  /** All must hold; empty: always. */
  readonly condition: readonly Clause[];
}

export interface Grants {
  readonly kind: 'grants';
  readonly allows: readonly Grant[];
  readonly denies: readonly Grant[];
  /** There was no policy at all: of a new one, only what is sweeping counts. */
  readonly isNone?: true;
}

export const NO_POLICY: Grants = { kind: 'grants', allows: [], denies: [], isNone: true };
const NO_GRANTS: Grants = { kind: 'grants', allows: [], denies: [] };

/** Beyond this many combinations a policy is not compared. */
const MOST = 3000;

export const grants: Order<Grants, readonly (readonly [string, string])[]> = {
  write: (pairs) => ({
    ...NO_GRANTS,
    allows: pairs.map(([action, resource]) => ({ action, resource, principal: '', condition: [] })),
  }),
  parse: () => NO_GRANTS,
  /** Compares by what is newly allowed. Without a policy before, only a sweeping grant of new power is weaker. */
  compare(before, after): Comparison {
    if ([before, after].some((one) => one.allows.length + one.denies.length > MOST)) return UNKNOWN;
    const all = newlyAllowed(before, after);
    const gained = before.isNone ? all.filter(({ grant, how }) => how === 'sweeping' && isNewPower(grant)) : all;
    const lost = newlyAllowed(after, before);
    if (gained.length === 0) return lost.length === 0 ? EQUAL : STRONGER;
    const grave = gained.filter(({ how }) => how !== 'new' && how !== 'condition changed');
    const isTotal = gained.some(
      ({ grant, how }) => how === 'sweeping' && isTotalGrant(grant) && !hasHole(grant.resource),
    );
    const how = (grave[0] ?? gained[0]!).how;
    return {
      kind: lost.length > 0 ? 'incomparable' : 'weaker',
      weakening: grave.length > 0 ? 'escalation' : 'widening',
      components: [...new Set((grave.length > 0 ? grave : gained).map((one) => showGain(one)))].slice(0, 6),
      atMost: isTotal ? 'high' : grave.length > 0 ? 'medium' : 'low',
      verb:
        how === 'denied before'
          ? 'no longer denies'
          : how === 'condition lost'
            ? 'lost a condition'
            : how === 'condition widened'
              ? 'has a wider condition'
              : 'allows more',
    };
  },
  /** Shows only the grants that one side has and the other has not. */
  differ(before, after) {
    const [b, a] = [textsOf(before), textsOf(after)];
    return [
      showTexts(
        b.filter((text) => !a.includes(text)),
        'not allowed',
      ),
      showTexts(
        a.filter((text) => !b.includes(text)),
        'no longer so',
      ),
    ];
  },
  show: (value) => showTexts(textsOf(value), 'nothing'),
};

interface Gain {
  readonly grant: Grant;
  readonly how: 'new' | 'sweeping' | 'condition lost' | 'condition widened' | 'condition changed' | 'denied before';
}

/** Returns what `after` allows and `before` did not, and what `before` denied and `after` does not. */
function newlyAllowed(before: Grants, after: Grants): Gain[] {
  const gained: Gain[] = [];
  for (const grant of after.allows)
    if (!before.allows.some((wide) => coversGrant(wide, grant))) gained.push({ grant, how: howGained(before, grant) });
  for (const grant of before.denies.filter((one) => !one.condition.some(refusesSafe)))
    if (!after.denies.some((wide) => coversGrant(wide, grant)))
      gained.push({ grant, how: hasHole(grant.action) ? 'new' : 'denied before' });
  return gained;
}

/** Tests for a condition that holds for the safer callers only: a denial of those protects nothing. */
function refusesSafe({ operator, key, values }: Clause): boolean {
  return (
    /^(?:bool|stringequals(?:ignorecase)?)$/i.test(operator) &&
    /^aws:(?:SecureTransport|MultiFactorAuthPresent)$/i.test(key) &&
    values.length > 0 &&
    values.every((value) => /^true$/i.test(value))
  );
}

/** Returns the kind of a grant that `before` does not allow: new, or the same grant with another condition. */
function howGained(before: Grants, grant: Grant): Gain['how'] {
  // A module's caller may fill in anything, and nothing as well.
  if (hasHole(grant.action)) return 'new';
  const conditional = before.allows.filter((wide) => coversGrant({ ...wide, condition: [] }, grant));
  if (conditional.length === 0) return isSweeping(grant, before.allows) ? 'sweeping' : 'new';
  // One of many who had to meet a condition meets none now: neither more nor less.
  if (conditional.every((wide) => wide.principal === '*') && grant.principal !== '*') return 'condition changed';
  if (grant.condition.length === 0) return 'condition lost';
  return conditional.some((wide) => isLoosened(wide.condition, grant.condition))
    ? 'condition widened'
    : 'condition changed';
}

/** Tests if `wide` allows everything that `narrow` allows: actions, resources, principals and conditions. */
function coversGrant(wide: Grant, narrow: Grant): boolean {
  return (
    coversCondition(wide.condition, narrow.condition) &&
    (coversPattern(wide.action.toLowerCase(), narrow.action.toLowerCase()) ||
      includesRole(wide.action, narrow.action)) &&
    coversPattern(wide.resource, narrow.resource) &&
    coversPrincipal(wide.principal, narrow.principal)
  );
}

/** The account itself, whatever its number. */
export const OWN_ACCOUNT = 'arn:aws*:iam::*:root';

/** Tests if `wide` includes `narrow`: the root of an account stands for all of its users and roles. */
function coversPrincipal(wide: string, narrow: string): boolean {
  if (coversPattern(wide, narrow)) return true;
  if (narrow === OWN_ACCOUNT) return /^arn:aws[\w-]*:iam::[^:]*:root$/.test(wide);
  const account = /^(arn:aws[\w-]*:iam::[^:]*:)root$/.exec(wide)?.[1];
  return account !== undefined && narrow.startsWith(account);
}

/**
 * Tests for a grant of everything, of a whole service, to anyone, or to hand any role on, where nothing as wide was
 * allowed before: `s3:*` for one more bucket is not a new kind of power.
 */
function isSweeping({ action, resource, principal }: Grant, before: readonly Grant[]): boolean {
  const had = before.filter((one) => coversPattern(one.action.toLowerCase(), action.toLowerCase()));
  const isWide =
    action === '*' ||
    action.startsWith('!') ||
    /^[\w-]+:\*$/.test(action) ||
    /^iam:PassRole$/i.test(action) ||
    BROAD_ROLE.test(action);
  return (
    (WHOLE_POOL.test(principal) && !before.some((one) => WHOLE_POOL.test(one.principal))) ||
    (principal === '*' && !before.some((one) => one.principal === '*')) ||
    (isWide && (had.length === 0 || (resource === '*' && !had.some((one) => one.resource === '*'))))
  );
}

/** Returns whether a grant of a new policy deserves a word by itself: anything, a whole service, or anyone. */
function isNewPower({ action, resource, principal, condition }: Grant): boolean {
  if (condition.length > 0 || hasHole(action) || hasHole(principal)) return false;
  const isService = /^[\w-]+:\*$/.test(action) || action.startsWith('!');
  const isBroad = (isService || BROAD_ROLE.test(action)) && resource === '*';
  return action === '*' || principal === '*' || WHOLE_POOL.test(principal) || isBroad;
}

/**
 * Roles that may change nearly everything. https://cloud.google.com/iam/docs/roles-overview#basic,
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/privileged
 */
const BROAD_ROLE = expression('i')`
  ^(?:roles/editor|roles/iam\.securityAdmin|contributor|user[ ]access[ ]administrator
  |role[ ]based[ ]access[ ]control[ ]administrator|(?:.*/)?(?:PowerUserAccess|IAMFullAccess))$
`;
/** Every identity of a pool of Google's, from whichever repository or account. */
const WHOLE_POOL = /^principalSet:.*\/\*$/;

function isTotalGrant({ action, resource, principal, condition }: Grant): boolean {
  return condition.length === 0 && (principal === '*' || (action === '*' && resource === '*'));
}

function textsOf(value: Grants): readonly string[] {
  return [...value.allows.map(showGrant), ...value.denies.map((grant) => `not ${showGrant(grant)}`)];
}

/** Joins up to four texts, with the count of the rest; `none` for an empty list. */
function showTexts(texts: readonly string[], none: string): string {
  return texts.length === 0
    ? none
    : `${texts.slice(0, 4).join('; ')}${texts.length > 4 ? `; ${texts.length - 4} more` : ''}`;
}

/** Shows a gain: `+ s3:* on *`, `no longer denied: …`. */
function showGain({ grant, how }: Gain): string {
  return how === 'denied before'
    ? `no longer denied: ${showGrant(grant)}`
    : how === 'condition lost'
      ? `without its condition: ${showGrant({ ...grant, condition: [] })}`
      : `+ ${showGrant(grant)}`;
}

/** Shows a grant in words: `anyone: s3:GetObject on arn:… if …`. */
function showGrant({ action, resource, principal, condition }: Grant): string {
  const words = [
    ...(principal === '' ? [] : [principal === '*' ? 'anyone:' : `${principal}:`]),
    action.startsWith('!') ? `all but ${action.slice(1)}` : action,
    ...(resource === '' ? [] : ['on', resource.startsWith('!') ? `all but ${resource.slice(1)}` : resource]),
    ...(condition.length === 0 ? [] : ['if', showCondition(condition)]),
  ];
  return showHoles(words.join(' '));
}
