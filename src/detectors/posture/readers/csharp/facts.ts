/** What C# calls say. https://learn.microsoft.com/aspnet/core/security/ */

import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, headersOfCall, switchFact, type At, type Said } from '../code/scene.ts';
import {
  BARE_COOKIE,
  cookieFact,
  corsValue,
  tlsFact,
  withPart,
  type CookieDefaults,
  type Given,
} from '../code/facts.ts';
import { asText, known, truth, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

export function saidByCSharp(calls: readonly CodeCall[], at: At): Said {
  const headers = calls.flatMap((call) => [...byHand(call, at), ...byCollection(call, at)]);
  return {
    headers,
    facts: [...corsOf(calls, at), ...cookiesOf(calls, at), ...versionsOf(calls, at), ...forgeryOf(calls, at)],
  };
}

function byHand(call: CodeCall, at: At): HeaderEntry[] {
  // Those of a request or of a client are not what we answer with.
  if (
    /(?:Request|DefaultRequestHeaders|Content)\.?Headers|httpClient|\bclient\b/i.test(call.value.name) &&
    !/Response/i.test(call.value.name)
  )
    return [];
  return headersOfCall(call, at);
}

/** NetEscapades.AspNetCore.SecurityHeaders. https://github.com/andrewlock/NetEscapades.AspNetCore.SecurityHeaders */
function byCollection(call: CodeCall, at: At): HeaderEntry[] {
  const entry = (name: string, value: string): HeaderEntry[] => [
    { name, value, origin: at(call.own), certainty: doubtful(call, 'literal') },
  ];
  const age = /^AddStrictTransportSecurityMaxAge(IncludeSubDomains)?(AndPreload)?$/.exec(call.name);
  if (age !== null) {
    const value = call.value.named.find((one) => one.key === 'maxAgeInSeconds')?.value ?? call.value.args[0];
    return entry(
      'Strict-Transport-Security',
      `max-age=${value === undefined ? '31536000' : asText(value)}${age[1] === undefined ? '' : '; includeSubDomains'}${age[2] === undefined ? '' : '; preload'}`,
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
  // A policy that is built call by call (NWebsec, Joonasw.AspNetCore.SecurityHeaders, NetEscapades) is there, whatever
  // it says.
  if (/^(?:UseCsp|AddContentSecurityPolicy|AddCsp)$/.test(call.name))
    return entry('Content-Security-Policy', asText({ kind: 'unknown', text: 'a policy built by calls', at: call.own }));
  if (call.name === 'UseXContentTypeOptions') return entry('X-Content-Type-Options', 'nosniff');
  return [];
}

/** What the whole file switches on: https, HSTS, error pages. Options and use of them may stand in two functions. */
export function factsOfCSharpFile(source: string): (calls: readonly CodeCall[], at: At) => Fact[] {
  return (calls, at) => {
    const facts: Fact[] = [];
    const isPage = /:\s*PageModel\b/.test(source);
    let hsts: CodeCall | null = null;
    for (const call of calls) {
      const [first] = call.value.args;
      if (call.name === 'UseHsts' && !call.path.includes('AddHsts')) hsts = call;
      if (
        /^(?:UseHttpsRedirection|AddRedirectToHttps|AddRedirectToHttpsPermanent|@RequireHttps|new RequireHttpsAttribute)$/.test(
          call.name,
        ) ||
        call.value.name === '@RequireHttps'
      )
        facts.push(switchFact(controls.httpsRedirect, true, call, at));
      if (call.name === 'UseDeveloperExceptionPage' || call.name === 'UseDatabaseErrorPage')
        facts.push(switchFact(controls.debug, false, call, at));
      if (
        /^new (?:\w+\.)*AutoValidateAntiforgeryTokenAttribute$/.test(call.value.name) ||
        (/^Add$/.test(call.name) && /AutoValidateAntiforgeryToken/.test(call.value.text)) ||
        call.name === 'UseAntiforgery' ||
        call.value.name === '@AutoValidateAntiforgeryToken'
      )
        facts.push(switchFact(controls.csrf, true, call, at));
      if (isPage && call.value.name === '@IgnoreAntiforgeryToken')
        facts.push(switchFact(controls.csrf, false, call, at));
      const isCallback =
        /(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)=$/.test(
          call.name,
        );
      const callback = isCallback
        ? first
        : call.value.named.find((entry) =>
            /(?:ServerCertificateCustomValidationCallback|RemoteCertificateValidationCallback|ServerCertificateValidationCallback)$/.test(
              entry.key,
            ),
          )?.value;
      if (callback !== undefined && isBlind(callback))
        facts.push({
          ...switchFact(controls.tlsVerify, false, call, at),
          origin: at(isCallback ? call.own : callback.at),
        });
    }
    // https://learn.microsoft.com/aspnet/core/fundamentals/middleware/#razor-pages: pages check the token by
    // themselves.
    if (isPage && !facts.some((fact) => fact.control === controls.csrf))
      facts.push({
        control: controls.csrf,
        subject: '',
        value: { kind: 'switch', on: true },
        certainty: 'default',
        origin: null,
      });
    if (hsts !== null) facts.push(...hstsOf(calls, hsts, at));
    return facts;
  };
}

/**
 * MaxAge 30 days, no subdomains, no preload unless `AddHsts` says so.
 * https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.httpspolicy.hstsoptions
 */
function hstsOf(calls: readonly CodeCall[], use: CodeCall, at: At): readonly Fact[] {
  const options = calls.filter(
    (call) => call.path.includes('AddHsts') || (call.path.includes('Configure') && /HstsOptions/.test(call.value.text)),
  );
  const set = (name: string) => options.findLast((call) => call.name === `${name}=`);
  const [age, sub, preload] = [set('MaxAge'), set('IncludeSubDomains'), set('Preload')];
  const isOn = (call: CodeCall | undefined) => call !== undefined && truth(call.value.args[0]) === true;
  const value = `max-age=${age === undefined ? 2_592_000 : asText(age.value.args[0]!)}${isOn(sub) ? '; includeSubDomains' : ''}${isOn(preload) ? '; preload' : ''}`;
  const entry: HeaderEntry = {
    name: 'Strict-Transport-Security',
    value,
    origin: at((age ?? use).own),
    certainty: doubtful(use, 'literal'),
  };
  const parts = Object.fromEntries(
    [
      ['max-age', age],
      ['includeSubDomains', sub],
      ['preload', preload],
    ].flatMap(([part, call]) => (call === undefined ? [] : [[part as string, at((call as CodeCall).own)]])),
  );
  return factsOfHeaders([entry]).map((fact) => ({ ...fact, parts }));
}

function isBlind(value: Value): boolean {
  const text = value.kind === 'known' ? '' : asText(value).slice(1, -1);
  return (
    /DangerousAcceptAnyServerCertificateValidator$/.test(text) ||
    /^(?:delegate\s*)?\(?[^=]*\)?\s*=>\s*(?:true|\{\s*return\s+true;?\s*\})$/s.test(text.trim())
  );
}

/** https://learn.microsoft.com/aspnet/core/security/cors */
function corsOf(calls: readonly CodeCall[], at: At): Fact[] {
  const facts: Fact[] = [];
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

interface CookiePlace {
  readonly around: RegExp;
  readonly subject: string;
  readonly defaults: CookieDefaults;
  /** As the request: what most of them do by themselves. */
  readonly asRequest: boolean;
}

/** https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.http.cookiebuilder and the options' own pages */
const PLACES: readonly CookiePlace[] = [
  {
    around: /^AddSession$/,
    subject: '.AspNetCore.Session',
    defaults: { secure: false, httpOnly: true, sameSite: 'lax' },
    asRequest: false,
  },
  {
    around: /^(?:AddCookie|ConfigureApplicationCookie|AddApplicationCookie|ConfigureExternalCookie)$/,
    subject: '.AspNetCore.Cookies',
    defaults: { secure: false, httpOnly: true, sameSite: 'lax' },
    asRequest: true,
  },
  {
    around: /^AddAntiforgery$/,
    subject: '.AspNetCore.Antiforgery',
    defaults: { secure: false, httpOnly: true, sameSite: 'strict' },
    asRequest: false,
  },
];

const PARTS: Readonly<Record<string, 'secure' | 'httpOnly' | 'sameSite' | 'domain'>> = {
  Secure: 'secure',
  SecurePolicy: 'secure',
  HttpOnly: 'httpOnly',
  SameSite: 'sameSite',
  Domain: 'domain',
};

function cookiesOf(calls: readonly CodeCall[], at: At): Fact[] {
  const facts: Fact[] = [];
  for (const call of calls) {
    const place = PLACES.find((one) => one.around.test(call.name));
    if (place !== undefined) {
      let fact = cookieFact(
        place.subject,
        place.asRequest ? { secure: { value: known('auto', call.own, 'default'), origin: null } } : {},
        place.defaults,
        call,
        at,
      );
      for (const inner of calls) {
        const part =
          /(?:^|\.)Cookie\.(\w+)=$/.exec(inner.value.name)?.[1] ??
          (inner.path.includes('CookieBuilder') ? inner.name.slice(0, -1) : undefined);
        if (
          part === undefined ||
          PARTS[part] === undefined ||
          inner.value.args[0] === undefined ||
          inner.own.from < call.value.at.from ||
          inner.own.to > call.value.at.to
        )
          continue;
        fact = withPart(fact, PARTS[part]!, inner.value.args[0]!, at(inner.own));
      }
      facts.push(fact);
    }
    if (/^new (?:\w+\.)*CookieOptions$/.test(call.value.name)) {
      const given = (key: string): Given => {
        const entry = call.value.named.find((one) => one.key === key);
        return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
      };
      const append = calls.find(
        (other) => other.name === 'Append' && other.value.at.from < call.own.from && call.own.to <= other.value.at.to,
      );
      let fact = cookieFact(
        append === undefined ? 'cookie' : asText(append.value.args[0]!).replace(/[\u0001\u0002]/g, ''),
        { secure: given('Secure'), httpOnly: given('HttpOnly'), sameSite: given('SameSite'), domain: given('Domain') },
        BARE_COOKIE,
        call,
        at,
      );
      // Set after it was made.
      for (const inner of calls) {
        const part = /^\w+\.(Secure|HttpOnly|SameSite|Domain)=$/.exec(inner.value.name)?.[1];
        if (part !== undefined && inner.path.length === 1)
          fact = withPart(fact, PARTS[part]!, inner.value.args[0]!, at(inner.own));
      }
      facts.push(fact);
    }
  }
  return facts;
}

/** `SslProtocols.Tls12 | SslProtocols.Tls13`: the least one counts. `None` leaves it to the system. */
function versionsOf(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call) => {
    const value = /^(?:SslProtocols|EnabledSslProtocols|SecurityProtocol)=$/.test(call.name)
      ? call.value.args[0]
      : call.value.named.find((entry) => /^(?:SslProtocols|EnabledSslProtocols)$/.test(entry.key))?.value;
    const words =
      value === undefined
        ? []
        : [...asText(value).matchAll(/(?:SslProtocols|SecurityProtocolType)\.(\w+)/g)]
            .map((match) => match[1]!)
            .filter((word) => !/^(?:None|SystemDefault|Default)$/.test(word));
    const least = words.map((word) => (word === 'Tls' ? 'Tls10' : word)).sort()[0];
    return least === undefined || value === undefined ? [] : tlsFact(known(least, value.at), call, at);
  });
}

/** A form's action that asks for the token. */
function forgeryOf(calls: readonly CodeCall[], at: At): Fact[] {
  return calls
    .filter((call) => call.unit !== '' && call.value.name === '@ValidateAntiForgeryToken')
    .map((call) => switchFact(controls.csrf, true, call, at));
}
