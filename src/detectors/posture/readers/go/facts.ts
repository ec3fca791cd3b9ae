/** What Go calls and literals say. Each library's own page stands beside its rows in `patterns/places/go.ts`. */

import type { Cors } from '../../orders/sets.ts';
import { controls } from '../../controls.ts';
import { GO_SECURE, type SecureRow } from '../../../../../patterns/places/go.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, headersOfCall, switchFact, type At, type Said } from '../code/scene.ts';
import { BARE_COOKIE, cookieFact, corsValue, tlsFact, withPart, type Given } from '../code/facts.ts';
import { asText, certaintyOf, entryOf, truth, type Entry, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

export function saidByGo(calls: readonly CodeCall[], at: At): Said {
  const headers: HeaderEntry[] = [];
  let facts: Fact[] = [];
  for (const call of calls) {
    headers.push(...headersOfCall(call, at), ...secureHeaders(call, at));
    facts.push(...cookiesOf(call, at), ...corsOfCall(call, at), ...versionsOf(call, at));
    const part = /^(Secure|HttpOnly|SameSite|Domain)=$/.exec(call.name)?.[1];
    const [value] = call.value.args;
    if (part !== undefined && value !== undefined)
      facts = facts.map((fact) =>
        fact.control === controls.cookies && !call.isConditional
          ? withPart(
              fact,
              part === 'HttpOnly'
                ? 'httpOnly'
                : part === 'SameSite'
                  ? 'sameSite'
                  : (part.toLowerCase() as 'secure' | 'domain'),
              value,
              at(call.own),
            )
          : fact,
      );
  }
  return { headers, facts };
}

export function factsOfGoFile(calls: readonly CodeCall[], at: At): Fact[] {
  const facts: Fact[] = [];
  for (const call of calls) {
    const isOff = (entry: Entry | undefined) =>
      entry !== undefined && entry.value.kind === 'known' && truth(entry.value) === true;
    const skip = named(call, 'InsecureSkipVerify');
    if (/(?:^|\.)tls\.Config\{\}$/.test(call.value.name) && isOff(skip))
      facts.push({ ...switchFact(controls.tlsVerify, false, call, at), origin: at(skip!.at) });
    if (
      call.name === 'InsecureSkipVerify=' &&
      call.value.args[0]?.kind === 'known' &&
      truth(call.value.args[0]) === true
    )
      facts.push(switchFact(controls.tlsVerify, false, call, at));
    if (
      /^(?:csrf\.Protect|nosurf\.New|nosurf\.NewPure|middleware\.CSRF|middleware\.CSRFWithConfig|csrf\.New|csrf\.Middleware|http\.NewCrossOriginProtection|csrf\.Csrfer|csrf\.Generate)$/.test(
        call.value.name,
      )
    )
      facts.push(switchFact(controls.csrf, true, call, at));
    if (
      /^(?:http|c|ctx)\.Redirect$/.test(call.value.name) &&
      call.value.args.some((arg) => /^https:\/\/\u0001|^\u0001?"?https:\/\/"?\s*\+/.test(asText(arg)))
    )
      facts.push({ ...switchFact(controls.httpsRedirect, true, call, at), certainty: 'literal' });
    if (
      /^(?:middleware\.HTTPS(?:NonWWW|WWW)?Redirect|autocert\.\w+\.HTTPHandler|\w+\.HTTPHandler)$/.test(call.value.name)
    )
      facts.push(switchFact(controls.httpsRedirect, true, call, at));
    const redirect = named(call, 'SSLRedirect');
    if (
      /^secure\.(?:Options|Config)\{\}$/.test(call.value.name) &&
      redirect !== undefined &&
      truth(redirect.value) === true
    )
      facts.push({ ...switchFact(controls.httpsRedirect, true, call, at), origin: at(redirect.at) });
  }
  return facts;
}

function named(call: CodeCall, key: string): Entry | undefined {
  return call.value.named.findLast((entry) => entry.key === key);
}

function given(entry: Entry | undefined, at: At): Given {
  return { value: entry?.value, origin: entry === undefined ? null : at(entry.at) };
}

function cookiesOf(call: CodeCall, at: At): Fact[] {
  const { name, args } = call.value;
  const isCookie = /(?:^|\.)http\.Cookie\{\}$|^fiber\.Cookie\{\}$/.test(name);
  if (isCookie || /^sessions\.Options\{\}$/.test(name)) {
    const age = named(call, 'MaxAge')?.value;
    const subject = isCookie ? named(call, 'Name')?.value : undefined;
    // A negative age takes the cookie away.
    if (
      (age?.kind === 'known' && typeof age.value === 'number' && age.value < 0) ||
      (isCookie && subject === undefined)
    )
      return [];
    return [
      cookieFact(
        subject === undefined ? 'session' : asText(subject).replace(/[\u0001\u0002]/g, ''),
        {
          secure: given(named(call, 'Secure'), at),
          httpOnly: given(named(call, 'HttpOnly') ?? named(call, 'HTTPOnly'), at),
          sameSite: given(named(call, 'SameSite'), at),
          domain: given(named(call, 'Domain'), at),
        },
        BARE_COOKIE,
        call,
        at,
      ),
    ];
  }
  // gin: name, value, age, path, domain, secure, httpOnly.
  // https://pkg.go.dev/github.com/gin-gonic/gin#Context.SetCookie
  if (call.name === 'SetCookie' && args.length === 7 && !(args[2]!.kind === 'known' && Number(args[2]!.value) < 0)) {
    const where = (index: number): Given => ({ value: args[index], origin: at(args[index]!.at) });
    return [
      cookieFact(
        asText(args[0]!).replace(/[\u0001\u0002]/g, ''),
        { secure: where(5), httpOnly: where(6), domain: where(4) },
        { ...BARE_COOKIE, sameSite: 'absent' },
        call,
        at,
      ),
    ];
  }
  // gorilla/csrf: Secure and HttpOnly by itself. https://pkg.go.dev/github.com/gorilla/csrf#Secure
  if (name === 'csrf.Protect') {
    const option = args.find((arg) => arg.kind === 'call' && arg.name === 'csrf.Secure');
    const value = option?.kind === 'call' ? option.args[0] : undefined;
    return [
      cookieFact(
        '_gorilla_csrf',
        { secure: { value, origin: option === undefined ? null : at(option.at) } },
        { secure: true, httpOnly: true, sameSite: 'lax' },
        call,
        at,
      ),
    ];
  }
  return [];
}

function versionsOf(call: CodeCall, at: At): Fact[] {
  if (call.name === 'MinVersion=') return tlsFact(call.value.args[0], call, at);
  if (!/(?:^|\.)tls\.Config\{\}$/.test(call.value.name)) return [];
  const least = named(call, 'MinVersion');
  if (least === undefined) return [];
  return tlsFact(least.value, call, at).map((fact) => ({ ...fact, origin: at(least.at) }));
}

function corsOfCall(call: CodeCall, at: At): Fact[] {
  const { name } = call.value;
  const fact = (value: Cors, entry?: Entry): Fact => ({
    control: controls.cors,
    subject: '',
    value,
    certainty: doubtful(call, 'literal'),
    origin: entry === undefined ? at(call.own) : at(entry.at),
  });
  if (/^(?:cors\.AllowAll|cors\.Default|middleware\.CORS)$/.test(name))
    return [fact(corsValue({ origins: { kind: 'known', value: '*', certainty: 'default', at: call.own } }))];
  if (!/^(?:cors\.(?:Options|Config)|middleware\.CORSConfig|handlers\.CORSOption)\{\}$/.test(name)) return [];
  const origins = named(call, 'AllowedOrigins') ?? named(call, 'AllowOrigins');
  const check =
    named(call, 'AllowOriginFunc') ??
    named(call, 'AllowOriginRequestFunc') ??
    named(call, 'AllowOriginVaryRequestFunc') ??
    named(call, 'UnsafeWildcardOriginWithAllowCredentials');
  const all = named(call, 'AllowAllOrigins');
  const credentials = (named(call, 'AllowCredentials') ?? named(call, 'AllowedCredentials'))?.value ?? false;
  const isAnyone =
    check !== undefined &&
    (truth(check.value) === true ||
      /\)\s*(?:\(\s*)?bool[\s,\w)]*\{\s*return\s+true\s*[,\w\s]*\}$/.test(
        check.value.kind === 'unknown' ? check.value.text : '',
      ));
  if (isAnyone) return [fact(corsValue({ reflects: true, credentials }), check)];
  if (check !== undefined && check.key !== 'UnsafeWildcardOriginWithAllowCredentials')
    return [fact(corsValue({ origins: check.value, credentials }), check)];
  // gin's asks for origins; the others let all in where none is named.
  const isOpen =
    (all !== undefined && truth(all.value) === true) || (origins === undefined && !/^cors\.Config/.test(name));
  if (isOpen)
    return [
      fact(corsValue({ origins: { kind: 'known', value: '*', certainty: 'default', at: call.own }, credentials }), all),
    ];
  return [fact(corsValue(origins === undefined ? { credentials } : { origins: origins.value, credentials }), origins)];
}

/** unrolled/secure, gin-contrib/secure and Echo's: options as fields of a literal. */
function secureHeaders(call: CodeCall, at: At): HeaderEntry[] {
  const kind = GO_SECURE.find((one) => one.literals.includes(call.value.name));
  if (kind === undefined) return [];
  const isBare = !call.value.name.endsWith('{}');
  const development = named(call, 'IsDevelopment');
  if (development !== undefined && truth(development.value) === true) return [];
  const entry = (name: string, value: string | null, from: Entry | undefined): HeaderEntry => ({
    name,
    value,
    origin: from === undefined ? at(call.own) : at(from.at),
    certainty: doubtful(call, from === undefined ? 'default' : certaintyOf(from.value)),
  });
  return kind.rows.flatMap((row): HeaderEntry[] => {
    const field = named(call, row.field);
    const fallback = isBare ? row.whole : row.default;
    if (row.header === 'Strict-Transport-Security') {
      const age = field?.value ?? (fallback === undefined ? undefined : asKnown(Number(fallback), call));
      if (age === undefined || (age.kind === 'known' && Number(age.value) <= 0))
        return field === undefined ? [] : [entry(row.header, null, field)];
      return [
        entry(
          row.header,
          `max-age=${asText(age)}${isOn(call, kind.subDomains, isBare) ? '; includeSubDomains' : ''}${isOn(call, kind.preload, false) ? '; preload' : ''}`,
          field,
        ),
      ];
    }
    const value = field === undefined ? (fallback ?? null) : textOfField(row, field.value);
    return value === null && field === undefined ? [] : [entry(row.header, value, field)];
  });
}

function textOfField(row: SecureRow, value: Value): string | null {
  if (row.whenTrue !== undefined && value.kind === 'known' && typeof value.value === 'boolean')
    return value.value ? row.whenTrue : null;
  return value.kind === 'known' && value.value === '' ? null : asText(value);
}

function isOn(
  call: CodeCall,
  field: { readonly name: string; readonly inverted?: boolean } | undefined,
  whole: boolean,
): boolean {
  if (field === undefined) return false;
  const entry = entryOf({ kind: 'map', entries: call.value.named, open: false, at: call.own }, field.name);
  if (entry === undefined) return whole || field.inverted === true;
  return (truth(entry.value) === true) !== (field.inverted === true);
}

function asKnown(value: number, call: CodeCall): Value {
  return { kind: 'known', value, certainty: 'default', at: call.own };
}
