/** Cookies, origins and protocol versions as options of the libraries of several languages. */

import { controls } from '../../controls.ts';
import { cookieOf, type Cookie, type SameSite } from '../../orders/cookie.ts';
import { corsOf, type Cors } from '../../orders/sets.ts';
import { hole } from '../../holes.ts';
import type { Fact } from '../../judge/scene.ts';
import { NO_CSP } from '../../orders/csp/policy.ts';
import { doubtful, type At } from './circumstances.ts';
import type { Origin } from '../../position.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { type Value, asText, certaintyOf, joinCertainty, textsOf, truth } from '../../languages/value.ts';

/** One part of a value where it is written; an origin of null is what the library does by itself. */
export interface Given {
  readonly value: Value | undefined;
  readonly origin: Origin | null;
}

export interface CookieParts {
  readonly secure?: Given;
  readonly httpOnly?: Given;
  readonly sameSite?: Given;
  readonly domain?: Given;
  readonly path?: Given;
}

export interface CookieDefaults {
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
}

export const BARE_COOKIE: CookieDefaults = { secure: false, httpOnly: false, sameSite: 'absent' };

/** Returns the flags of a cookie from its options; those not given have the library's `defaults`. */
export function cookieFact(name: string, parts: CookieParts, defaults: CookieDefaults, call: CodeCall, at: At): Fact {
  const flag = (given: Given | undefined, fallback: boolean) =>
    given?.value === undefined ? fallback : truth(given.value);
  const secure = parts.secure?.value === undefined ? (defaults.secure ? 2 : 0) : secureRank(parts.secure.value);
  const domain = parts.domain?.value;
  const given = [parts.secure, parts.httpOnly, parts.sameSite]
    .flatMap((one) => (one?.value === undefined ? [] : [certaintyOf(one.value)]))
    .map((one) => (one === 'unknown' ? 'literal' : one));
  const origins = {
    Secure: parts.secure?.origin,
    HttpOnly: parts.httpOnly?.origin,
    SameSite: parts.sameSite?.origin,
    Domain: parts.domain?.origin,
    Path: parts.path?.origin,
  };
  return {
    control: controls.cookies,
    subject: name,
    value: cookieOf(
      name,
      secure,
      flag(parts.httpOnly, defaults.httpOnly),
      parts.sameSite?.value === undefined ? defaults.sameSite : siteOf(parts.sameSite.value),
      domain === undefined ? '' : domain.kind === 'known' ? String(domain.value ?? '') : null,
      pathOf(parts.path?.value),
    ),
    certainty: doubtful(call, joinCertainty(...given)),
    origin: at(call.own),
    parts: Object.fromEntries(
      Object.entries(origins).flatMap(([part, origin]) =>
        origin === undefined || origin === null ? [] : [[part, origin]],
      ),
    ),
  };
}

/** Replaces one part of a cookie's fact: `cookie.setSecure(false)` after it was made. */
export function withPart(
  fact: Fact,
  part: 'secure' | 'httpOnly' | 'sameSite' | 'domain' | 'path',
  value: Value,
  origin: Origin,
): Fact {
  if (fact.control.kind !== 'cookie') return fact;
  const old = fact.value as Cookie;
  const changed: Cookie =
    part === 'secure'
      ? { ...old, secure: secureRank(value) }
      : part === 'httpOnly'
        ? { ...old, httpOnly: truth(value) }
        : part === 'sameSite'
          ? { ...old, sameSite: siteOf(value) }
          : part === 'path'
            ? withPath(old, pathOf(value))
            : { ...old, domain: value.kind === 'known' ? String(value.value ?? '') : null };
  const name = { secure: 'Secure', httpOnly: 'HttpOnly', sameSite: 'SameSite', domain: 'Domain', path: 'Path' }[part];
  return { ...fact, control: fact.control, value: changed, parts: { ...fact.parts, [name]: origin } };
}

function withPath({ path: _, ...cookie }: Cookie, path: string | null): Cookie {
  return path === null ? cookie : { ...cookie, path };
}

function pathOf(value: Value | undefined): string | null {
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : null;
}

/**
 * Ranks `Secure`: 2 always, 1 "when the request is secure" (`CookieSecurePolicy.SameAsRequest`, `'auto'`), 0 never;
 * null if not known.
 */
function secureRank(value: Value): number | null {
  const text = value.kind === 'known' ? String(value.value) : value.kind === 'unknown' ? value.text : '';
  if (/(?:SecurePolicy\.SameAsRequest|^auto)$/.test(text)) return 1;
  if (/SecurePolicy\.Always$/.test(text)) return 2;
  if (/SecurePolicy\.None$/.test(text)) return 0;
  const on = truth(value);
  return on === null ? null : on ? 2 : 0;
}

/**
 * Returns the SameSite word of `"Lax"`, `http.SameSiteLaxMode`, `SameSite::Lax`, `Cookie::SAMESITE_LAX`; null if not
 * known.
 */
function siteOf(value: Value): SameSite | null {
  const text =
    value.kind === 'known'
      ? value.value === null
        ? 'default'
        : String(value.value)
      : value.kind === 'unknown'
        ? value.text
        : '';
  const word = /(strict|lax|none)(?:mode)?$/i.exec(text)?.[1]?.toLowerCase();
  if (word !== undefined) return word as SameSite;
  return value.kind === 'known' || /default|unspecified/i.test(text) ? 'absent' : null;
}

export interface CorsParts {
  readonly origins?: Value;
  /** Every origin is answered by its own name. */
  readonly reflects?: boolean;
  readonly credentials?: Value | boolean;
}

/** Returns the value of CORS options; several origins in one text are split at commas. */
export function corsValue({ origins, reflects, credentials }: CorsParts): Cors {
  const allowed =
    credentials === undefined ? false : typeof credentials === 'boolean' ? credentials : truth(credentials);
  return corsOf(
    origins === undefined
      ? []
      : textsOf(origins)
          .flatMap((text) => text.split(','))
          .map((text) => text.trim())
          .filter((text) => text !== ''),
    allowed,
    reflects ?? false,
  );
}

/**
 * Returns a version as a word of the order: `tls.VersionTLS12`, `TLS1_2`, `SslProtocols.Tls12`, `"TLSv1.2"`. Null if
 * none is named.
 */
export function tlsWord(value: Value | undefined): string | null {
  const text = value === undefined ? '' : asText(value).replace(/_VERSION\b/i, '');
  const match = /(?:tls|ssl)_?v?(?:ersion)?_?(?:tls_?)?(1)?(?:[._]?([0-3]))?\b/i.exec(
    text
      .split(/[.:](?=[A-Za-z])/)
      .at(-1)!
      .replace(/^.*(?=(?:TLS|SSL|Tls|Ssl))/s, ''),
  );
  if (match === null) return null;
  if (/ssl/i.test(match[0])) return 'sslv3';
  return `tlsv1.${match[2] ?? '0'}`;
}

/** Returns the least TLS version that a value names; none if it names no version. */
export function tlsFact(value: Value | undefined, call: CodeCall, at: At): Fact[] {
  const word = tlsWord(value);
  return word === null
    ? []
    : [
        {
          control: controls.tlsVersion,
          subject: '',
          value: controls.tlsVersion.order.parse(word),
          certainty: doubtful(call, 'literal'),
          origin: at(call.own),
        },
      ];
}

/** The policy of the application, whatever it is: what holds where a view does not opt out of it. */
const POLICY_OF_ALL = { kind: 'policy', policies: [], opaque: [hole("the application's policy")] } as const;

/** Makes the fact of a view or controller that is served without the policy of the application. */
export function withoutPolicy(call: CodeCall, at: At): Fact {
  return {
    control: controls.csp,
    subject: '',
    value: NO_CSP,
    certainty: doubtful(call, 'literal'),
    origin: at(call.own),
    without: POLICY_OF_ALL,
    atMost: 'medium',
  };
}
