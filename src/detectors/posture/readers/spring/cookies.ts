/** Cookies that Java and Kotlin code sets. */

import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { chainOf } from '../code/scene.ts';
import { BARE_COOKIE, cookieFact, withPart } from '../code/facts.ts';
import { unmarkedText, known } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

const PARTS: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain' | 'path'>> = {
  setSecure: 'secure',
  secure: 'secure',
  isSecure: 'secure',
  setUseSecureCookie: 'secure',
  setHttpOnly: 'httpOnly',
  httpOnly: 'httpOnly',
  isHttpOnly: 'httpOnly',
  setUseHttpOnlyCookie: 'httpOnly',
  setSameSite: 'sameSite',
  sameSite: 'sameSite',
  setDomain: 'domain',
  domain: 'domain',
  setPath: 'path',
  path: 'path',
  setCookieHttpOnly: 'httpOnly',
};

/**
 * Reads `new Cookie(…)` with its setters, `ResponseCookie.from(…)`, `DefaultCookieSerializer`. One function makes one
 * cookie, or we say nothing.
 */
export function cookiesOf(calls: readonly CodeCall[], at: At): Fact[] {
  const made = calls.filter((call) =>
    /^new (?:\w+\.)*(?:Cookie|NewCookie|DefaultCookieSerializer)$|^(?:Cookie|DefaultCookieSerializer)$/.test(
      call.value.name,
    ),
  );
  const facts: Fact[] = [];
  const isTaken = calls.some(
    (call) =>
      /^(?:setMaxAge|maxAge)=?$/.test(call.name) &&
      call.value.args[0]?.kind === 'known' &&
      Number(call.value.args[0].value) === 0,
  );
  if (made.length === 1 && !isTaken) {
    const isSession = /Serializer$/.test(made[0]!.value.name);
    let fact = cookieFact(
      isSession ? 'SESSION' : unmarkedText(made[0]!.value.args[0]),
      isSession ? { secure: { value: known('auto', made[0]!.own, 'default'), origin: null } } : {},
      isSession ? { secure: false, httpOnly: true, sameSite: 'lax' } : BARE_COOKIE,
      made[0]!,
      at,
    );
    for (const call of calls) {
      const part = PARTS[call.name.replace(/=$/, '')];
      const [value] = call.value.args;
      if (part !== undefined && value !== undefined && call.value.on === undefined)
        fact = withPart(fact, part, value, at(call.own));
    }
    facts.push(fact);
  }
  for (const call of calls.filter((one) => one.isTop)) {
    const chain = chainOf(call.value);
    if (!/(?:^|\.)ResponseCookie\.(?:from|fromClientResponse)$/.test(chain[0]!.name)) continue;
    if (
      chain.some(
        (one) => /\.maxAge$/.test(one.name) && one.args[0]?.kind === 'known' && Number(one.args[0].value) === 0,
      )
    )
      continue;
    let fact = cookieFact(unmarkedText(chain[0]!.args[0]), {}, BARE_COOKIE, call, at);
    for (const one of chain.slice(1)) {
      const part = PARTS[one.name.split('.').at(-1)!];
      if (part !== undefined && one.args[0] !== undefined)
        fact = withPart(fact, part, one.args[0], at({ from: (one.on ?? one).at.to, to: one.at.to }));
    }
    facts.push(fact);
  }
  return facts;
}
