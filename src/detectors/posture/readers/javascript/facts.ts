/** Calls that set controls other than by headers: sessions, cookies, CORS, CSRF, redirects, proxies. */

import type { Cors } from '../../orders/sets.ts';
import type { OrderKind } from '../../../../model/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { cookieOf, sameSiteOf, type Cookie, type SameSite } from '../../orders/cookie.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, certaintyOf, entryOf, joinCertainty, truth, type Value } from '../../languages/value.ts';
import { hasHole } from '../../holes.ts';
import type { Origin, Stretch } from '../../position.ts';

type Call = Extract<Value, { kind: 'call' }>;

export function bareFact(call: Call, at: (stretch: Stretch) => Origin): Fact[] {
  const { name, args } = call;
  const [first, second, third] = args;
  const origin = at(call.at);
  const fact = <K extends OrderKind>(control: Control<K>, value: OrderValues[K], subject = ''): Fact =>
    held(control, value, { subject, certainty: 'literal', origin });
  const isText = (value: Value | undefined, text: string) => value?.kind === 'known' && value.value === text;

  // express-session: https://github.com/expressjs/session#cookie-options
  if (
    /^(?:session|expressSession|expressSession\.default)$/.test(name) &&
    (first === undefined || first.kind === 'map')
  )
    return [cookie('session', entryOf(first, 'cookie')?.value, 0, true, origin, at)];
  if (/^cookieSession$/.test(name)) return [cookie('session', first, 1, true, origin, at)];
  if (/(?:^|\.)(?:res|response|reply)\.(?:cookie|setCookie)$/.test(name) && first?.kind === 'known')
    return [cookie(String(first.value), third, 0, false, origin, at)];
  if (
    /^(?:cookies\(\)|\(awaitcookies\(\)\)|cookieStore|\w+\.cookies)\.set$/.test(name) &&
    first?.kind === 'known' &&
    second !== undefined
  )
    return [cookie(String(first.value), third, 0, name.startsWith('ctx.'), origin, at)];
  if (/^createCookieSessionStorage$|^createCookie$/.test(name)) {
    const options = name === 'createCookie' ? second : entryOf(first, 'cookie')?.value;
    return options?.kind === 'map'
      ? [cookie(asText(entryOf(options, 'name')?.value ?? first!), options, 0, false, origin, at)]
      : [];
  }
  if (/^(?:cors|expressCors)$|\.enableCors$/.test(name))
    return [
      {
        ...fact(controls.cors, corsValue(first)),
        origin: entryOf(first, 'origin') === undefined ? origin : at(entryOf(first, 'origin')!.at),
      },
    ];
  if (/\.register$/.test(name) && first?.kind === 'unknown' && /^(?:cors|fastifyCors)$/.test(first.text))
    return [fact(controls.cors, corsValue(second))];
  if (/^(?:csrf|csurf|csrfProtection|lusca\.csrf|doubleCsrf)$/.test(name))
    return [fact(controls.csrf, { kind: 'switch', on: true })];
  // `lusca({ csrf: true })`: https://github.com/krakenjs/lusca#api
  if (name === 'lusca' && first?.kind === 'map') {
    const csrf = entryOf(first, 'csrf');
    return csrf === undefined
      ? []
      : [{ ...fact(controls.csrf, { kind: 'switch', on: truth(csrf.value) !== false }), origin: at(csrf.at) }];
  }
  if (/\.redirect$/.test(name)) {
    const target = [second, first].find((value) => value !== undefined && /^https:\/\//.test(asText(value)));
    if (target !== undefined && hasHole(asText(target)) && /host|url/i.test(asText(target)))
      return [fact(controls.httpsRedirect, { kind: 'switch', on: true })];
  }
  if (
    /^(?:enforce\.HTTPS|sslify|redirectToHTTPS|requireHTTPS|forceSSL|forceSsl|expressSslify\.HTTPS|sslRedirect|httpsRedirect)$/.test(
      name,
    )
  )
    return [fact(controls.httpsRedirect, { kind: 'switch', on: true })];
  if (/\.(?:set|enable)$/.test(name) && isText(first, 'trust proxy'))
    return [
      fact(controls.trustedProxy, {
        kind: 'switch',
        on: !(name.endsWith('.enable') || (second?.kind === 'known' && second.value === true)),
      }),
    ];
  return [];
}

function cookie(
  name: string,
  options: Value | undefined,
  secureDefault: number,
  httpOnlyDefault: boolean,
  call: Origin,
  at: (stretch: Stretch) => Origin,
): Fact {
  const entry = (...keys: string[]) => entryOf(options, ...keys);
  const [secure, httpOnly, site, domain] = [
    entry('secure'),
    entry('httpOnly', 'httponly'),
    entry('sameSite', 'samesite'),
    entry('domain'),
  ];
  const isOpen = options !== undefined && (options.kind !== 'map' || options.open);
  const parts = Object.fromEntries(
    [
      ['Secure', secure],
      ['HttpOnly', httpOnly],
      ['SameSite', site],
      ['Domain', domain],
    ].flatMap(([part, one]) => (one === undefined || typeof one === 'string' ? [] : [[part as string, at(one.at)]])),
  );
  const given = [secure, httpOnly, site]
    .flatMap((one) => (one === undefined ? [] : [certaintyOf(one.value)]))
    .map((one) => (one === 'unknown' ? 'literal' : one));
  return {
    control: controls.cookies,
    subject: name,
    value: cookieOf(
      name,
      secure === undefined ? (isOpen ? null : secureDefault) : secureRank(secure.value),
      httpOnly === undefined ? (isOpen ? null : httpOnlyDefault) : truth(httpOnly.value),
      site === undefined ? (isOpen ? null : 'absent') : siteOf(site.value),
      domain === undefined
        ? isOpen
          ? null
          : ''
        : domain.value.kind === 'known'
          ? String(domain.value.value ?? '')
          : null,
    ),
    certainty: joinCertainty(...given),
    origin: call,
    parts,
  };
}

function secureRank(value: Value): number | null {
  if (value.kind === 'known' && value.value === 'auto') return 1;
  const on = truth(value);
  return on === null ? null : on ? 2 : 0;
}

function siteOf(value: Value): SameSite | null {
  return value.kind === 'known' && typeof value.value !== 'number' ? sameSiteOf(value.value) : null;
}

/** `sess.cookie.secure = true` after the session's options were written. */
export function overrideCookie(facts: Fact[], part: string, value: Value, origin: Origin): void {
  for (const [index, fact] of facts.entries()) {
    if (fact.control.kind !== 'cookie' || fact.subject !== 'session') continue;
    const old = fact.value as Cookie;
    const changed: Cookie =
      part === 'secure'
        ? { ...old, secure: secureRank(value) }
        : part === 'httpOnly'
          ? { ...old, httpOnly: truth(value) }
          : { ...old, sameSite: siteOf(value) };
    const name = { secure: 'Secure', httpOnly: 'HttpOnly', sameSite: 'SameSite' }[part]!;
    facts[index] = { ...fact, control: fact.control, value: changed, parts: { ...fact.parts, [name]: origin } };
  }
}

/** https://github.com/expressjs/cors#configuration-options */
function corsValue(options: Value | undefined): Cors {
  const origin = entryOf(options, 'origin')?.value;
  const credentials = entryOf(options, 'credentials')?.value;
  const withCredentials = credentials === undefined ? false : truth(credentials);
  if (options !== undefined && options.kind !== 'map') return corsOf([asText(options)], null);
  if (origin === undefined) return corsOf(['*'], withCredentials);
  if (origin.kind === 'known') {
    if (origin.value === true) return corsOf([], withCredentials, true);
    return origin.value === false || origin.value === null
      ? corsOf([], false)
      : corsOf([String(origin.value)], withCredentials);
  }
  if (origin.kind === 'list') return corsOf(origin.items.map(asText), withCredentials);
  // `origin: (origin, done) => done(null, true)` lets everyone in.
  const isAnyone =
    /^(?:async\s*)?\(?\s*(\w+)\s*,\s*(\w+)\s*\)?\s*=>\s*\{?\s*(?:return\s+)?\2\(\s*null\s*,\s*(?:true|\1)\s*\);?\s*\}?$/.test(
      asText(origin).slice(1, -1),
    ) || /^\(?\s*(\w+)\s*(?:,\s*\w+\s*)?\)?\s*=>\s*(?:\1|true)$/.test(asText(origin).slice(1, -1));
  return isAnyone ? corsOf([], withCredentials, true) : corsOf([asText(origin)], withCredentials);
}
