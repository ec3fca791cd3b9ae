/** Reads facts of a whole ASP.NET Core program: its pipeline, certificates and TLS versions. */

import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { tlsFact } from '../code/facts.ts';
import { asText, known, truth, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

/** Reads switches of the whole file: https, HSTS, error pages. Options and their use may be in two functions. */
export function factsOfCSharpFile(source: string): (calls: readonly CodeCall[], at: At) => Fact[] {
  return (calls, at) => {
    const facts: Fact[] = [];
    const isPage = /:\s*PageModel\b/.test(source);
    let hsts: CodeCall | null = null;
    for (const call of calls) {
      if (call.name === 'UseHsts' && !call.path.includes('AddHsts')) hsts = call;
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
 * Returns the header: 30 days, no subdomains, no preload unless `AddHsts` says so.
 * https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.httpspolicy.hstsoptions
 */
function hstsOf(calls: readonly CodeCall[], use: CodeCall, at: At): readonly Fact[] {
  const options = calls.filter(
    (call) => call.path.includes('AddHsts') || (call.path.includes('Configure') && /HstsOptions/.test(call.value.text)),
  );
  const set = (name: string) => options.findLast((call) => call.name === `${name}=`);
  const [age, sub, preload] = [set('MaxAge'), set('IncludeSubDomains'), set('Preload')];
  const isOn = (call: CodeCall | undefined) => call !== undefined && truth(call.value.args[0]) === true;
  const value =
    `max-age=${age === undefined ? 2_592_000 : asText(age.value.args[0]!)}` +
    `${isOn(sub) ? '; includeSubDomains' : ''}${isOn(preload) ? '; preload' : ''}`;
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

/** Returns whether a value is a certificate validator that accepts everything. */
export function isBlind(value: Value): boolean {
  const text = value.kind === 'known' ? '' : asText(value).slice(1, -1);
  return (
    /DangerousAcceptAnyServerCertificateValidator$/.test(text) ||
    /^(?:delegate\s*)?\(?[^=]*\)?\s*=>\s*(?:true|\{\s*return\s+true;?\s*\})$/s.test(text.trim())
  );
}

/** Returns the least TLS version of `SslProtocols.Tls12 | SslProtocols.Tls13`. `None` leaves it to the system. */
export function versionsOf(calls: readonly CodeCall[], at: At): Fact[] {
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
