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
const OTHERS = expression('i')`
  limit|throttl|rout|controller|validat(?!e_?(?:jwt|token|api_?key|session|access|auth|permission|role))
  |schema|upload|pars|proxy|webhook|callback|strategy|initialize|session\(\)?$|[cx]srf|forgery
  |authenticity|principal|loader|getter|setter|unauthenticated
  |(?:^|_|require|ensure|must_?be|is)_?(?:no|not|non)_?(?:auth|logged|signed)
`;
/** Names of what reads or sets something: `getUserRole`, `load_permissions`, but `getAuthMiddleware` makes a check. */
const VERBS = expression('')`
  ^(?:get|set|load|fetch|find|assign|store|save|skip)(?=[A-Z_])(?!\w{0,60}(?:[Aa]uthorize|[Mm]iddleware|[Gg]uard))
`;
/** Checks of more than a login: `requireRole('admin')`, `can('edit')`, `adminOnly`. */
const ROLES = expression('i')`
  role|admin|moderator|permission|permit|acl\b|rbac|restrict_?to|owner|staff|scope
  |polic(?:y|ies)|privilege|\bcan$|^can(?=[A-Z])
  |allowed?|verified|superuser|ability
`;
const LIMITS = /limit|throttl|slow_?down|brute/i;
/** Names of bounds on a body or a page, which do not limit requests. */
const BOUNDS = /body|size|upload|file|length|page/i;

/** Words that say that something is asked for: `must_be_admin`, `otp_required`, `adminOnly`. */
const ASKS = expression('')`
  ^(?:is|are|has|have|requires?|required|ensures?|must|be|checks?|verify|verified|verifies|enforces?|assert|only|needs?
  |allow|allows|allowed|confirm|can|may|restrict|validate)$
`;
/** Words for who calls, and what they bring. */
const CALLERS = expression('')`
  ^(?:admins?|administrators?|users?|login|signin|owners?|ownership|members?|membership|moderators?|staff|superusers?
  |superadmin|tokens?|session|mfa|2fa|otp|totp|twofactor|accounts?|access|scopes?|claims?|privileges?|apikeys?|sudo
  |ability|abilities|polic(?:y|ies)|credentials?|identity|managers?|editors?|tenants?|clerks?)$
`;
/** A longer name is not one that people write. */
const LONGEST = 100;

/** Splits a name into its words, in lower case: `requireAPIKey` → `require`, `api`, `key`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .replace(/api[ _-]?key/i, 'apikey')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Tests if a name asks for a caller: `must_be_admin`, `requireApiKey`, `canRefund`. */
function asksForCaller(name: string): boolean {
  const words = wordsOf(name);
  if (words[0] === 'can' && words.length < 5) return true;
  return words.some((word) => ASKS.test(word)) && words.some((word) => CALLERS.test(word));
}

/** Tests if a name is that of a check of the caller: `requireAuth`, `login_required`, `must_be_admin`. */
export function isCheckName(name: string): boolean {
  return name.length < LONGEST && !OTHERS.test(name) && !VERBS.test(name) && (CHECKS.test(name) || asksForCaller(name));
}

/** Names of middleware that are no more than the one who may call: `admin`, `scope`, `abilities`. */
const CALLER_ALONE = expression('')`
  ^(?:admins?|superadmin|staff|owners?|moderators?|managers?|scopes?|ability|abilities|2fa|mfa|otp|sudo|acl|verified)$
`;

/** Tests if a name in a list of middleware is that of the one who may call: `admin`. */
export function isCallerWord(name: string): boolean {
  return CALLER_ALONE.test(name.toLowerCase());
}

/** Tests if a name is that of a check of roles: `requireRole`, `isAdmin`. */
export function isRoleName(name: string): boolean {
  return ROLES.test(name);
}

/** Tests if a name is that of a limit of calls: `rateLimit`, `throttle`. */
export function isLimitName(name: string): boolean {
  return LIMITS.test(name) && !BOUNDS.test(name);
}
