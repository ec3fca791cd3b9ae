/** CORS and security middleware of Go's frameworks. */

import type { Cors } from '../../orders/sets.ts';
import { controls } from '../../controls.ts';
import { GO_SECURE, type SecureRow } from '../../../../../patterns/places/go.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import { doubtful, type At } from '../code/circumstances.ts';
import { corsValue } from '../code/facts.ts';
import { asText, certaintyOf, entryOf, truth, type Entry, type Value } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { fieldOf } from './fields.ts';

/** Returns the CORS of rs/cors, Gin, Echo and gorilla; none for other calls. */
export function corsOfCall(call: CodeCall, at: At): Fact[] {
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
  // https://docs.gofiber.io/api/middleware/cors#default-config
  if (name === 'cors.New' && call.value.args.length === 0)
    return [fact(corsValue({ origins: { kind: 'known', value: '*', certainty: 'default', at: call.own } }))];
  if (!/^(?:cors\.(?:Options|Config)|middleware\.CORSConfig|handlers\.CORSOption)\{\}$/.test(name)) return [];
  const origins = fieldOf(call, 'AllowedOrigins') ?? fieldOf(call, 'AllowOrigins');
  const check =
    fieldOf(call, 'AllowOriginFunc') ??
    fieldOf(call, 'AllowOriginRequestFunc') ??
    fieldOf(call, 'AllowOriginVaryRequestFunc') ??
    fieldOf(call, 'UnsafeWildcardOriginWithAllowCredentials');
  const all = fieldOf(call, 'AllowAllOrigins');
  const credentials = (fieldOf(call, 'AllowCredentials') ?? fieldOf(call, 'AllowedCredentials'))?.value ?? false;
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

/** Returns the headers of unrolled/secure, gin-contrib/secure and Echo's: options as fields of a literal. */
export function secureHeaders(call: CodeCall, at: At): HeaderEntry[] {
  const kind = GO_SECURE.find((one) => one.literals.includes(call.value.name));
  if (kind === undefined) return [];
  const isBare = !call.value.name.endsWith('{}');
  const development = fieldOf(call, 'IsDevelopment');
  if (development !== undefined && truth(development.value) === true) return [];
  const entry = (name: string, value: string | null, from: Entry | undefined): HeaderEntry => ({
    name,
    value,
    origin: from === undefined ? at(call.own) : at(from.at),
    certainty: doubtful(call, from === undefined ? 'default' : certaintyOf(from.value)),
  });
  return kind.rows.flatMap((row): HeaderEntry[] => {
    const field = fieldOf(call, row.field);
    const fallback = isBare ? row.whole : row.default;
    if (row.header === 'Strict-Transport-Security') {
      const age = field?.value ?? (fallback === undefined ? undefined : asKnown(Number(fallback), call));
      if (age === undefined || (age.kind === 'known' && Number(age.value) <= 0))
        return field === undefined ? [] : [entry(row.header, null, field)];
      return [
        entry(
          row.header,
          `max-age=${asText(age)}${isFieldOn(call, kind.subDomains, isBare) ? '; includeSubDomains' : ''}` +
            `${isFieldOn(call, kind.preload, false) ? '; preload' : ''}`,
          field,
        ),
      ];
    }
    const value = field === undefined ? (fallback ?? null) : textOfField(row, field.value);
    return value === null && field === undefined ? [] : [entry(row.header, value, field)];
  });
}

/** Returns the header text of a field; null where it is false or empty. */
function textOfField(row: SecureRow, value: Value): string | null {
  if (row.whenTrue !== undefined && value.kind === 'known' && typeof value.value === 'boolean')
    return value.value ? row.whenTrue : null;
  return value.kind === 'known' && value.value === '' ? null : asText(value);
}

/** Returns if a switch of the options is on, `inverted` or not. */
function isFieldOn(
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
