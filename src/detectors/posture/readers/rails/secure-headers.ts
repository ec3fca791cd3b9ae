/**
 * `SecureHeaders::Configuration.default` of the gem secure_headers.
 * https://github.com/github/secure_headers#configuration
 */

import { controls } from '../../controls.ts';
import { SECURE_HEADERS } from '../../../../../patterns/places/secure-headers.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import { cookieOf } from '../../orders/cookie.ts';
import type { Fact } from '../../judge/scene.ts';
import { asText, entryOf, truth, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';

export interface GemSetting {
  readonly value: Value;
  readonly origin: Origin;
  readonly sure: boolean;
}

/** Directives of its policy that are none of a policy's. */
const OWN = /^(?:preserve_schemes|disable_nonce_backwards_compatibility|report_only|browser_sniffing)$/;

/** Returns the headers and cookies that the gem sends: its defaults, with the settings that `get` finds. */
export function settingsOfSecureHeaders(
  get: (name: string) => GemSetting | undefined,
  whole: Origin,
  at: (stretch: Stretch) => Origin,
): { headers: HeaderEntry[]; facts: Fact[] } {
  const headers: HeaderEntry[] = [];
  for (const row of SECURE_HEADERS) {
    const found = get(row.key);
    const value = found?.value;
    const isOut = value !== undefined && /OPT_OUT$/.test(asText(value).replace(/\W$/, ''));
    const text = isOut
      ? null
      : value === undefined
        ? row.default
        : row.key === 'csp'
          ? policyOf(value)
          : value.kind === 'list'
            ? value.items.map(asText).join(', ')
            : asText(value);
    if (text === null && found === undefined) continue;
    const parts =
      row.key === 'csp' && value?.kind === 'map'
        ? { parts: Object.fromEntries(value.entries.map((entry) => [entry.key.replaceAll('_', '-'), at(entry.at)])) }
        : {};
    headers.push({
      name: row.header,
      value: text,
      origin: found?.origin ?? whole,
      certainty: found === undefined ? 'default' : found.sure ? 'literal' : 'unknown',
      ...parts,
    });
  }
  return { headers, facts: [cookieFact(get('cookies'), whole, at)] };
}

/** Returns a hash of directives as the text of a policy. */
function policyOf(value: Value): string {
  if (value.kind !== 'map') return asText(value);
  const pieces = value.entries.flatMap((entry) => {
    if (
      OWN.test(entry.key) ||
      (entry.value.kind === 'known' && (entry.value.value === false || entry.value.value === null))
    )
      return [];
    const name = entry.key.replaceAll('_', '-');
    if (entry.value.kind === 'known' && entry.value.value === true) return [name];
    return [`${name} ${entry.value.kind === 'list' ? entry.value.items.map(asText).join(' ') : asText(entry.value)}`];
  });
  return [...pieces, ...(value.open ? [asText({ kind: 'unknown', text: '…', at: value.at })] : [])].join('; ');
}

/** Reads the cookie flags: the gem marks every cookie Secure, HttpOnly and SameSite=Lax by default. */
function cookieFact(found: GemSetting | undefined, whole: Origin, at: (stretch: Stretch) => Origin): Fact {
  const isOut = found !== undefined && found.value.kind !== 'map';
  const get = (key: string) => entryOf(found?.value, key);
  const flag = (key: string): boolean | null => {
    const entry = get(key);
    if (entry === undefined) return !isOut;
    // `secure: { only: [...] }`
    return entry.value.kind === 'map' ? true : /OPT_OUT/.test(asText(entry.value)) ? false : truth(entry.value);
  };
  const site = get('samesite');
  const isSet = (word: string) => truth(entryOf(site?.value, word)?.value) === true;
  const word =
    isOut || (site !== undefined && site.value.kind !== 'map')
      ? 'absent'
      : site === undefined
        ? 'lax'
        : isSet('strict')
          ? 'strict'
          : isSet('none')
            ? 'none'
            : 'lax';
  const secure = flag('secure');
  return {
    control: controls.cookies,
    subject: 'session',
    value: cookieOf('session', secure === null ? null : secure ? 2 : 0, flag('httponly'), word),
    certainty: found === undefined ? 'default' : found.sure ? 'literal' : 'unknown',
    origin: found?.origin ?? whole,
    parts: Object.fromEntries(
      [
        ['Secure', get('secure')],
        ['HttpOnly', get('httponly')],
        ['SameSite', site],
      ].flatMap(([name, entry]) =>
        entry === undefined || typeof entry === 'string' ? [] : [[name as string, at(entry.at)]],
      ),
    ),
  };
}
