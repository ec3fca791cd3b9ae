/** Cookies of PHP: setcookie and the cookie objects of frameworks. */

import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { BARE_COOKIE, cookieFact, type Given } from '../code/facts.ts';
import { asText, type Entry, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

export function cookieOfCall(call: CodeCall, at: At): Fact[] {
  const { name, args, named } = call.value;
  const [first, second, third] = args;
  const by = (key: string, index: number): Given => {
    const entry = named.find((one) => one.key === key);
    const value = entry?.value ?? args[index];
    return { value, origin: value === undefined ? null : at(entry?.at ?? value.at) };
  };
  if ((name === 'setcookie' || name === 'setrawcookie') && first !== undefined) {
    if (isGone(second) || /^\u0001?\(?time\(\)\s*-/.test(third === undefined ? '' : asText(third))) return [];
    const options = third?.kind === 'map' ? third : undefined;
    if (options !== undefined) return [cookieFact(nameOf(first), optionsOf(options, at), BARE_COOKIE, call, at)];
    return [
      cookieFact(
        nameOf(first),
        { secure: by('secure', 5), httpOnly: by('httponly', 6), domain: by('domain', 4) },
        BARE_COOKIE,
        call,
        at,
      ),
    ];
  }
  // https://github.com/symfony/symfony/blob/7.1/src/Symfony/Component/HttpFoundation/Cookie.php
  if (/^(?:new Cookie|Cookie\.create)$/.test(name) && first !== undefined && !isGone(second)) {
    return [
      cookieFact(
        nameOf(first),
        { secure: by('secure', 5), httpOnly: by('httpOnly', 6), sameSite: by('sameSite', 8), domain: by('domain', 4) },
        { secure: false, httpOnly: true, sameSite: 'lax' },
        call,
        at,
      ),
    ];
  }
  return [];
}

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

function nameOf(value: Value): string {
  return asText(value).replace(/[\u0001\u0002]/g, '');
}

const isGone = (value: Value | undefined): boolean =>
  value?.kind === 'known' && (value.value === '' || value.value === null);
