/**
 * What Java and Kotlin calls say: Spring Security's chain with its defaults, CORS, cookies, certificate checks.
 * https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html
 */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { chainOf, doubtful, headersOfCall, switchFact, type At, type Said } from '../code/scene.ts';
import { BARE_COOKIE, cookieFact, corsValue, tlsFact, withPart } from '../code/facts.ts';
import { asText, known, truth, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { CodeCall } from '../../languages/code/call.ts';

/** Configurers by what they configure, as the servlet DSL, WebFlux and Kotlin's name them. */
const CONFIGURERS: Readonly<Record<string, string>> = {
  headers: 'headers',
  frameOptions: 'X-Frame-Options',
  httpStrictTransportSecurity: 'Strict-Transport-Security',
  hsts: 'Strict-Transport-Security',
  contentTypeOptions: 'X-Content-Type-Options',
  contentSecurityPolicy: 'Content-Security-Policy',
  referrerPolicy: 'Referrer-Policy',
  permissionsPolicy: 'Permissions-Policy',
  permissionsPolicyHeader: 'Permissions-Policy',
  featurePolicy: 'Permissions-Policy',
  crossOriginOpenerPolicy: 'Cross-Origin-Opener-Policy',
  crossOriginEmbedderPolicy: 'Cross-Origin-Embedder-Policy',
  crossOriginResourcePolicy: 'Cross-Origin-Resource-Policy',
  csrf: 'csrf',
  xssProtection: 'ignored',
  cacheControl: 'ignored',
  cors: 'ignored',
  httpBasic: 'ignored',
  formLogin: 'ignored',
  logout: 'ignored',
  anonymous: 'ignored',
  sessionManagement: 'ignored',
  requestCache: 'ignored',
  rememberMe: 'ignored',
  and: 'ignored',
  authorizeHttpRequests: 'ignored',
  authorizeRequests: 'ignored',
  authorizeExchange: 'ignored',
};
const CHAIN =
  /^(?:csrf|headers|authorizeHttpRequests|authorizeRequests|authorizeExchange|formLogin|httpBasic|sessionManagement|oauth2ResourceServer|oauth2Login)$/;
const ON = { kind: 'switch', on: true } as const;

export function saidByJvm(source: string): (calls: readonly CodeCall[], at: At) => Said {
  const hasSecurity = /\b(?:Server)?HttpSecurity\b/.test(source);
  return (calls, at) => {
    const chain = hasSecurity ? chainOfSpring(calls, at) : { headers: [], facts: [] };
    return {
      headers: [...chain.headers, ...calls.flatMap((call) => byHand(call, at))],
      facts: [...chain.facts, ...corsOf(calls, at), ...cookiesOf(calls, at)],
    };
  };
}

/** Certificates that are not looked at, wherever the code stands. */
export function factsOfJvmFile(calls: readonly CodeCall[], at: At): Fact[] {
  const isBlind = (value: Value): boolean => {
    const text = value.kind === 'unknown' || value.kind === 'call' ? value.text : '';
    return (
      /(?:NoopHostnameVerifier|InsecureTrustManagerFactory)\.INSTANCE$|^(?:new)?\s*(?:NoopHostnameVerifier|TrustAllStrategy|AllowAllHostnameVerifier)\b|TrustAllStrategy\.INSTANCE$|ALLOW_ALL_HOSTNAME_VERIFIER$/.test(
        text,
      ) || /^\(?\s*\w+\s*,\s*\w+\s*\)?\s*->\s*true$/.test(text)
    );
  };
  return calls.flatMap((call) => {
    if (/^(?:trustAll|setTrustAll)$/.test(call.name) && truth(call.value.args[0] ?? known(true, call.own)) === true)
      return [switchFact(controls.tlsVerify, false, call, at)];
    if (
      !/^(?:setHostnameVerifier|setSSLHostnameVerifier|hostnameVerifier|setDefaultHostnameVerifier|trustManager|loadTrustMaterial|setDefaultSSLSocketFactory|new SSLConnectionSocketFactory|hostnameVerifier=)$/.test(
        call.name.replace(/^.*\./, ''),
      )
    )
      return [];
    return call.value.args.some((arg) => isBlind(arg) && !/^\(?\s*\w+\s*,\s*\w+/.test(asText(arg))) ||
      (/ostnameVerifier/.test(call.name) && call.value.args.some(isBlind))
      ? [switchFact(controls.tlsVerify, false, call, at)]
      : [];
  });
}

interface Part {
  value: string | null;
  origin: Origin | null;
  certainty: Fact['certainty'];
}

function chainOfSpring(calls: readonly CodeCall[], at: At): Said {
  if (!calls.some((call) => CHAIN.test(call.name))) return { headers: [], facts: [] };
  const first = calls.find((call) => CHAIN.test(call.name))!;
  const parts = new Map<string, Part>([
    ['X-Frame-Options', { value: 'DENY', origin: null, certainty: 'default' }],
    ['X-Content-Type-Options', { value: 'nosniff', origin: null, certainty: 'default' }],
  ]);
  const hsts = {
    age: known(31_536_000, first.own, 'default') as Value,
    sub: true as boolean | null,
    preload: false as boolean | null,
    isOff: false,
  };
  let hstsOrigin: Origin | null = null;
  let csrf: { on: boolean; call: CodeCall } | null = null;
  let isStateless = false;
  const facts: Fact[] = [];
  for (const call of calls) {
    const [arg] = call.value.args;
    const word = call.name.replace(/=$/, '');
    const around = call.path.slice(0, -1).findLast((name) => name in CONFIGURERS);
    const target = around === undefined ? undefined : CONFIGURERS[around];
    // What may or may not run leaves a value that is not known before run time.
    const set = (header: string, value: string | null): void =>
      void parts.set(header, {
        value: call.isConditional ? asText({ kind: 'unknown', text: value ?? 'off', at: call.own }) : value,
        origin: at(call.own),
        certainty: 'literal',
      });
    if (
      word === 'STATELESS' ||
      call.value.args.some((one) =>
        /SessionCreationPolicy\.STATELESS$|^STATELESS$/.test(one.kind === 'unknown' ? one.text : ''),
      )
    )
      isStateless = true;
    // `cache(CacheSpec::disable)` within `headers` is about the cache alone.
    const isDisabled =
      call.path.at(-2) === around &&
      (word === 'disable' || /\.disable$/.test(call.value.name)) &&
      truth(arg ?? known(true, call.own)) !== false;
    const own = word in CONFIGURERS ? CONFIGURERS[word] : undefined;

    if (isDisabled && target === 'csrf') csrf = { on: false, call };
    else if (isDisabled && target === 'headers') {
      for (const name of parts.keys()) set(name, null);
      hsts.isOff = true;
      hstsOrigin = at(call.own);
    } else if (isDisabled && target === 'Strict-Transport-Security') {
      hsts.isOff = true;
      hstsOrigin = at(call.own);
    } else if (isDisabled && target?.includes('-')) set(target, null);
    else if (word === 'defaultsDisabled') {
      for (const name of parts.keys()) set(name, null);
      hsts.isOff = true;
      hstsOrigin = at(call.own);
    } else if (
      target === 'X-Frame-Options' &&
      (word === 'sameOrigin' || word === 'deny') &&
      (arg === undefined || truth(arg) === true)
    )
      set('X-Frame-Options', word === 'deny' ? 'DENY' : 'SAMEORIGIN');
    else if (target === 'X-Frame-Options' && word === 'mode' && arg !== undefined)
      set('X-Frame-Options', lastWord(arg).toUpperCase());
    else if (target === 'Strict-Transport-Security' && /^(?:maxAgeInSeconds|maxAge)$/.test(word) && arg !== undefined) {
      hsts.age = arg;
      hsts.isOff = false;
      hstsOrigin = at(call.own);
    } else if (target === 'Strict-Transport-Security' && /^(?:includeSub[dD]omains|preload)$/.test(word)) {
      hsts[word === 'preload' ? 'preload' : 'sub'] = arg === undefined ? true : truth(arg);
      hstsOrigin ??= at(call.own);
    } else if (own === 'Strict-Transport-Security' && hsts.isOff && !call.path.includes('disable'))
      hsts.isOff = isDisabledWithin(calls, call);
    else if (own === 'X-Content-Type-Options' && parts.get(own)!.value === null && !isDisabledWithin(calls, call))
      set(own, 'nosniff');
    else if (own === 'Content-Security-Policy' && arg !== undefined && arg.kind === 'known')
      set(own, String(arg.value));
    else if (target === 'Content-Security-Policy' && word === 'policyDirectives' && arg !== undefined)
      set(target, asText(arg));
    else if (
      target === 'Content-Security-Policy' &&
      word === 'reportOnly' &&
      (arg === undefined || truth(arg) === true)
    )
      set(target, null);
    else if (
      target !== undefined &&
      /^(?:Referrer-Policy|Permissions-Policy|Cross-)/.test(target) &&
      word === 'policy' &&
      arg !== undefined
    )
      set(target, /^Permissions/.test(target) ? asText(arg) : lastWord(arg));
    else if (own === 'Referrer-Policy' && arg?.kind === 'unknown' && /ReferrerPolicy\./.test(arg.text))
      set(own, lastWord(arg));
    else if (word === 'requiresSecure' || word === 'redirectToHttps' || word === 'httpsRedirectWhen')
      facts.push({
        control: controls.httpsRedirect,
        subject: '',
        value: ON,
        certainty: doubtful(call, 'literal'),
        origin: at(call.own),
      });
    if (
      /^new (?:\w+\.)*(?:StaticHeadersWriter|XFrameOptionsHeaderWriter)$|^StaticHeadersWriter$/.test(call.value.name)
    ) {
      if (/XFrame/.test(call.value.name) && arg !== undefined) set('X-Frame-Options', lastWord(arg).toUpperCase());
      else if (arg?.kind === 'known' && call.value.args[1] !== undefined)
        set(String(arg.value), asText(call.value.args[1]));
    }
  }
  const policy =
    hsts.sub === null || hsts.preload === null
      ? asText({ kind: 'unknown', text: 'options', at: first.own })
      : `max-age=${asText(hsts.age)}${hsts.sub ? '; includeSubDomains' : ''}${hsts.preload ? '; preload' : ''}`;
  const headers: HeaderEntry[] = [
    ...[...parts].map(
      ([name, part]): HeaderEntry => ({ name, value: part.value, origin: part.origin, certainty: part.certainty }),
    ),
    {
      name: 'Strict-Transport-Security',
      value: hsts.isOff ? null : policy,
      origin: hstsOrigin,
      certainty: hstsOrigin === null ? 'default' : 'literal',
    },
  ];
  // Where no session is kept, there is nothing to forge with, if no cookie signs in.
  facts.push({
    control: controls.csrf,
    subject: '',
    value: { kind: 'switch', on: csrf?.on ?? true },
    certainty: isStateless ? 'unknown' : csrf === null ? 'default' : doubtful(csrf.call, 'literal'),
    origin: csrf === null ? null : at(csrf.call.own),
  });
  return { headers, facts };
}

/** `contentTypeOptions(c -> c.disable())`: is a `disable` within this call, or hung on it? */
function isDisabledWithin(calls: readonly CodeCall[], call: CodeCall): boolean {
  return calls.some(
    (other) => (other.name === 'disable' || /\.disable$/.test(other.value.name)) && other.path.at(-2) === call.name,
  );
}

/** `ReferrerPolicy.SAME_ORIGIN` → `same-origin`. */
function lastWord(value: Value): string {
  return value.kind === 'unknown' ? value.text.split('.').at(-1)!.replaceAll('_', '-').toLowerCase() : asText(value);
}

function byHand(call: CodeCall, at: At): HeaderEntry[] {
  // Of Spring's own writers the chain knows; a request's headers are not ours.
  if (
    /^(?:request|req|httpRequest|requestHeaders|httpHeaders|client|webClient|restTemplate)\b/i.test(call.value.name) ||
    /^new /.test(call.value.name)
  )
    return [];
  return headersOfCall(call, at);
}

/**
 * `CorsConfiguration`, `CorsRegistry`, `@CrossOrigin`.
 * https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html
 */
function corsOf(calls: readonly CodeCall[], at: At): Fact[] {
  const origins: Value[] = [];
  let patterns = false;
  let credentials: Value | boolean = false;
  let origin: CodeCall | null = null;
  for (const call of calls) {
    const { args, named } = call.value;
    const [first] = args;
    if (call.value.name === '@CrossOrigin') {
      const list =
        named.find((entry) => /^(?:origins|value)$/.test(entry.key))?.value ?? first ?? known('*', call.own, 'default');
      const pattern = named.find((entry) => entry.key === 'originPatterns')?.value;
      const allowed = named.find((entry) => entry.key === 'allowCredentials')?.value;
      const isAllowed = allowed?.kind === 'known' ? String(allowed.value) === 'true' : false;
      const isAny = pattern !== undefined && textOfList(pattern).includes('*');
      return [
        {
          control: controls.cors,
          subject: '',
          value: corsValue({ origins: pattern ?? list, credentials: isAllowed, reflects: isAny && isAllowed }),
          certainty: doubtful(call, 'literal'),
          origin: at(call.own),
        },
      ];
    }
    const word = call.name.replace(/=$/, '');
    if (
      /^(?:setAllowedOrigins|addAllowedOrigin|allowedOrigins|setAllowedOriginPatterns|addAllowedOriginPattern|allowedOriginPatterns)$/.test(
        word,
      ) &&
      first !== undefined
    ) {
      origins.push(...args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])));
      patterns ||= /Pattern/.test(word);
      origin = call;
    }
    if (/^(?:setAllowCredentials|allowCredentials)$/.test(word)) credentials = first ?? true;
    if (word === 'applyPermitDefaultValues' && origins.length === 0) {
      origins.push(known('*', call.own, 'default'));
      origin = call;
    }
  }
  if (origin === null) return [];
  const value = corsValue({ origins: { kind: 'list', items: origins, open: false, at: origin.own }, credentials });
  const isAny =
    patterns && origins.some((one) => one.kind === 'known' && one.value === '*') && value.credentials === true;
  return [
    {
      control: controls.cors,
      subject: '',
      value: isAny ? corsValue({ reflects: true, credentials }) : value,
      certainty: doubtful(origin, 'literal'),
      origin: at(origin.own),
    },
  ];
}

function textOfList(value: Value): string[] {
  return value.kind === 'list' ? value.items.map(asText) : [asText(value)];
}

const PARTS: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain'>> = {
  setSecure: 'secure',
  secure: 'secure',
  isSecure: 'secure',
  setUseSecureCookie: 'secure',
  setHttpOnly: 'httpOnly',
  httpOnly: 'httpOnly',
  isHttpOnly: 'httpOnly',
  setUseHttpOnlyCookie: 'httpOnly',
  setSameSite: 'sameSite',
  sameSite: 'sameSite',
  setDomain: 'domain',
  domain: 'domain',
  setCookieHttpOnly: 'httpOnly',
};

/**
 * `new Cookie(…)` with its setters, `ResponseCookie.from(…)`, `DefaultCookieSerializer`. One function makes one cookie,
 * or we say nothing.
 */
function cookiesOf(calls: readonly CodeCall[], at: At): Fact[] {
  const made = calls.filter((call) =>
    /^new (?:\w+\.)*(?:Cookie|NewCookie|DefaultCookieSerializer)$|^(?:Cookie|DefaultCookieSerializer)$/.test(
      call.value.name,
    ),
  );
  const facts: Fact[] = [];
  const isTaken = calls.some(
    (call) =>
      /^(?:setMaxAge|maxAge)=?$/.test(call.name) &&
      call.value.args[0]?.kind === 'known' &&
      Number(call.value.args[0].value) === 0,
  );
  if (made.length === 1 && !isTaken) {
    const isSession = /Serializer$/.test(made[0]!.value.name);
    let fact = cookieFact(
      isSession ? 'SESSION' : nameOf(made[0]!.value.args[0]),
      isSession ? { secure: { value: known('auto', made[0]!.own, 'default'), origin: null } } : {},
      isSession ? { secure: false, httpOnly: true, sameSite: 'lax' } : BARE_COOKIE,
      made[0]!,
      at,
    );
    for (const call of calls) {
      const part = PARTS[call.name.replace(/=$/, '')];
      const [value] = call.value.args;
      if (part !== undefined && value !== undefined && call.value.on === undefined)
        fact = withPart(fact, part, value, at(call.own));
    }
    facts.push(fact);
  }
  for (const call of calls.filter((one) => one.isTop)) {
    const chain = chainOf(call.value);
    if (!/(?:^|\.)ResponseCookie\.(?:from|fromClientResponse)$/.test(chain[0]!.name)) continue;
    if (
      chain.some(
        (one) => /\.maxAge$/.test(one.name) && one.args[0]?.kind === 'known' && Number(one.args[0].value) === 0,
      )
    )
      continue;
    let fact = cookieFact(nameOf(chain[0]!.args[0]), {}, BARE_COOKIE, call, at);
    for (const one of chain.slice(1)) {
      const part = PARTS[one.name.split('.').at(-1)!];
      if (part !== undefined && one.args[0] !== undefined)
        fact = withPart(fact, part, one.args[0], at({ from: (one.on ?? one).at.to, to: one.at.to }));
    }
    facts.push(fact);
  }
  return [
    ...facts,
    ...calls.flatMap((call) =>
      /^(?:setEnabledProtocols|setProtocols|setProtocol)$/.test(call.name)
        ? tlsFact(weakestProtocol(call.value.args), call, at)
        : [],
    ),
  ];
}

function weakestProtocol(args: readonly Value[]): Value | undefined {
  const all = args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])).filter((one) => one.kind === 'known');
  return [...all].sort((a, b) => asText(a).localeCompare(asText(b)))[0];
}

function nameOf(value: Value | undefined): string {
  return value === undefined ? '' : asText(value).replace(/[\u0001\u0002]/g, '');
}
