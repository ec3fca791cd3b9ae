/**
 * What calls of a Python module say: middleware, Talisman, headers, cookies, certificate checks; and Django's policy
 * dictionaries.
 */

import type { OrderKind } from '../../../../model/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Certainty } from '../../../../model/match.ts';
import { isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import { cookieOf, sameSiteOf } from '../../orders/cookie.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';
import { type Value, asText, certaintyOf, textsOf, truth } from '../../languages/value.ts';
import { type At, type Call, callsOf, named } from './call.ts';
import { talisman } from './talisman.ts';

/** `response.headers['X'] = 'y'` of Flask and Starlette; `response['X'] = 'y'` of Django, for headers of ours. */
const SETS = /headers\.(?:set|__setitem__|setdefault|add|update)$|\[\]=$/;

const DELETES = /headers\.(?:pop|remove|__delitem__)$|^del .*\[\]$/;

/** Drops what is done to the entries of an object that are no headers. */
export function relevantCalls<C extends Call>(calls: readonly C[]): readonly C[] {
  return calls.filter(({ value }) => {
    if (value.kind !== 'call' || !/\[\](?:=|$)/.test(value.name) || /(?:^|\.)headers\[\]=?$/.test(value.name))
      return true;
    const [key] = value.args;
    return key?.kind === 'known' && isSecurityHeader(String(key.value));
  });
}

export function headersOfCalls(calls: readonly Call[], at: At): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  for (const { value: call, at: stretch } of callsOf(calls)) {
    const origin = at(stretch);
    const [first, second] = call.args;
    if (SETS.test(call.name) && first?.kind === 'known' && second !== undefined)
      entries.push({
        name: String(first.value),
        value: asText(second),
        origin,
        certainty: certaintyOf(second) === 'env' ? 'env' : 'literal',
      });
    if (DELETES.test(call.name) && first?.kind === 'known')
      entries.push({ name: String(first.value), value: null, origin, certainty: 'literal' });
    if (/(?:^|\.)Talisman$|talisman\.init_app$/.test(call.name)) entries.push(...talisman(call, at, origin));
  }
  return entries;
}

/** Facts that are no headers. */
export function bareCalls(calls: readonly Call[], at: At): Fact[] {
  const facts: Fact[] = [];
  const on = { kind: 'switch', on: true } as const;
  const off = { kind: 'switch', on: false } as const;
  for (const { value: call, at: stretch } of callsOf(calls)) {
    const origin = at(stretch);
    const option = (key: string) => named(call, key);
    const partAt = (key: string) => call.named.find((entry) => entry.key === key)?.at;
    const add = <K extends OrderKind>(
      control: Control<K>,
      subject: string,
      value: OrderValues[K],
      where: Origin = origin,
      certainty: Certainty = 'literal',
    ) => facts.push(held(control, value, { subject, origin: where, certainty }));
    const cookie = (
      name: string,
      secure: boolean | null,
      httpOnly: boolean | null,
      site: Value | undefined,
      siteDefault: string | null,
    ) =>
      add(
        controls.cookies,
        name,
        cookieOf(
          name,
          secure === null ? null : secure ? 2 : 0,
          httpOnly,
          site === undefined
            ? sameSiteOf(siteDefault)
            : site.kind === 'known'
              ? sameSiteOf(typeof site.value === 'number' ? null : site.value)
              : null,
        ),
      );
    const flag = (key: string, fallback: boolean) => (option(key) === undefined ? fallback : truth(option(key)));

    if (/(?:^|\.)Talisman$|talisman\.init_app$/.test(call.name) && flag('force_https', true) !== null)
      add(
        controls.httpsRedirect,
        '',
        flag('force_https', true) ? on : off,
        partAt('force_https') === undefined ? origin : at(partAt('force_https')!),
      );
    if (/(?:^|\.)SSLify$/.test(call.name)) add(controls.httpsRedirect, '', on);
    if (/\.add_middleware$|^Middleware$/.test(call.name)) {
      const middleware = call.args[0]?.kind === 'unknown' ? call.args[0].text.split('.').at(-1)! : '';
      if (middleware === 'HTTPSRedirectMiddleware') add(controls.httpsRedirect, '', on);
      if (middleware === 'SessionMiddleware')
        cookie('session', flag('https_only', false), true, option('same_site'), 'lax');
      if (middleware === 'TrustedHostMiddleware')
        add(controls.allowedHosts, '', { kind: 'hosts', names: textsOf(option('allowed_hosts')) });
      if (middleware === 'CORSMiddleware')
        cors(textsOf(option('allow_origins')), flag('allow_credentials', false), option('allow_origin_regex'));
    }
    if (/(?:^|\.)CORS$/.test(call.name))
      cors(
        option('origins') === undefined ? (option('resources') === undefined ? ['*'] : []) : textsOf(option('origins')),
        flag('supports_credentials', false),
        undefined,
      );
    if (/\.set_cookie$/.test(call.name) && call.args[0]?.kind === 'known')
      cookie(String(call.args[0].value), flag('secure', false), flag('httponly', false), option('samesite'), null);
    if (/\.run$/.test(call.name) && option('debug') !== undefined && truth(option('debug')) !== null)
      add(controls.debug, '', truth(option('debug')) ? off : on);

    const isUnverified =
      option('verify')?.kind === 'known' &&
      truth(option('verify')) === false &&
      /(?:get|post|put|patch|delete|head|request|options|Client|AsyncClient|Session)$/.test(call.name);
    if (
      isUnverified ||
      /\._create_unverified_context$/.test(call.name) ||
      (/\.verify=$/.test(call.name) && truth(call.args[0]) === false && call.args[0]?.kind === 'known') ||
      (/\.check_hostname=$/.test(call.name) && truth(call.args[0]) === false) ||
      (/\.verify_mode=$/.test(call.name) && call.args[0]?.kind === 'unknown' && /CERT_NONE$/.test(call.args[0].text))
    )
      add(controls.tlsVerify, '', off);

    function cors(origins: string[], credentials: boolean | null, pattern: Value | undefined): void {
      // Starlette and Flask-CORS answer `*` with credentials by reflecting any origin.
      const isAny =
        origins.includes('*') ||
        (pattern?.kind === 'known' && /^\^?\.\*\$?$|^https\?:\/\/\.\*$/.test(String(pattern.value)));
      add(
        controls.cors,
        '',
        corsOf(origins, credentials, isAny && credentials === true),
        at(partAt('allow_origins') ?? partAt('origins') ?? stretch),
      );
    }
  }
  return facts;
}
