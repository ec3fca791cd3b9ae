/**
 * Symfony's security.yaml: who may call which path, tokens of login forms, hashes of passwords.
 * https://symfony.com/doc/current/reference/configuration/security.html
 */

import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Circumstances, Fact } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { asText, entryOf, textsOf, truth, type Value } from '../../languages/value.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origins } from './scope.ts';

const PUBLIC = /^(?:PUBLIC_ACCESS|IS_AUTHENTICATED_ANONYMOUSLY|IS_ANONYMOUS)$/;
const LOGIN = /^(?:ROLE_USER|IS_AUTHENTICATED(?:_REMEMBERED)?)$/;
/** A sign-in of this session, not one that a cookie remembers. */
const FULL_LOGIN = 'IS_AUTHENTICATED_FULLY';
/** Hashes by strength; anything else is made for passwords. */
const HASHES: Readonly<Record<string, number>> = { plaintext: 0, md5: 0, sha1: 0, sha256: 1, sha512: 1, pbkdf2: 2 };
const BEST = 3;

/** Returns the facts of access rules, roles, firewalls and password hashes. */
export function accessFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  return keys.flatMap((one): Fact[] => {
    const at = (subject: string): Circumstances => ({ subject, certainty: 'literal', origin: originOf(one) });
    if (/^security\.access_control$/.test(one.key)) return ruleFacts(one.value, originOf);
    const [, role] = /^security\.role_hierarchy\.(\w+)$/.exec(one.key) ?? [];
    if (role !== undefined) return [heldBy(role, one.value, at)];
    const [, open] = /^security\.firewalls\.([\w-]+)\.pattern$/.exec(one.key) ?? [];
    if (open !== undefined)
      return keys.some((other) => isSwitchedOff(other, open)) ? [openPathsFact(open, one.value, at)] : [];
    const [, firewall, option] = /^security\.firewalls\.([\w-]+)\.(.+)$/.exec(one.key) ?? [];
    if (firewall !== undefined) return firewallFacts(firewall, option!, one.value, at);
    const hashed = /^security\.(?:password_hashers|encoders)\.(.+?)(?:\.(algorithm|cost))?$/.exec(one.key);
    if (hashed === null) return [];
    if (hashed[2] === 'cost') return costFact(hashed[1]!, one.value, at);
    const word = asText(one.value).toLowerCase();
    return [rankFactOf(controls.passwordHash, `algorithm of ${hashed[1]}`, HASHES[word] ?? BEST, word, at, true)];
  });
}

/** Returns the roles that another role brings with it: one more lets its holders do more. */
function heldBy(role: string, roles: Value, at: (subject: string) => Circumstances): Fact {
  const names = textsOf(roles);
  const of: Rank = { ...makeRank(role, -names.length, names.join(', ')), items: { isGood: false, names } };
  const without = { ...makeRank(role, 0, 'no other role'), items: { isGood: false, names: [] } };
  return makeFact(controls.authentication, of, { ...at(`roles of ${role}`), without, newAtMost: 'medium' });
}

const isSwitchedOff = ({ key, value }: Keyed, firewall: string): boolean =>
  key === `security.firewalls.${firewall}.security` && value.kind === 'known' && value.value === false;

/** Returns the words of a pattern, between its signs: one more lets more paths out of the firewall. */
function openPathsFact(name: string, pattern: Value, at: (subject: string) => Circumstances): Fact {
  const words = asText(pattern)
    .split(/[^\w.-]+/)
    .filter((word) => word !== '');
  return makeFact(
    controls.openPaths,
    { kind: 'hosts', names: words.length === 0 ? ['*'] : words },
    { ...at(`firewall ${name}`), onlyChanged: true },
  );
}

/** Returns the facts of one option of a firewall: switching users, throttling, tokens, remember-me. */
function firewallFacts(name: string, option: string, value: Value, at: (subject: string) => Circumstances): Fact[] {
  // The right to act as another user: by itself, ROLE_ALLOWED_TO_SWITCH.
  if (option === 'switch_user.role' || option === 'switch_user') {
    const role = value.kind === 'known' && typeof value.value === 'string' ? value.value : 'ROLE_ALLOWED_TO_SWITCH';
    const level = value.kind === 'known' && value.value === false ? 5 : levelOf([role]) + Number(/SUPER/.test(role));
    return [rankFactOf(controls.authentication, `${name} switch_user`, level, role, at, true)];
  }
  const isThrottle = /^login_throttling(?:\.max_attempts)?$/.test(option);
  const on = isThrottle ? !(value.kind === 'known' && value.value === false) : truth(value);
  if (on === null) return [];
  if (option === 'login_throttling.max_attempts' && value.kind === 'known' && typeof value.value === 'number')
    return [
      makeFact(controls.inputChecks, makeRank('max_attempts', -value.value, String(value.value)), {
        ...at(`${name} max_attempts`),
        onlyChanged: true,
      }),
      makeFact(
        controls.rateLimit,
        { kind: 'switch', on: true },
        { ...at(`${name} login`), without: { kind: 'switch', on: false } },
      ),
    ];
  if (
    /^(?:form_login|form_login_ldap)\.(?:enable_csrf|csrf_protection)$/.test(option) ||
    option === 'logout.enable_csrf'
  ) {
    const without = { kind: 'switch', on: false } as const;
    return [makeFact(controls.csrf, { kind: 'switch', on }, { ...at(`${name} ${option}`), without })];
  }
  if (option === 'security')
    return [
      makeFact(
        controls.authorization,
        { kind: 'switch', on },
        { ...at(name), without: { kind: 'switch', on: true }, newAtMost: 'medium' },
      ),
    ];
  if (isThrottle)
    return [
      makeFact(
        controls.rateLimit,
        { kind: 'switch', on },
        { ...at(`${name} login`), without: { kind: 'switch', on: false } },
      ),
    ];
  if (/^remember_me\.(?:secure|httponly)$/.test(option))
    return [rankFactOf(controls.sessionLifetime, `${name} ${option}`, Number(on), String(on), at, true)];
  return [];
}

/** Returns the cost of a password hash; none if it is no number. */
function costFact(name: string, value: Value, at: (subject: string) => Circumstances): Fact[] {
  if (value.kind !== 'known' || typeof value.value !== 'number') return [];
  return [rankFactOf(controls.passwordHash, `cost of ${name}`, value.value, String(value.value), at, true)];
}

/** Ranks a list of roles by the weakest: any one of them is enough. */
function levelOf(roles: readonly string[]): number {
  const levels = roles.map((role) => (PUBLIC.test(role) ? 0 : LOGIN.test(role) ? 1 : role === FULL_LOGIN ? 2 : 3));
  return Math.min(...levels, roles.length === 0 ? 0 : 3);
}

/** Reads `{ path: ^/admin, roles: ROLE_ADMIN }`: the first rule that fits a path holds. */
function ruleFacts(list: Value, originOf: Origins): Fact[] {
  return (list.kind === 'list' ? list.items : []).flatMap((rule): Fact[] => {
    const path = entryOf(rule, 'path', 'route')?.value;
    const roles = textsOf(entryOf(rule, 'roles', 'role')?.value);
    const method = textsOf(entryOf(rule, 'methods')?.value).join(',');
    if (path === undefined) return [];
    const level = levelOf(roles);
    const at = (subject: string): Circumstances => ({ subject, certainty: 'literal', origin: originOf(rule) });
    const subject = [method, asText(path)].filter((part) => part !== '').join(' ');
    // A rule that goes leaves its path to the rules behind it, or to nobody.
    const kept =
      level === 0 ? { onlyChanged: true } : { without: makeRank(subject, 0, 'no rule'), atMost: 'medium' as const };
    const isSecure = asText(entryOf(rule, 'requires_channel')?.value ?? rule) === 'https';
    return [
      makeFact(controls.authentication, makeRank(subject, level, roles.join(', ') || 'anyone'), {
        ...at(`rule ${subject}`),
        ...kept,
        ...(level > 0 && {
          otherwise: ({ facts }) =>
            facts.find(
              (other) =>
                other.control === controls.authentication &&
                other.subject.startsWith('rule ') &&
                coversRule(other.subject.slice('rule '.length), subject),
            )?.value ?? null,
        }),
      }),
      makeFact(
        controls.httpsRedirect,
        { kind: 'switch', on: isSecure },
        { ...at(`rule ${subject}`), onlyChanged: true, atMost: 'medium' },
      ),
    ];
  });
}

/** Returns whether each path of a rule begins as the wider rule says: `^/admin` has `^/admin/users$` too. */
function coversRule(wide: string, narrow: string): boolean {
  const [path, method = ''] = wide.split(' ').reverse() as [string, string?];
  const [inner, innerMethod = ''] = narrow.split(' ').reverse() as [string, string?];
  if (method !== '' && method !== innerMethod) return false;
  // A sign behind the words that they share may take their last letter back.
  const next = inner.slice(path.length, path.length + 1);
  return /^\^[\w/-]+$/.test(path) && inner.startsWith(path) && !inner.includes('|') && !/[?*{+]/.test(next);
}

function rankFactOf(
  control: typeof controls.passwordHash | typeof controls.sessionLifetime | typeof controls.authentication,
  subject: string,
  level: number,
  word: string,
  at: (subject: string) => Circumstances,
  onlyChanged: boolean,
): Fact {
  return makeFact(control, makeRank(subject, level, word), { ...at(subject), onlyChanged });
}

function makeRank(name: string, level: number, word: string): Rank {
  return { kind: 'rank', name, rank: level, word, atMost: 'high', weakening: 'downgrade' };
}
