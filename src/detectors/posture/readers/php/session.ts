/** The session's cookie in PHP: ini_set, session_start and their settings. */

import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { BARE_COOKIE, cookieFact, withPart, type CookieDefaults, type Given } from '../code/facts.ts';
import { known, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { optionsOf } from './cookies.ts';

const SESSION: CookieDefaults = BARE_COOKIE;

const INI: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain'>> = {
  'session.cookie_secure': 'secure',
  'session.cookie_httponly': 'httpOnly',
  'session.cookie_samesite': 'sameSite',
  'session.cookie_domain': 'domain',
};

/**
 * Returns the session's cookie that `session_set_cookie_params`, `session_start([…])` and `ini_set('session.…')` make
 * together; null without any.
 */
export function sessionOf(calls: readonly CodeCall[], at: At): Fact | null {
  let fact: Fact | null = null;
  for (const call of calls) {
    const { name, args } = call.value;
    const [first] = args;
    if (/^(?:session_set_cookie_params|session_start)$/.test(name) && first?.kind === 'map')
      fact = cookieFact('PHPSESSID', optionsOf(first, at), SESSION, call, at);
    else if (name === 'session_set_cookie_params' && args.length >= 4) {
      const where = (index: number): Given => ({
        value: args[index],
        origin: args[index] === undefined ? null : at(args[index]!.at),
      });
      fact = cookieFact('PHPSESSID', { domain: where(2), secure: where(3), httpOnly: where(4) }, SESSION, call, at);
    }
    const part = /^(?:ini_set|ini_alter)$/.test(name) && first?.kind === 'known' ? INI[String(first.value)] : undefined;
    if (part !== undefined && args[1] !== undefined)
      fact = withPart(fact ?? cookieFact('PHPSESSID', {}, SESSION, call, at), part, onOff(args[1]), at(call.own));
  }
  return fact;
}

/** Returns a value as a switch, as php.ini reads it: `'1'`, `'On'` and `1` are on. */
function onOff(value: Value): Value {
  if (value.kind !== 'known') return value;
  const text = String(value.value).toLowerCase();
  if (/^(?:1|on|yes|true)$/.test(text)) return known(true, value.at, value.certainty);
  return /^(?:0|off|no|false|none|)$/.test(text) && text !== 'none' ? known(false, value.at, value.certainty) : value;
}
