/**
 * Set-Cookie: Secure, HttpOnly, SameSite, name prefix and Domain, each on its own.
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis
 */

import type { Comparison } from '../../../model/posture.ts';
import { compareParts, type Order, type Part } from './order.ts';
import { hasHole } from '../holes.ts';

export type SameSite = 'strict' | 'lax' | 'absent' | 'none';

export interface Cookie {
  readonly kind: 'cookie';
  readonly name: string;
  /** null: not known. 0 off, 1 when the request is secure, 2 on. */
  readonly secure: number | null;
  readonly httpOnly: boolean | null;
  readonly sameSite: SameSite | null;
  /** Empty: the host alone. */
  readonly domain: string | null;
  /** Left out: not known. */
  readonly path?: string;
}

const SAME_SITE: readonly SameSite[] = ['none', 'absent', 'lax', 'strict'];

/**
 * Reads a `Set-Cookie` text: `sid=1; Secure; SameSite=Lax` → name `sid`, Secure, SameSite `lax`. Attributes after a
 * hole are null: not known.
 */
export function parseCookie(text: string): Cookie {
  const [pair = '', ...attributes] = text.split(';').map((piece) => piece.trim());
  const found = new Map(
    attributes.map((piece) => [piece.split('=')[0]!.trim().toLowerCase(), piece.split('=').slice(1).join('=').trim()]),
  );
  const isUnclear = attributes.some(hasHole);
  const flag = (key: string): boolean | null => (found.has(key) ? true : isUnclear ? null : false);
  const site = found.get('samesite')?.toLowerCase();
  const secure = flag('secure');
  return {
    kind: 'cookie',
    name: pair.split('=')[0]!,
    secure: secure === null ? null : secure ? 2 : 0,
    httpOnly: flag('httponly'),
    sameSite: site === undefined ? (isUnclear ? null : 'absent') : hasHole(site) ? null : sameSiteOf(site),
    domain: found.get('domain') ?? '',
    ...(found.has('path') ? { path: found.get('path')! } : {}),
  };
}

/** Returns the SameSite mode; an unknown word counts as absent. rfc6265bis 5.6.7 */
export function sameSiteOf(word: string | boolean | null): SameSite {
  if (word === true) return 'strict';
  if (word === false || word === null) return 'absent';
  const lower = word.toLowerCase();
  return lower === 'strict' || lower === 'lax' || lower === 'none' ? lower : 'absent';
}

/** Makes the value of a cookie. `secure`: 0 never, 1 if the request is secure, 2 always. Null: not known. */
export function cookieOf(
  name: string,
  secure: number | null,
  httpOnly: boolean | null,
  sameSite: SameSite | null,
  domain: string | null = '',
  path: string | null = null,
): Cookie {
  return { kind: 'cookie', name, secure, httpOnly, sameSite, domain, ...(path === null ? {} : { path }) };
}

/** Compares Secure, HttpOnly, SameSite, prefix and domain, each by itself. Names of sessions weigh more. */
function compareCookies(before: Cookie, after: Cookie): Comparison {
  // Scripts read a double-submit token from its cookie: HttpOnly gives it nothing.
  // https://docs.djangoproject.com/en/stable/ref/settings/#csrf-cookie-httponly
  const isCsrf = /csrf|xsrf/i.test(before.name);
  const isSession = isCsrf || /sess|sid$|auth|jwt|token|login|remember/i.test(before.name);
  const usual = isSession ? 'high' : 'medium';
  const site = (value: SameSite | null) => (value === null ? null : SAME_SITE.indexOf(value));
  // A flag that was off cannot be lost, whatever is decided at run time.
  const kept = (was: number | null, is: number | null) => (is === null && was === 0 ? 0 : is);
  const parts: Part[] = [
    {
      name: 'Secure',
      before: before.secure,
      after: kept(before.secure, after.secure),
      text: `Secure: ${secureWord(before.secure)} → ${secureWord(after.secure)}`,
      verb: 'without Secure',
      atMost: usual,
    },
    {
      name: 'HttpOnly',
      before: flagRank(before.httpOnly),
      after: kept(flagRank(before.httpOnly), flagRank(after.httpOnly)),
      text: `HttpOnly: ${flagWord(before.httpOnly)} → ${flagWord(after.httpOnly)}`,
      verb: 'without HttpOnly',
      atMost: isCsrf ? 'low' : usual,
    },
    // Without the attribute some browsers take Lax, some None: losing Lax warns.
    {
      name: 'SameSite',
      before: site(before.sameSite),
      after: kept(site(before.sameSite), site(after.sameSite)),
      text: `SameSite: ${before.sameSite} → ${after.sameSite}`,
      verb: 'sent to more sites',
      atMost:
        before.sameSite === 'absent' || (before.sameSite === 'lax' && after.sameSite === 'absent') ? 'medium' : usual,
    },
    {
      name: 'Domain',
      before: domainRank(before.domain, after.domain),
      after: domainRank(after.domain, before.domain),
      text: `Domain: ${before.domain || 'host only'} → ${after.domain || 'host only'}`,
      verb: 'sent to more hosts',
      atMost: 'medium',
    },
    {
      name: 'Prefix',
      before: prefixRank(before.name),
      after: prefixRank(after.name),
      text: `name: ${before.name} → ${after.name}`,
      verb: 'without its prefix',
      atMost: 'medium',
    },
    {
      name: 'Path',
      before: pathRank(before.path, after.path),
      after: pathRank(after.path, before.path),
      text: `Path: ${before.path} → ${after.path}`,
      verb: 'sent to more paths',
      atMost: 'low',
    },
  ];
  return compareParts(parts, 'downgrade');
}

function flagRank(flag: boolean | null): number | null {
  return flag === null ? null : Number(flag);
}

function flagWord(flag: boolean | null): string {
  return flag === null ? '?' : flag ? 'on' : 'off';
}

function secureWord(secure: number | null): string {
  return secure === null ? '?' : ['off', 'when the request is secure', 'on'][secure]!;
}

/**
 * Ranks a domain beside another: host only above a domain, a longer one above the one it lies in; unrelated ones are
 * even.
 */
function domainRank(domain: string | null, other: string | null): number | null {
  if (domain === null || other === null) return null;
  const [own, theirs] = [domain, other].map((name) => name.replace(/^\./, '').toLowerCase());
  if (own === theirs) return 0;
  if (own === '') return 1;
  return theirs !== '' && own!.endsWith(`.${theirs}`) ? 1 : 0;
}

const PREFIX = /^__(Host|Secure)-/i;

/** Ranks the prefix of a name: browsers hold a cookie of this name to its attributes. */
function prefixRank(name: string): number {
  const word = PREFIX.exec(name)?.[1]?.toLowerCase();
  return word === undefined ? 0 : word === 'host' ? 2 : 1;
}

/** Returns the name of a cookie without `__Host-` or `__Secure-`: it is one cookie, whatever its prefix. */
export function withoutPrefix(name: string): string {
  return name.replace(PREFIX, '');
}

/** Ranks a path beside another: a deeper one above the one around it; unrelated ones are even. */
function pathRank(path: string | undefined, other: string | undefined): number {
  if (path === undefined || other === undefined || hasHole(path + other) || path === other) return 0;
  return path.startsWith(other.endsWith('/') ? other : `${other}/`) ? 1 : 0;
}

export const cookie: Order<Cookie, string> = {
  parse: (text) => parseCookie(text ?? ''),
  write: parseCookie,
  absent: (subject) => cookieOf(subject, 0, false, 'absent'),
  compare: compareCookies,
  show(value) {
    const parts = [
      ...(value.secure === 2
        ? ['Secure']
        : value.secure === 1
          ? ['Secure when the request is']
          : value.secure === null
            ? ['Secure?']
            : []),
      ...(value.httpOnly ? ['HttpOnly'] : []),
      ...(value.sameSite === 'absent' || value.sameSite === null
        ? []
        : [`SameSite=${value.sameSite[0]!.toUpperCase()}${value.sameSite.slice(1)}`]),
      ...(value.domain ? [`Domain=${value.domain}`] : []),
    ];
    return parts.length === 0 ? 'no attributes' : parts.join(', ');
  },
};
