/**
 * Reads PHP calls. https://www.php.net/manual/en/function.setcookie.php,
 * https://www.php.net/manual/en/session.configuration.php
 */

import { controls } from '../../controls.ts';
import { isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { headersOfCall, switchFact, type CodeSettings } from '../code/scene.ts';
import { asText, truth, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { routesOf } from '../code/routes.ts';
import { callerFacts, PHP_ROUTES } from './guards.ts';
import { ajaxFacts } from './ajax.ts';
import { cookieOfCall } from './cookies.ts';
import { policiesBuiltIn } from './policies.ts';
import { sessionOf } from './session.ts';

/** Returns what the calls of one function set: headers, cookies, routes, the session. */
export function settingsOfPhp(calls: readonly CodeCall[], at: At): CodeSettings {
  const headers = [...calls.flatMap((call) => headersOf(call, at)), ...policiesBuiltIn(calls, at)];
  const facts = [
    ...calls.flatMap((call) => cookieOfCall(call, at)),
    ...routesOf(calls, PHP_ROUTES, at),
    ...callerFacts(calls, at),
  ];
  const session = sessionOf(calls, at);
  return { headers, facts: session === null ? facts : [...facts, session] };
}

/** Returns the security headers that a call sets or removes; none for those of requests. */
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

/** Returns what holds for the whole file: checks of certificates, constants of WordPress, Ajax actions. */
export function factsOfPhpFile(calls: readonly CodeCall[], at: At): Fact[] {
  const others = calls.flatMap((call) => {
    const { name, args, named } = call.value;
    const [first, second, third] = args;
    const facts: Fact[] = [];
    if (
      /curl_setopt$/.test(name) &&
      second?.kind === 'unknown' &&
      /CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(second.text) &&
      third?.kind === 'known' &&
      /^(?:false|0)$/.test(String(third.value))
    )
      facts.push(switchFact(controls.tlsVerify, false, call, at));
    if (name === 'define' && first?.kind === 'known' && second?.kind === 'known') {
      if (first.value === 'WP_DEBUG')
        facts.push({
          ...switchFact(controls.debug, truth(second) !== true, call, at),
          certainty: doubtful(call, second.certainty),
        });
      facts.push(...wordpressFacts(String(first.value), second, call, at));
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
    if (call.name === 'trustHosts') {
      const at_ = list('at');
      const names = at_?.kind === 'list' ? at_.items.map(asText) : at_ === undefined ? [] : [asText(at_)];
      facts.push({
        control: controls.allowedHosts,
        subject: '',
        value: { kind: 'hosts', names },
        certainty: doubtful(call, 'literal'),
        origin: at(call.own),
        // Without it any host is answered.
        without: { kind: 'hosts', names: ['*'] },
      });
    }
    if (call.name === 'trustProxies') facts.push(switchFact(controls.trustedProxy, !isAny(list('at')), call, at));
    return facts;
  });
  return [...others, ...ajaxFacts(calls, at)];
}

/** Constants of wp-config.php: the name, whether true is safe, and whether that is so without it. */
const WORDPRESS: Readonly<Record<string, readonly [isSafe: boolean, without: boolean]>> = {
  DISALLOW_FILE_EDIT: [true, false],
  DISALLOW_FILE_MODS: [true, false],
  DISALLOW_UNFILTERED_HTML: [true, false],
  ALLOW_UNFILTERED_UPLOADS: [false, true],
  AUTOMATIC_UPDATER_DISABLED: [false, true],
  WP_AUTO_UPDATE_CORE: [true, true],
  WP_DEBUG_DISPLAY: [false, true],
  WP_HTTP_BLOCK_EXTERNAL: [true, false],
};

/**
 * Returns the facts of a constant in wp-config.php.
 * https://developer.wordpress.org/advanced-administration/wordpress/wp-config/
 */
function wordpressFacts(name: string, value: Value, call: CodeCall, at: At): Fact[] {
  const row = WORDPRESS[name];
  const on = value.kind === 'known' && value.value === 'minor' ? true : truth(value);
  if (row === undefined || on === null) return [];
  const rank = (of: boolean, word: string) =>
    ({ kind: 'rank', name, rank: Number(of), word, atMost: 'medium', weakening: 'downgrade' }) as const;
  return [
    {
      control: controls.exposure,
      subject: name,
      value: rank(on === row[0], String(on)),
      certainty: doubtful(call, 'literal'),
      origin: at(call.own),
      without: rank(row[1], 'not set'),
    },
  ];
}
