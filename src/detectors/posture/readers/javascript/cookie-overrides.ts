/** Attributes of cookies that are set after the cookie was made, or for all cookies of a library. */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import { certaintyOf, truth, type Value } from '../../languages/value.ts';
import { cookieOf, type Cookie } from '../../orders/cookie.ts';
import type { Origin } from '../../position.ts';
import { secureRank, siteOf } from './cookies.ts';

/** Changes a part of the session's cookie: `sess.cookie.secure = true` after its options were written. */
export function overrideCookie(facts: Fact[], part: string, value: Value, origin: Origin): void {
  for (const [index, fact] of facts.entries()) {
    if (fact.control.kind !== 'cookie' || fact.subject !== 'session') continue;
    const old = fact.value as Cookie;
    const changed: Cookie =
      part === 'secure'
        ? { ...old, secure: secureRank(value) }
        : part === 'httpOnly'
          ? { ...old, httpOnly: truth(value) }
          : { ...old, sameSite: siteOf(value) };
    const name = { secure: 'Secure', httpOnly: 'HttpOnly', sameSite: 'SameSite' }[part]!;
    facts[index] = { ...fact, control: fact.control, value: changed, parts: { ...fact.parts, [name]: origin } };
  }
}

/** Reads a switch of Auth.js or better-auth: all cookies Secure. https://authjs.dev/reference/core#usesecurecookies */
export function secureCookiesFact(value: Value, origin: Origin): Fact {
  const on = truth(value);
  return {
    control: controls.cookies,
    subject: 'session',
    value: cookieOf('session', on === null ? null : on ? 2 : 0, true, 'lax'),
    certainty: certaintyOf(value) === 'env' ? 'env' : 'literal',
    origin,
    parts: { Secure: origin },
  };
}
