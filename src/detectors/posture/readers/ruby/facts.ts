/** Headers, cookies and sessions that Ruby code sets. */

import type { HeaderEntry } from '../../judge/effective.ts';
import { isSecurityHeader } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, unmarkedText, certaintyOf, type Entry } from '../../languages/value.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { tokenOf } from '../rails/policy.ts';
import { BARE_COOKIE, cookieFact, withoutPolicy, type CookieDefaults, type CookieParts } from '../code/facts.ts';
import { headersOfCall, type CodeSettings } from '../code/scene.ts';

/** Headers that a client sends are not what we answer with. */
const CLIENT = /\b(?:req|request|conn|connection|client|http|faraday)\b/i;

/** Returns what the calls of one function set: headers, policies, cookies, sessions, exemptions. */
export function settingsOfRuby(calls: readonly CodeCall[], at: At): CodeSettings {
  return {
    headers: [...calls.flatMap((call) => headersOf(call, at)), ...policyOf(calls, at)],
    facts: calls.flatMap((call) => [...cookieOfCall(call, at), ...sessionOf(call, at), ...exemptionOf(call, at)]),
  };
}

/** Reads `content_security_policy false` of a controller. */
function exemptionOf(call: CodeCall, at: At): Fact[] {
  const [first] = call.value.args;
  const isOff = call.value.name === 'content_security_policy' && first?.kind === 'known' && first.value === false;
  return isOff ? [withoutPolicy(call, at)] : [];
}

/** Returns the block of a controller's `content_security_policy`. */
function policyOf(calls: readonly CodeCall[], at: At): HeaderEntry[] {
  const own = calls.filter(
    ({ path, value }) => path.includes('content_security_policy') && /^\w+\.\w+$/.test(value.name),
  );
  if (own.length === 0) return [];
  const directives = own.map(({ name, value }) =>
    [name.replaceAll('_', '-'), ...value.args.flatMap(tokenOf)].join(' '),
  );
  return [
    {
      name: 'Content-Security-Policy',
      value: directives.join('; '),
      origin: at(own[0]!.own),
      certainty: 'literal',
      parts: Object.fromEntries(own.map((call) => [call.name.replaceAll('_', '-'), at(call.own)])),
    },
  ];
}

/** Returns the headers that a call sets, one by one or as a hash; none for those of HTTP clients. */
function headersOf(call: CodeCall, at: At): HeaderEntry[] {
  if (CLIENT.test(call.value.name) && !/response/.test(call.value.name)) return [];
  if (/(?:^|\.)headers$|headers\.(?:merge!?|update)$|headers=$/.test(call.value.name))
    return securityHeadersIn(call).map(({ key, value, at: own }) => ({
      name: key,
      value: asText(value),
      origin: at(own),
      certainty: doubtful(call, certaintyOf(value)),
    }));
  return headersOfCall(call, at);
}

function securityHeadersIn({ value: { named, args } }: CodeCall): readonly Entry[] {
  const entries = [...named, ...args.flatMap((arg) => (arg.kind === 'map' ? arg.entries : []))];
  return entries.filter(({ key }) => isSecurityHeader(key));
}

/** Rails marks cookies SameSite=Lax by itself. https://api.rubyonrails.org/classes/ActionDispatch/Cookies.html */
const RAILS: CookieDefaults = { ...BARE_COOKIE, sameSite: 'lax' };

/** Returns the cookie that `cookies[:a] = { … }` or `set_cookie` sets; none without options. */
function cookieOfCall(call: CodeCall, at: At): Fact[] {
  const [name, options] = call.value.args;
  const isJar =
    call.name === '[]=' && /(?:^|\.)cookies(?:\.(?:signed|encrypted|permanent))*\[\]=$/.test(call.value.name);
  if (isJar && name !== undefined && options?.kind === 'map')
    return [cookieFact(unmarkedText(name), partsOf(options.entries, at), RAILS, call, at)];
  if (call.name === 'set_cookie' && name !== undefined) {
    const entries = options?.kind === 'map' ? options.entries : call.value.named;
    return entries.length === 0 ? [] : [cookieFact(unmarkedText(name), partsOf(entries, at), BARE_COOKIE, call, at)];
  }
  return [];
}

/** Reads `use Rack::Session::Cookie, secure: true`, `set :sessions, httponly: true`, `set :session, …`. */
function sessionOf(call: CodeCall, at: At): Fact[] {
  const [first, second] = call.value.args;
  const text = first === undefined ? '' : asText(first);
  const isRack = call.name === 'use' && /Rack::Session::\w+/.test(text);
  const isSinatra = call.name === 'set' && /^sessions?$/.test(text);
  if (!isRack && !isSinatra) return [];
  const entries = second?.kind === 'map' ? second.entries : call.value.named;
  if (entries.length === 0 && isSinatra) return [];
  // https://rubydoc.info/gems/rack-session/Rack/Session/Abstract/Persisted
  return [cookieFact('rack.session', partsOf(entries, at), { ...BARE_COOKIE, httpOnly: true }, call, at)];
}

/** Returns the attributes of a cookie among the options of a call, each with the lines that set it. */
function partsOf(entries: readonly Entry[], at: At): CookieParts {
  const given = (...keys: readonly string[]) => {
    const entry = entries.findLast(({ key }) => keys.includes(key.toLowerCase()));
    return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
  };
  return {
    secure: given('secure'),
    httpOnly: given('httponly', 'http_only'),
    sameSite: given('same_site', 'samesite'),
    domain: given('domain'),
  };
}
