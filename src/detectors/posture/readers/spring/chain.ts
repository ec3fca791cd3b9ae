/**
 * The filter chain of Spring Security, with its defaults.
 * https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html
 */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import type { CodeSettings } from '../code/scene.ts';
import { asText, known, truth, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { expression } from '../../../../model/expressions/expression.ts';

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

const CHAIN = expression('')`
  ^(?:csrf|headers|authorizeHttpRequests|authorizeRequests|authorizeExchange|formLogin|httpBasic|sessionManagement
  |oauth2ResourceServer|oauth2Login)$
`;

const ON = { kind: 'switch', on: true } as const;

interface Part {
  value: string | null;
  origin: Origin | null;
  certainty: Fact['certainty'];
}

/**
 * Returns the headers and facts of a filter chain: Spring Security's defaults, with what the calls change. Nothing
 * without a chain.
 */
export function chainOfSpring(calls: readonly CodeCall[], at: At): CodeSettings {
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
  // In the order of the text: a step may take back what one before it set.
  for (const call of [...calls].sort((one, other) => one.own.from - other.own.from)) {
    const [arg] = call.value.args;
    const word = call.name.replace(/=$/, '');
    const around = call.path.slice(0, -1).findLast((name) => name in CONFIGURERS);
    const target = around === undefined ? undefined : CONFIGURERS[around];
    // A branch that may or may not run leaves a value that is not known before run time.
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
  // Without a session, a forged request has nothing to use, unless a cookie signs in.
  facts.push({
    control: controls.csrf,
    subject: '',
    value: { kind: 'switch', on: csrf?.on ?? true },
    certainty: isStateless ? 'unknown' : csrf === null ? 'default' : doubtful(csrf.call, 'literal'),
    origin: csrf === null ? null : at(csrf.call.own),
  });
  return { headers, facts };
}

/** Tests if a `disable` is within this call or chained to it: `contentTypeOptions(c -> c.disable())`. */
function isDisabledWithin(calls: readonly CodeCall[], call: CodeCall): boolean {
  return calls.some(
    (other) => (other.name === 'disable' || /\.disable$/.test(other.value.name)) && other.path.at(-2) === call.name,
  );
}

/** Returns the last word of a constant with dashes: `ReferrerPolicy.SAME_ORIGIN` → `same-origin`. */
function lastWord(value: Value): string {
  return value.kind === 'unknown' ? value.text.split('.').at(-1)!.replaceAll('_', '-').toLowerCase() : asText(value);
}
