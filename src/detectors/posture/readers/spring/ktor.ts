/**
 * Plugins of Ktor. https://ktor.io/docs/server-cors.html, https://ktor.io/docs/server-hsts.html,
 * https://ktor.io/docs/server-sessions.html
 */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, known, truth, type Value } from '../../languages/value.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { BARE_COOKIE, cookieFact, corsValue, withPart } from '../code/facts.ts';
import { isCheckName } from '../code/guards.ts';
import { routesOf, type Routes } from '../code/routes.ts';
import { switchFact, type CodeSettings } from '../code/scene.ts';

/** Returns what `install(…)` and the calls within it set: HSTS, CORS, redirects, sign-in, cookies, routes. */
export function settingsOfKtor(calls: readonly CodeCall[], at: At): CodeSettings {
  const headers: HeaderEntry[] = [];
  const facts: Fact[] = [];
  for (const call of calls) {
    const inner = calls.filter(
      (other) => other !== call && call.value.at.from < other.own.from && other.own.to <= call.value.at.to,
    );
    const plugin = call.name === 'install' && call.value.args[0] !== undefined ? lastWordOf(call.value.args[0]) : '';
    if (plugin === 'HSTS') headers.push(hstsOf(call, inner, at));
    if (plugin === 'CORS') facts.push(corsOf(call, inner, at));
    if (plugin === 'HttpsRedirect') facts.push(switchFact(controls.httpsRedirect, true, call, at));
    if (call.name === 'authenticate' && inner.length > 0) facts.push(signInOf(call, at));
    if (call.name === 'cookie' && inner.length > 0) facts.push(cookieOf(call, inner, at));
  }
  return { headers, facts: [...facts, ...routesOf(calls, ROUTES, at)] };
}

/** https://ktor.io/docs/server-auth.html#authenticate-route, https://ktor.io/docs/server-rate-limit.html */
const ROUTES: Routes = {
  declares: /^(?:get|post|put|patch|delete|head|options|webSocket)$/,
  group: /^(?:authenticate|rateLimit|(?:with|require|check|has|authorize|allow)[A-Z]\w{0,60})$/,
  guards: ({ name, named }) =>
    name === 'rateLimit'
      ? ['limit']
      : isCheckName(name) && !named.some(({ key, value }) => key === 'optional' && truth(value) !== false)
        ? [name]
        : [],
};

/** Makes the fact that routes ask for a sign-in; those within may be declared elsewhere. */
function signInOf(call: CodeCall, at: At): Fact {
  const on = ROUTES.guards(call.value).length > 0;
  return { ...switchFact(controls.authorization, on, call, at), subject: 'authenticate', onlyChanged: true };
}

function lastWordOf(value: Value): string {
  return asText(value)
    .replace(/[\u0001\u0002]/g, '')
    .split('.')
    .at(-1)!;
}

function lastAssignment(inner: readonly CodeCall[], name: string): CodeCall | undefined {
  return inner.findLast((call) => call.name === `${name}=`);
}

/** Returns the header of the plugin: a year and subdomains by itself. */
function hstsOf(call: CodeCall, inner: readonly CodeCall[], at: At): HeaderEntry {
  const [age, sub, preload] = ['maxAgeInSeconds', 'includeSubDomains', 'preload'].map((name) =>
    lastAssignment(inner, name),
  );
  const seconds = age?.value.args[0];
  return {
    name: 'Strict-Transport-Security',
    value:
      `max-age=${seconds === undefined ? 31_536_000 : asText(seconds)}` +
      `${sub === undefined || truth(sub.value.args[0]) !== false ? '; includeSubDomains' : ''}` +
      `${truth(preload?.value.args[0]) === true ? '; preload' : ''}`,
    origin: at((age ?? call).own),
    certainty: doubtful(call, 'literal'),
  };
}

/**
 * Returns the origins of `allowHost("example.org", schemes = listOf("https"), subDomains = listOf("a"))`; http alone by
 * itself.
 */
function originsOfHost({ value: { args, named, at } }: CodeCall): readonly Value[] {
  const [host] = args;
  const texts = (key: string, index: number, otherwise: readonly string[]) => {
    const list = named.find((entry) => entry.key === key)?.value ?? args[index];
    const items = list?.kind === 'call' ? list.args : list?.kind === 'list' ? list.items : [];
    return items.length === 0 ? otherwise : items.map(asText);
  };
  if (host?.kind !== 'known') return host === undefined ? [] : [host];
  const hosts = [String(host.value), ...texts('subDomains', 2, []).map((one) => `${one}.${String(host.value)}`)];
  return texts('schemes', 1, ['http']).flatMap((scheme) => hosts.map((one) => known(`${scheme}://${one}`, at)));
}

/** Returns the origins of the CORS plugin; any with credentials is answered by its name. */
function corsOf(call: CodeCall, inner: readonly CodeCall[], at: At): Fact {
  const anyone = inner.find(({ name }) => name === 'anyHost');
  const hosts = inner.filter(({ name }) => name === 'allowHost' || name === 'host');
  const credentials = lastAssignment(inner, 'allowCredentials')?.value.args[0];
  const items = anyone === undefined ? hosts.flatMap(originsOfHost) : [known('*', anyone.own)];
  const decided = anyone ?? hosts[0] ?? call;
  return {
    control: controls.cors,
    subject: '',
    value: corsValue({
      origins: { kind: 'list', items, open: false, at: decided.own },
      ...(credentials === undefined ? {} : { credentials }),
      // With credentials Ktor answers any origin by its name.
      reflects: anyone !== undefined && truth(credentials) === true,
    }),
    certainty: doubtful(call, 'literal'),
    origin: at(decided.own),
  };
}

const PARTS: Readonly<Record<string, 'secure' | 'httpOnly' | 'domain'>> = {
  'cookie.secure=': 'secure',
  'cookie.httpOnly=': 'httpOnly',
  'cookie.domain=': 'domain',
};

/** Returns the flags of a session cookie; HttpOnly by default. */
function cookieOf(call: CodeCall, inner: readonly CodeCall[], at: At): Fact {
  const name = call.value.args[0] === undefined ? 'session' : lastWordOf(call.value.args[0]);
  let fact = cookieFact(name, {}, { ...BARE_COOKIE, httpOnly: true }, call, at);
  for (const one of inner) {
    const part = PARTS[one.value.name];
    const [value, second] = one.value.args;
    if (part !== undefined && value !== undefined) fact = withPart(fact, part, value, at(one.own));
    if (/cookie\.extensions\[\]=$/.test(one.value.name) && value !== undefined && second !== undefined)
      if (/^samesite$/i.test(asText(value))) fact = withPart(fact, 'sameSite', second, at(one.own));
  }
  return fact;
}
