/** Cookies of ASP.NET Core: options, builders and responses. */

import type { Fact } from '../../judge/scene.ts';
import type { At } from '../code/circumstances.ts';
import { BARE_COOKIE, cookieFact, withPart, type CookieDefaults, type Given } from '../code/facts.ts';
import { unmarkedText, known } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

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

/** Returns a fact for each cookie that calls configure, with flags that later calls set. */
export function cookiesOf(calls: readonly CodeCall[], at: At): Fact[] {
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
    if (/^new (?:[\w.]*\.)?(?:CookieOptions|HttpCookie)$/.test(call.value.name)) {
      const [own] = /HttpCookie$/.test(call.value.name) ? call.value.args : [];
      const given = (key: string): Given => {
        const entry = call.value.named.find((one) => one.key === key);
        return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
      };
      const append = calls.find(
        (other) => other.name === 'Append' && other.value.at.from < call.own.from && call.own.to <= other.value.at.to,
      );
      let fact = cookieFact(
        own !== undefined ? unmarkedText(own) : append === undefined ? 'cookie' : unmarkedText(append.value.args[0]!),
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
