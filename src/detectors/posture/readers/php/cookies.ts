/** Cookies of PHP: setcookie and the cookie objects of frameworks. */

import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { BARE_COOKIE, cookieFact, withPart, type Given } from '../code/facts.ts';
import { asText, unmarkedText, known, type Entry, type Value } from '../../languages/value.ts';
import { chainOf } from '../code/scene.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';

/** Returns the cookie that a call sets; none if it deletes one, or is another call. */
export function cookieOfCall(call: CodeCall, at: At): Fact[] {
  const { name, args, named } = call.value;
  const [first, second, third] = args;
  const by = (key: string, index: number): Given => {
    const entry = named.find((one) => one.key === key);
    const value = entry?.value ?? args[index];
    return { value, origin: value === undefined ? null : at(entry?.at ?? value.at) };
  };
  if ((name === 'setcookie' || name === 'setrawcookie') && first !== undefined) {
    if (isDeleted(second) || /^\u0001?\(?time\(\)\s*-/.test(third === undefined ? '' : asText(third))) return [];
    const options = third?.kind === 'map' ? third : undefined;
    if (options !== undefined) return [cookieFact(unmarkedText(first), optionsOf(options, at), BARE_COOKIE, call, at)];
    return [
      cookieFact(
        unmarkedText(first),
        { secure: by('secure', 5), httpOnly: by('httponly', 6), domain: by('domain', 4) },
        BARE_COOKIE,
        call,
        at,
      ),
    ];
  }
  // https://laravel.com/docs/responses#attaching-cookies-to-responses
  const isLaravel = /^(?:cookie|Cookie\.(?:make|queue))$/.test(name) || /\)?\.(?:cookie|withCookie)$/.test(name);
  if (isLaravel && first !== undefined && args.length + named.length >= 2 && !isDeleted(second))
    return [
      cookieFact(
        unmarkedText(first),
        { secure: by('secure', 5), httpOnly: by('httpOnly', 6), sameSite: by('sameSite', 8), domain: by('domain', 4) },
        { secure: false, httpOnly: true, sameSite: 'lax' },
        call,
        at,
      ),
    ];
  // https://github.com/symfony/symfony/blob/7.1/src/Symfony/Component/HttpFoundation/Cookie.php
  if (call.isTop && /\.with(?:Secure|HttpOnly|SameSite|Domain)$/.test(name)) {
    const chain = chainOf(call.value);
    const root = chain.find((one) => /^(?:new Cookie|Cookie\.create)$/.test(one.name));
    if (root === undefined) return [];
    const [made] = cookieOfCall({ ...call, value: root, isTop: false }, at);
    return made === undefined ? [] : [chain.reduce((fact, one) => changedBy(fact, one, at), made)];
  }
  if (/^(?:new Cookie|Cookie\.create)$/.test(name) && first !== undefined && !isDeleted(second)) {
    return [
      cookieFact(
        unmarkedText(first),
        { secure: by('secure', 5), httpOnly: by('httpOnly', 6), sameSite: by('sameSite', 8), domain: by('domain', 4) },
        { secure: false, httpOnly: true, sameSite: 'lax' },
        call,
        at,
      ),
    ];
  }
  return [];
}

/** Returns the flags that an array of options gives: `['secure' => true]`, `['cookie_secure' => true]`. */
export function optionsOf(options: Value, at: At): Parameters<typeof cookieFact>[1] {
  const given = (...keys: string[]): Given => {
    const entry: Entry | undefined =
      options.kind === 'map' ? options.entries.findLast((one) => keys.includes(one.key.toLowerCase())) : undefined;
    return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
  };
  return {
    secure: given('secure', 'cookie_secure'),
    httpOnly: given('httponly', 'cookie_httponly'),
    sameSite: given('samesite', 'cookie_samesite'),
    domain: given('domain', 'cookie_domain'),
  };
}

const isDeleted = (value: Value | undefined): boolean =>
  value?.kind === 'known' && (value.value === '' || value.value === null);

const CHANGES: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain'>> = {
  withSecure: 'secure',
  withHttpOnly: 'httpOnly',
  withSameSite: 'sameSite',
  withDomain: 'domain',
};

/**
 * Returns the fact after a call of a chain: `->withSecure(false)` of Symfony. Secure and HttpOnly are on where no
 * argument is given.
 */
function changedBy(fact: Fact, call: CallValue, at: At): Fact {
  const part = CHANGES[call.name.split('.').at(-1)!];
  return part === undefined ? fact : withPart(fact, part, call.args[0] ?? known(true, call.at), at(call.at));
}
