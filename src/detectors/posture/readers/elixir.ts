/** Phoenix and Plug. https://hexdocs.pm/phoenix/security.html */

import { restoreHeader } from '../restore.ts';
import { controls } from '../controls.ts';
import { isSecurityHeader, type HeaderEntry } from '../judge/effective.ts';
import type { Fact, ReadScene } from '../judge/scene.ts';
import type { CodeCall } from '../languages/code/call.ts';
import { plugFacts, routesOf } from './elixir-routes.ts';
import { readRubyCode } from '../languages/ruby/code.ts';
import { asText, certaintyOf, entryOf, known, truth, type Entry, type Value } from '../languages/value.ts';
import { textOf } from '../position.ts';
import { doubtful, type At } from './code/circumstances.ts';
import { BARE_COOKIE, cookieFact, corsValue } from './code/facts.ts';
import { codeScene, switchFact, type CodeSettings } from './code/scene.ts';

/** Reads headers, cookies, redirects, CORS and routes of Phoenix and Plug. */
export const readElixir: ReadScene = async ({ path, text, place }) =>
  codeScene(readRubyCode(path, textOf(text), 'ex'), {
    unit: settingsOfElixir,
    file: (calls, at) => [
      ...calls.flatMap((call) => corsOf(call, at)),
      ...routesOf(calls, textOf(text), at),
      ...plugFacts(calls, at),
    ],
    rows: place.calls,
    restore: restoreHeader(place),
  });

/** Returns what the calls of one function set. */
function settingsOfElixir(calls: readonly CodeCall[], at: At): CodeSettings {
  return {
    headers: calls.flatMap((call) => [...headersOf(call, at), ...hstsOf(call, at)]),
    facts: calls.flatMap((call) => [...cookieOf(call, at), ...redirectOf(call, at)]),
  };
}

/** Returns the security headers that a call sets or deletes; `put_secure_browser_headers` sets its defaults too. */
function headersOf(call: CodeCall, at: At): HeaderEntry[] {
  const entry = (name: string, value: Value | null, where = at(call.own)): HeaderEntry[] =>
    isSecurityHeader(name)
      ? [
          {
            name,
            value: value === null ? null : asText(value),
            origin: where,
            certainty: doubtful(call, value === null ? 'literal' : certaintyOf(value)),
          },
        ]
      : [];
  const args = call.value.args;
  const texts = args.filter((arg) => arg.kind === 'known' && typeof arg.value === 'string');
  if (call.name === 'put_resp_header' && texts[0] !== undefined && args.at(-1) !== texts[0])
    return entry(asText(texts[0]), args.at(-1)!);
  if (call.name === 'delete_resp_header' && texts[0] !== undefined) return entry(asText(texts[0]), null);
  const isSecure =
    call.name === 'put_secure_browser_headers' ||
    (call.name === 'plug' && args[0]?.kind === 'known' && args[0].value === 'put_secure_browser_headers');
  const isMerge = call.name === 'merge_resp_headers';
  if (!isSecure && !isMerge) return [];
  const table = args.find((arg) => arg.kind === 'map');
  const own =
    table?.kind === 'map' ? table.entries.flatMap(({ key, value, at: from }) => entry(key, value, at(from))) : [];
  // https://hexdocs.pm/phoenix/Phoenix.Controller.html#put_secure_browser_headers/2
  const defaults = isSecure
    ? Object.entries(DEFAULTS).flatMap(([name, value]) => entry(name, known(value, call.own)))
    : [];
  return [...defaults, ...own];
}

const DEFAULTS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  // Since 1.8 a policy with frame-ancestors, which one that the program has replaces: no loss that a version decides.
  'x-frame-options': 'SAMEORIGIN',
};

/** Returns the options of `force_ssl: […]` and `plug Plug.SSL, …`; null if plain http is answered. */
function sslOf(call: CodeCall): { readonly options: readonly Entry[]; readonly isOn: boolean } | null {
  const force = call.name === 'config' ? call.value.named.find(({ key }) => key === 'force_ssl') : undefined;
  if (force !== undefined)
    return force.value.kind === 'map'
      ? { options: force.value.entries, isOn: true }
      : { options: [], isOn: force.value.kind === 'list' };
  const [first] = call.value.args;
  const isPlug = call.name === 'plug' && first !== undefined && /Plug\.SSL/.test(asText(first));
  return isPlug ? { options: call.value.named, isOn: true } : null;
}

/** Reads whether `Plug.SSL` or `force_ssl` redirects to HTTPS. */
function redirectOf(call: CodeCall, at: At): Fact[] {
  const ssl = sslOf(call);
  return ssl === null ? [] : [switchFact(controls.httpsRedirect, ssl.isOn, call, at)];
}

/** Returns the header of `Plug.SSL`: a year, no subdomains, by itself. https://hexdocs.pm/plug/Plug.SSL.html */
function hstsOf(call: CodeCall, at: At): HeaderEntry[] {
  const ssl = sslOf(call);
  if (ssl === null) return [];
  const option = (key: string) => ssl.options.find((one) => one.key === key);
  const isOff = !ssl.isOn || truth(option('hsts')?.value) === false;
  const age = option('expires')?.value;
  const isSet = (key: string) => truth(option(key)?.value) === true;
  return [
    {
      name: 'Strict-Transport-Security',
      value: isOff
        ? null
        : `max-age=${age === undefined ? 31_536_000 : asText(age)}` +
          `${isSet('subdomains') ? '; includeSubDomains' : ''}${isSet('preload') ? '; preload' : ''}`,
      origin: at(call.own),
      certainty: doubtful(call, 'literal'),
    },
  ];
}

/**
 * Returns the cookie that a call sets. https://hexdocs.pm/plug/Plug.Session.html,
 * https://hexdocs.pm/plug/Plug.Conn.html#put_resp_cookie/4
 */
function cookieOf(call: CodeCall, at: At): Fact[] {
  const [first] = call.value.args;
  const texts = call.value.args.filter((arg) => arg.kind === 'known' && typeof arg.value === 'string');
  if (call.name === 'put_resp_cookie' && texts[0] !== undefined)
    return [cookieFactOf(asText(texts[0]), call.value.named, call, at)];
  const isPlug = call.name === 'plug' && first !== undefined && /Plug\.Session/.test(asText(first));
  const table = /session_options=$/.test(call.value.name) && first?.kind === 'map' ? first.entries : null;
  const options = isPlug ? call.value.named : table;
  if (options === null || options.length === 0) return [];
  const key = options.find((one) => one.key === 'key')?.value;
  return [cookieFactOf(key === undefined ? 'session' : asText(key), options, call, at)];
}

/** Returns the flags of a cookie from the options of a call. */
function cookieFactOf(name: string, options: readonly Entry[], call: CodeCall, at: At): Fact {
  const given = (key: string) => {
    const entry = entryOf({ kind: 'map', entries: options, open: false, at: call.own }, key);
    return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
  };
  const extraSite = () => {
    const { value, origin } = given('extra');
    const site = value?.kind === 'known' ? /samesite=(\w+)/i.exec(String(value.value))?.[1] : undefined;
    return { value: site === undefined ? undefined : known(site, value!.at), origin };
  };
  const parts = {
    secure: given('secure'),
    httpOnly: given('http_only'),
    // `extra` is put behind the flags as it is.
    sameSite: given('same_site').value === undefined ? extraSite() : given('same_site'),
    domain: given('domain'),
  };
  return cookieFact(name, parts, { ...BARE_COOKIE, httpOnly: true }, call, at);
}

/** Reads the options of CORSPlug and Corsica. https://hexdocs.pm/cors_plug/, https://hexdocs.pm/corsica/Corsica.html */
function corsOf(call: CodeCall, at: At): Fact[] {
  const [first] = call.value.args;
  const text = first === undefined ? '' : asText(first);
  if (!/^(?:plug|use)$/.test(call.name) || !/CORSPlug|Corsica/.test(text)) return [];
  const option = (...keys: readonly string[]) => call.value.named.find((one) => keys.includes(one.key));
  const origins = option('origin', 'origins');
  const credentials = option('allow_credentials', 'credentials')?.value ?? /CORSPlug/.test(text);
  return [
    {
      control: controls.cors,
      subject: '',
      value: corsValue({ origins: origins?.value ?? known('*', call.own), credentials }),
      certainty: doubtful(call, 'literal'),
      origin: at(origins?.at ?? call.own),
    },
  ];
}
