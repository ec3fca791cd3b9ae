/** Reads Rust calls. */

import type { Cors } from '../../orders/sets.ts';
import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { chainOf, headersOfCall, switchFact, type CodeSettings } from '../code/scene.ts';
import { cookieFact, corsValue, withPart, BARE_COOKIE, type CookieDefaults } from '../code/facts.ts';
import { asText, known, type Value } from '../../languages/value.ts';
import type { CallValue, CodeCall } from '../../languages/code/call.ts';

/** Returns what the calls of one function set: headers, CORS, cookies. */
export function settingsOfRust(calls: readonly CodeCall[], at: At): CodeSettings {
  const headers: HeaderEntry[] = [];
  const facts: Fact[] = [];
  for (const call of calls) {
    headers.push(...headersOfCall(call, at), ...rawHeader(call, at));
    if (call.isTop) facts.push(...corsOf(call, at), ...cookiesOf(call, at));
  }
  return { headers, facts };
}

/** Returns the redirects to https, anywhere in the file. */
export function factsOfRustFile(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call) => {
    if (
      /^RedirectSchemeService|^RedirectScheme(?:\.|$)/.test(call.value.name) &&
      /simple$|https|enable/.test(call.name)
    )
      return [switchFact(controls.httpsRedirect, true, call, at)];
    return [];
  });
}

function insideSome(value: Value | undefined): Value | undefined {
  return value?.kind === 'call' && value.name === 'Some' ? value.args[0] : value;
}

/** Reads `Header::new("X-Frame-Options", "DENY")` of rocket. */
function rawHeader(call: CodeCall, at: At): HeaderEntry[] {
  if (!/^Header\.new$/.test(call.value.name)) return [];
  return headersOfCall({ ...call, name: 'set' }, at);
}

/**
 * Returns the origins of a CORS layer. https://docs.rs/tower-http/latest/tower_http/cors/ and
 * https://docs.rs/actix-cors/
 */
function corsOf(call: CodeCall, at: At): Fact[] {
  const chain = chainOf(call.value);
  const root = chain[0]!.name;
  const fact = (value: Cors): Fact => ({
    control: controls.cors,
    subject: '',
    value,
    certainty: doubtful(call, 'literal'),
    origin: at(call.value.at),
  });
  if (!/(?:^|\.)(?:CorsLayer|Cors)\.\w+$|^warp\.cors$/.test(root)) return [];
  const isActix = /(?:^|\.)Cors\./.test(root);
  let reflects = /\.very_permissive$/.test(root) || (isActix && /\.permissive$/.test(root));
  let credentials: Value | boolean = reflects;
  const origins: Value[] = /CorsLayer\.permissive$/.test(root) ? [known('*', call.own)] : [];
  for (const one of chain.slice(1)) {
    const word = one.name.split('.').at(-1)!;
    const [first] = one.args;
    const name =
      first === undefined
        ? ''
        : first.kind === 'call' || first.kind === 'unknown'
          ? first.kind === 'call'
            ? first.name
            : first.text
          : '';
    if (word === 'allow_credentials') credentials = first ?? true;
    if (word === 'supports_credentials') credentials = true;
    if (word === 'allow_any_origin' || (word === 'allow_origin' && /(?:^|\.)(?:Any|any)$/.test(name)))
      origins.push(known('*', one.at));
    else if (word === 'allow_origin' && /(?:^|\.)mirror_request$/.test(name)) reflects = true;
    else if (word === 'allow_origin' || word === 'allowed_origin')
      origins.push(...(first?.kind === 'list' ? first.items : first === undefined ? [] : originsListed(first)));
    else if (word === 'allowed_origin_fn') {
      if (/\|[^|]*\|\s*(?:\{\s*)?true\b/.test(asText(first ?? known('', one.at)))) reflects = true;
      else origins.push(first!);
    }
  }
  // Actix answers any origin by its name.
  if (isActix && origins.some((one) => one.kind === 'known' && one.value === '*')) reflects = true;
  return [
    fact(corsValue({ origins: { kind: 'list', items: origins, open: false, at: call.own }, reflects, credentials })),
  ];
}

/** Returns the origins of `AllowOrigin::list([…])`, `AllowOrigin::exact(x)`. */
function originsListed(value: Value): readonly Value[] {
  if (value.kind !== 'call' || !/AllowOrigin\.(?:list|exact)$/.test(value.name)) return [value];
  const [first] = value.args;
  return first === undefined ? [value] : first.kind === 'list' ? first.items : [first];
}

interface Builder {
  readonly root: RegExp;
  readonly defaults: CookieDefaults;
  readonly subject: (root: CallValue) => string;
}

const BUILDERS: readonly Builder[] = [
  // https://docs.rs/cookie/latest/cookie/
  { root: /(?:^|\.)Cookie\.(?:build|new)$/, defaults: BARE_COOKIE, subject: (root) => nameOf(root.args[0]) },
  // https://docs.rs/actix-session/latest/actix_session/config/struct.SessionMiddlewareBuilder.html
  {
    root: /(?:^|\.)SessionMiddleware\.(?:builder|new)$/,
    defaults: { secure: true, httpOnly: true, sameSite: 'lax' },
    subject: () => 'session',
  },
  // https://docs.rs/tower-sessions/latest/tower_sessions/service/struct.SessionManagerLayer.html
  {
    root: /(?:^|\.)SessionManagerLayer\.new$/,
    defaults: { secure: true, httpOnly: true, sameSite: 'strict' },
    subject: () => 'session',
  },
  {
    root: /(?:^|\.)(?:CookieSessionBackend|CookieIdentityPolicy)\.\w+$/,
    defaults: { secure: true, httpOnly: true, sameSite: 'absent' },
    subject: () => 'session',
  },
];

/** Returns the text of a value, or of the first in a list; empty without one. */
function nameOf(value: Value | undefined): string {
  const first = value?.kind === 'list' ? value.items[0] : value;
  return first === undefined ? '' : asText(first).replace(/[\u0001\u0002]/g, '');
}

const PARTS: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain'>> = {
  secure: 'secure',
  set_secure: 'secure',
  with_secure: 'secure',
  cookie_secure: 'secure',
  http_only: 'httpOnly',
  set_http_only: 'httpOnly',
  with_http_only: 'httpOnly',
  cookie_http_only: 'httpOnly',
  same_site: 'sameSite',
  set_same_site: 'sameSite',
  with_same_site: 'sameSite',
  cookie_same_site: 'sameSite',
  domain: 'domain',
  set_domain: 'domain',
  with_domain: 'domain',
  cookie_domain: 'domain',
};

/** Returns the cookie that a chain of a builder makes: `Cookie::build("a").secure(true)`. None for other chains. */
function cookiesOf(call: CodeCall, at: At): Fact[] {
  const chain = chainOf(call.value);
  const root = chain[0]!;
  const builder = BUILDERS.find((one) => one.root.test(root.name));
  if (builder === undefined) return [];
  let fact = cookieFact(builder.subject(root), {}, builder.defaults, call, at);
  for (const one of chain.slice(1)) {
    const part = PARTS[one.name.split('.').at(-1)!];
    const [first] = one.args;
    const value = insideSome(first);
    if (part !== undefined && value !== undefined)
      fact = withPart(fact, part, value, at({ from: (one.on ?? one).at.to, to: one.at.to }));
  }
  return [fact];
}
