/**
 * What PHP calls say. https://www.php.net/manual/en/function.setcookie.php,
 * https://www.php.net/manual/en/session.configuration.php
 */

import { controls } from '../../controls.ts';
import { isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, headersOfCall, switchFact, type At, type Said } from '../code/scene.ts';
import { BARE_COOKIE, cookieFact, withPart, type CookieDefaults, type Given } from '../code/facts.ts';
import { asText, known, truth, type Entry, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

export function saidByPhp(calls: readonly CodeCall[], at: At): Said {
  const headers = calls.flatMap((call) => headersOf(call, at));
  const facts = calls.flatMap((call) => cookieOfCall(call, at));
  const session = sessionOf(calls, at);
  return { headers, facts: session === null ? facts : [...facts, session] };
}

function headersOf(call: CodeCall, at: At): HeaderEntry[] {
  const [first, second] = call.value.args;
  // header('X-Frame-Options: DENY')
  if (call.value.name === 'header' && first !== undefined) {
    const [, name, value] = /^([\w-]+)\s*:\s*([\s\S]*)$/.exec(asText(first)) ?? [];
    return name !== undefined && isSecurityHeader(name)
      ? [{ name, value: value!, origin: at(call.own), certainty: doubtful(call, 'literal') }]
      : [];
  }
  if (call.value.name === 'header_remove' && first !== undefined) return headersOfCall({ ...call, name: 'remove' }, at);
  if (/(?:request|client|curl)/i.test(call.value.name) && !/response/i.test(call.value.name)) return [];
  if (call.name === 'withHeaders' || call.name === 'add')
    return first?.kind === 'map'
      ? first.entries.flatMap((entry) =>
          isSecurityHeader(entry.key)
            ? [
                {
                  name: entry.key,
                  value: asText(entry.value),
                  origin: at(entry.at),
                  certainty: doubtful(call, 'literal'),
                },
              ]
            : [],
        )
      : [];
  return second === undefined && call.name !== 'remove' ? [] : headersOfCall(call, at);
}

const isGone = (value: Value | undefined): boolean =>
  value?.kind === 'known' && (value.value === '' || value.value === null);

function cookieOfCall(call: CodeCall, at: At): Fact[] {
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

function optionsOf(options: Value, at: At): Parameters<typeof cookieFact>[1] {
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

const SESSION: CookieDefaults = BARE_COOKIE;
const INI: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain'>> = {
  'session.cookie_secure': 'secure',
  'session.cookie_httponly': 'httpOnly',
  'session.cookie_samesite': 'sameSite',
  'session.cookie_domain': 'domain',
};

/** `session_set_cookie_params`, `session_start([…])` and `ini_set('session.…')` together make one cookie. */
function sessionOf(calls: readonly CodeCall[], at: At): Fact | null {
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

/** `'1'`, `'On'` and `1` are on, as php.ini reads them. */
function onOff(value: Value): Value {
  if (value.kind !== 'known') return value;
  const text = String(value.value).toLowerCase();
  if (/^(?:1|on|yes|true)$/.test(text)) return known(true, value.at, value.certainty);
  return /^(?:0|off|no|false|none|)$/.test(text) && text !== 'none' ? known(false, value.at, value.certainty) : value;
}

export function factsOfPhpFile(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call) => {
    const { name, args, named } = call.value;
    const [first, second, third] = args;
    const facts: Fact[] = [];
    const isFalse = (value: Value | undefined) =>
      value?.kind === 'known' && value.value !== null && (truth(value) === false || value.value === '0');
    const options = [...args, ...named.map((entry) => entry.value)]
      .filter((arg) => arg.kind === 'map')
      .flatMap((arg) => (arg.kind === 'map' ? arg.entries : []));
    const blind = [
      ...options,
      ...options.flatMap((entry) => (entry.value.kind === 'map' ? entry.value.entries : [])),
    ].find(
      (entry) =>
        (/^(?:verify_peer|CURLOPT_SSL_VERIFYPEER|CURLOPT_SSL_VERIFYHOST|\\?CURLOPT_SSL_VERIFYPEER)$/.test(entry.key) ||
          (entry.key === 'verify' && /(?:Client|request|get|post|put|delete|send|withOptions|create)$/i.test(name))) &&
        isFalse(entry.value),
    );
    if (
      /curl_setopt$/.test(name) &&
      second?.kind === 'unknown' &&
      /CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(second.text) &&
      isFalse(third)
    )
      facts.push(switchFact(controls.tlsVerify, false, call, at));
    else if (blind !== undefined)
      facts.push({ ...switchFact(controls.tlsVerify, false, call, at), origin: at(blind.at) });
    else if (call.name === 'withoutVerifying') facts.push(switchFact(controls.tlsVerify, false, call, at));
    if (name === 'define' && first?.kind === 'known' && second?.kind === 'known') {
      if (first.value === 'WP_DEBUG')
        facts.push({
          ...switchFact(controls.debug, truth(second) !== true, call, at),
          certainty: doubtful(call, second.certainty),
        });
      if (first.value === 'FORCE_SSL_ADMIN' && truth(second) === true)
        facts.push(switchFact(controls.httpsRedirect, true, call, at));
    }
    if (name === 'ini_set' && first?.kind === 'known' && first.value === 'display_errors' && second?.kind === 'known')
      facts.push(switchFact(controls.debug, /^(?:0|off|false|no|stderr|)$/i.test(String(second.value)), call, at));
    if (name === 'header' && first !== undefined && /^Location:\s*https:\/\/\u0001.*HTTP_HOST/i.test(asText(first)))
      facts.push({ ...switchFact(controls.httpsRedirect, true, call, at), certainty: 'literal' });
    if (
      /URL\.force(?:Scheme|Https)$/.test(name) &&
      (first === undefined || (first.kind === 'known' && first.value !== false))
    )
      facts.push(switchFact(controls.httpsRedirect, true, call, at));
    // bootstrap/app.php of Laravel 11: https://laravel.com/docs/csrf#csrf-excluding-uris
    const list = (key: string) => named.find((entry) => entry.key === key)?.value ?? first;
    const isAny = (value: Value | undefined) =>
      (value?.kind === 'list' ? value.items : value === undefined ? [] : [value]).some(
        (one) => one.kind === 'known' && /^\/?\*{1,2}$/.test(String(one.value)),
      );
    if (call.name === 'validateCsrfTokens') facts.push(switchFact(controls.csrf, !isAny(list('except')), call, at));
    if (call.name === 'trustProxies') facts.push(switchFact(controls.trustedProxy, !isAny(list('at')), call, at));
    return facts;
  });
}

function nameOf(value: Value): string {
  return asText(value).replace(/[\u0001\u0002]/g, '');
}
