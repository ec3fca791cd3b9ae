/** Reads C# calls. https://learn.microsoft.com/aspnet/core/security/ */

import { controls } from '../../controls.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { headersOfCall, switchFact, type CodeSettings } from '../code/scene.ts';
import { corsValue } from '../code/facts.ts';
import { asText, known } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { cookiesOf } from './cookies.ts';
import { policyBuiltBy } from './policies.ts';
import { marksOf } from '../code/marks.ts';
import { routesOf, type Routes } from '../code/routes.ts';
import { isBlind, versionsOf } from './pipeline.ts';

/** Returns what the calls of one function set: headers, CORS, cookies, versions, forgery tokens, routes. */
export function settingsOfCSharp(calls: readonly CodeCall[], at: At): CodeSettings {
  const headers = calls.flatMap((call) => [
    ...headersByHand(call, at),
    ...headersByCollection(call, at),
    ...(/^(?:UseCsp|AddContentSecurityPolicy|AddCsp)$/.test(call.name) ? [policyBuiltBy(call, calls, at)] : []),
  ]);
  return {
    headers,
    facts: [
      ...corsOf(calls, at),
      ...cookiesOf(calls, at),
      ...versionsOf(calls, at),
      ...forgeryOf(calls, at),
      ...routesOf(calls, ROUTES, at),
      ...marksOf(calls, at),
    ],
  };
}

/** Returns the response headers that a call sets; none for those of requests and clients. */
function headersByHand(call: CodeCall, at: At): HeaderEntry[] {
  // Those of a request or of a client are not what we answer with.
  if (
    /(?:Request|DefaultRequestHeaders|Content)\.?Headers|httpClient|\bclient\b/i.test(call.value.name) &&
    !/Response/i.test(call.value.name)
  )
    return [];
  return headersOfCall(call, at);
}

/**
 * Returns the headers of NetEscapades.AspNetCore.SecurityHeaders.
 * https://github.com/andrewlock/NetEscapades.AspNetCore.SecurityHeaders
 */
function headersByCollection(call: CodeCall, at: At): HeaderEntry[] {
  const entry = (name: string, value: string): HeaderEntry[] => [
    { name, value, origin: at(call.own), certainty: doubtful(call, 'literal') },
  ];
  const age = /^AddStrictTransportSecurityMaxAge(IncludeSubDomains)?(AndPreload)?$/.exec(call.name);
  if (age !== null) {
    const value = call.value.named.find((one) => one.key === 'maxAgeInSeconds')?.value ?? call.value.args[0];
    return entry(
      'Strict-Transport-Security',
      `max-age=${value === undefined ? '31536000' : asText(value)}` +
        `${age[1] === undefined ? '' : '; includeSubDomains'}${age[2] === undefined ? '' : '; preload'}`,
    );
  }
  const frame = /^AddFrameOptions(Deny|SameOrigin)$/.exec(call.name)?.[1];
  if (frame !== undefined) return entry('X-Frame-Options', frame.toUpperCase());
  if (call.name === 'AddContentTypeOptionsNoSniff') return entry('X-Content-Type-Options', 'nosniff');
  const referrer = /^AddReferrerPolicy([A-Z]\w+)$/.exec(call.name)?.[1];
  if (referrer !== undefined)
    return entry('Referrer-Policy', referrer.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());
  // NWebsec: app.UseXfo(o => o.Deny())
  if (call.path.includes('UseXfo') && /^(?:Deny|SameOrigin)$/.test(call.name))
    return entry('X-Frame-Options', call.name.toUpperCase());
  if (call.name === 'UseXContentTypeOptions') return entry('X-Content-Type-Options', 'nosniff');
  return [];
}

/** Returns the origins of each CORS policy. https://learn.microsoft.com/aspnet/core/security/cors */
function corsOf(calls: readonly CodeCall[], at: At): Fact[] {
  const facts: Fact[] = calls.flatMap((call) => attributeOf(call, at));
  for (const builder of calls.filter((call) =>
    /^(?:AddPolicy|AddDefaultPolicy|UseCors|new CorsPolicyBuilder)$/.test(call.name),
  )) {
    const within = calls.filter(
      (call) => call !== builder && builder.value.at.from <= call.own.from && call.own.to <= builder.value.at.to,
    );
    const has = (name: string) => within.find((call) => call.name === name);
    const anyone = has('AllowAnyOrigin');
    const check = has('SetIsOriginAllowed');
    const origins = within.filter((call) => call.name === 'WithOrigins');
    const decided = anyone ?? check ?? origins[0];
    if (decided === undefined) continue;
    const test = check === undefined ? undefined : (check.value.args[0] ?? check.value.named[0]?.value);
    const reflects = test !== undefined && isBlind(test);
    const credentials = has('AllowCredentials') !== undefined;
    const items = origins.flatMap((call) =>
      call.value.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])),
    );
    const value = corsValue({
      origins: {
        kind: 'list',
        open: false,
        at: decided.own,
        items: anyone !== undefined ? [known('*', decided.own)] : test !== undefined && !reflects ? [test] : items,
      },
      credentials,
      reflects,
    });
    facts.push({
      control: controls.cors,
      subject: '',
      value,
      certainty: doubtful(decided, 'literal'),
      origin: at(decided.own),
    });
  }
  return facts;
}

/**
 * Reads `new EnableCorsAttribute("*", "*", "*")` and `[EnableCors(origins: "*", …)]` of Web API.
 * https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api
 */
function attributeOf(call: CodeCall, at: At): Fact[] {
  const { args, named } = call.value;
  const isAttribute = /^(?:new )?(?:@|\[)?EnableCors(?:Attribute)?$/.test(call.name);
  const origins = named.find(({ key }) => key === 'origins')?.value ?? (args.length >= 3 ? args[0] : undefined);
  if (!isAttribute || origins?.kind !== 'known') return [];
  const items = String(origins.value)
    .split(',')
    .map((one) => known(one.trim(), origins.at));
  const credentials = named.find(({ key }) => key === 'SupportsCredentials')?.value ?? false;
  return [
    {
      control: controls.cors,
      subject: '',
      value: corsValue({ origins: { kind: 'list', items, open: false, at: origins.at }, credentials }),
      certainty: doubtful(call, 'literal'),
      origin: at(call.own),
    },
  ];
}

/** Returns the actions that ask for the token against forged requests. */
function forgeryOf(calls: readonly CodeCall[], at: At): Fact[] {
  return calls
    .filter((call) => call.unit !== '' && call.value.name === '@ValidateAntiForgeryToken')
    .map((call) => switchFact(controls.csrf, true, call, at));
}

/** https://learn.microsoft.com/aspnet/core/fundamentals/minimal-apis/security */
const ROUTES: Routes = {
  declares: /(?:^|\.)Map(?:Get|Post|Put|Delete|Patch|Methods|Group|Hub|Fallback|HealthChecks|GrpcService)$/,
  group: /^MapGroup$/,
  uses: /(?!)/,
  guards: ({ name, args }) =>
    /\.RequireAuthorization$/.test(name)
      ? [args.length > 0 ? 'role' : '', 'auth']
      : /\.RequireRateLimiting$/.test(name)
        ? ['limit']
        : [],
};
