/** Names of what guards a route. They are a guess in every language, so a loss only warns. */

import { expression } from '../../../../model/expressions/expression.ts';

/** `requireAuth`, `passport.authenticate('jwt')`, `fastify.authenticate`, `isAdmin`, `apiAuth` */
const CHECKS = expression('i')`
  auth(?!ors?(?![a-z]))|jwt|guard|permission|permit|protect|(?:^|[a-z])Role|role(?:s|Required)|logged?_?in
  |login_?required|signed_?in|acl\b|rbac|restrict_?to|admin_?only
  |(?:is|require|ensure|must_?be|check|verify|enforce)_?(?:admin|user|login|sign_?in|owner|member|moderator|staff|role
  |session|mfa|2fa|t?otp|two_?factor)|(?:require|verify|enforce)_?(?:token|account|access|scopes?|users?|claims?)
  |\bcan$
`;
/** Names that only sound so: limits, routers, what is checked in a body. */
const OTHERS =
  /limit|throttl|rout|controller|validat|schema|upload|pars|proxy|webhook|callback|strategy|initialize|session\(\)?$/i;
/** Checks of more than a login: `requireRole('admin')`, `can('edit')`, `adminOnly`. */
const ROLES = expression('i')`
  role|admin|moderator|permission|permit|acl\b|rbac|restrict_?to|owner|staff|scope
  |polic(?:y|ies)|privilege|\bcan$|^can(?=[A-Z])
  |allowed?|verified|superuser|ability
`;
const LIMITS = /limit|throttl|slow_?down|brute/i;
/** Names of bounds on a body or a page, which do not limit requests. */
const BOUNDS = /body|size|upload|file|length|page/i;

/** Tests if a name is that of a check of the caller: `requireAuth`, `login_required`. */
export function isCheckName(name: string): boolean {
  return CHECKS.test(name) && !OTHERS.test(name);
}

/** Tests if a name is that of a check of roles: `requireRole`, `isAdmin`. */
export function isRoleName(name: string): boolean {
  return ROLES.test(name);
}

/** Tests if a name is that of a limit of calls: `rateLimit`, `throttle`. */
export function isLimitName(name: string): boolean {
  return LIMITS.test(name) && !BOUNDS.test(name);
}
