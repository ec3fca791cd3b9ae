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
import type { Binding, Names } from '../../languages/python/module.ts';
import type { Origin, Stretch } from '../../position.ts';
import { type Entry, type Value, asText, certaintyOf, entryOf, textsOf, truth } from '../../languages/value.ts';

export interface Call {
  readonly value: Value;
  readonly at: Stretch;
}
type Call_ = Extract<Value, { kind: 'call' }>;
type At = (stretch: Stretch) => Origin;

function callsOf(calls: readonly Call[]): readonly { value: Call_; at: Stretch }[] {
  return calls.filter((call): call is { value: Call_; at: Stretch } => call.value.kind === 'call');
}

function named(call: Call_, key: string): Value | undefined {
  return call.named.find((entry) => entry.key === key)?.value;
}

function dashed(key: string): string {
  return key.replaceAll('_', '-').toLowerCase();
}

/** A policy as a dictionary of directives → its text. */
function policyText(value: Value): string {
  if (value.kind !== 'map') return value.kind === 'known' ? String(value.value ?? '') : asText(value);
  const pieces = value.entries.flatMap((entry) => {
    const name = dashed(entry.key);
    const list = textsOf(entry.value);
    if (entry.value.kind === 'known' && (entry.value.value === null || entry.value.value === false)) return [];
    return [entry.value.kind === 'known' && entry.value.value === true ? name : `${name} ${list.join(' ')}`];
  });
  return [...pieces, ...(value.open ? [asText({ kind: 'unknown', text: '…', at: value.at })] : [])].join('; ');
}

/** django-csp 4 and Django 6 dictionaries, django-csp 3 names, and X_FRAME_OPTIONS beside them. */
export function headersOfDjango(names: Names, origin: (binding: Binding, stretch: Stretch) => Origin): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  const add = (text: string, binding: Binding, parts: readonly (readonly [string, Origin])[]) =>
    entries.push({
      name: 'Content-Security-Policy',
      value: text,
      origin: origin(binding, binding.at),
      certainty: 'literal',
      parts: Object.fromEntries(parts),
    });
  for (const key of ['CONTENT_SECURITY_POLICY', 'SECURE_CSP']) {
    const binding = names.get(key);
    if (binding === undefined) continue;
    const directives = entryOf(binding.value, 'DIRECTIVES')?.value ?? binding.value;
    add(
      policyText(directives),
      binding,
      directives.kind === 'map'
        ? directives.entries.map((entry) => [dashed(entry.key), origin(binding, entry.at)])
        : [],
    );
  }
  const old = [...names].filter(([key]) =>
    /^CSP_(?:[A-Z]+_SRC(?:_ELEM|_ATTR)?|BASE_URI|FORM_ACTION|FRAME_ANCESTORS|SANDBOX|UPGRADE_INSECURE_REQUESTS)$/.test(
      key,
    ),
  );
  if (old.length > 0 && truth(names.get('CSP_REPORT_ONLY')?.value) !== true) {
    add(
      policyText({
        kind: 'map',
        at: { from: 0, to: 0 },
        open: false,
        entries: old.map(([key, binding]): Entry => ({ key: key.slice(4), value: binding.value, at: binding.at })),
      }),
      old[0]![1],
      old.map(([key, binding]) => [dashed(key.slice(4)), origin(binding, binding.at)]),
    );
  }
  if (entries.some((entry) => /frame-ancestors/.test(entry.value!))) {
    const options = names.get('X_FRAME_OPTIONS');
    if (options?.value.kind === 'known')
      entries.push({
        name: 'X-Frame-Options',
        value: String(options.value.value),
        origin: origin(options, options.at),
        certainty: 'literal',
      });
    return entries;
  }
  // Without frame-ancestors the setting, with its default, says who may frame.
  return entries.map((entry) => ({ ...entry }));
}

/** https://github.com/wntrblm/flask-talisman#options */
const TALISMAN_POLICY = "default-src 'self'; object-src 'none'";
const TALISMAN_AGE = 31_556_926;

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

function talisman(call: Call_, at: At, origin: Origin): HeaderEntry[] {
  const option = (key: string) => named(call, key);
  const where = (key: string) => {
    const entry = call.named.find((one) => one.key === key);
    return entry === undefined ? origin : at(entry.at);
  };
  const isOff = (key: string) => truth(option(key)) === false;
  const entry = (name: string, value: string | null, key: string): HeaderEntry => ({
    name,
    value,
    origin: where(key),
    certainty: option(key) === undefined ? 'default' : 'literal',
  });
  const age = option('strict_transport_security_max_age');
  const hsts = `max-age=${age === undefined ? TALISMAN_AGE : asText(age)}${isOff('strict_transport_security_include_subdomains') ? '' : '; includeSubDomains'}${truth(option('strict_transport_security_preload')) ? '; preload' : ''}`;
  const policy = option('content_security_policy');
  const isReported = truth(option('content_security_policy_report_only')) === true;
  return [
    entry(
      'Strict-Transport-Security',
      isOff('strict_transport_security') ? null : hsts,
      age === undefined ? 'strict_transport_security' : 'strict_transport_security_max_age',
    ),
    entry(
      'Content-Security-Policy',
      isReported || isOff('content_security_policy')
        ? null
        : policy === undefined
          ? TALISMAN_POLICY
          : policyText(policy),
      isReported ? 'content_security_policy_report_only' : 'content_security_policy',
    ),
    entry(
      'X-Frame-Options',
      isOff('frame_options')
        ? null
        : option('frame_options') === undefined
          ? 'SAMEORIGIN'
          : asText(option('frame_options')!),
      'frame_options',
    ),
    entry('X-Content-Type-Options', isOff('x_content_type_options') ? null : 'nosniff', 'x_content_type_options'),
    entry(
      'Referrer-Policy',
      isOff('referrer_policy')
        ? null
        : option('referrer_policy') === undefined
          ? 'strict-origin-when-cross-origin'
          : asText(option('referrer_policy')!),
      'referrer_policy',
    ),
  ];
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
      // Starlette and Flask-CORS answer `*` with credentials by name: whoever asks is let in.
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
