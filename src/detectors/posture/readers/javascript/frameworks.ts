/** Options of JavaScript frameworks: header middleware and certificate checks. */

import {
  NUXT_POLICY,
  SECURE_OPTIONS,
  type SecureOption,
} from '../../../../../patterns/places/javascript-frameworks.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import { policyOf } from './helmet/headers.ts';
import { asText, certaintyOf, entryOf, truth, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';

export type At = (stretch: Stretch) => Origin;

/**
 * Finds switches that stop Chromium from verifying certificates.
 * https://www.electronjs.org/docs/latest/api/session#sessetcertificateverifyprocproc
 */
export function isUnverifiedCall(name: string, args: readonly Value[]): boolean {
  const [first, second] = args;
  if (/commandLine\.appendSwitch$/.test(name))
    return first?.kind === 'known' && first.value === 'ignore-certificate-errors';
  if (/\.setCertificateVerifyProc$/.test(name))
    return first?.kind === 'unknown' && /=>\s*\{?\s*(?:return\s+)?(?:callback|cb|done)\(0\)/.test(first.text);
  return (
    /\bapp\.on$/.test(name) &&
    first?.kind === 'known' &&
    first.value === 'certificate-error' &&
    second?.kind === 'unknown' &&
    /^\s*\(?[^)]*\)?\s*=>\s*\{\s*(?:\w+\.preventDefault\(\);?\s*)?(?:callback|cb)\(true\);?\s*\}$/.test(second.text)
  );
}

/** Returns the headers of Hono's `secureHeaders`. https://hono.dev/docs/middleware/builtin/secure-headers */
export function headersOfHono(options: Value | undefined, call: Origin, at: At): HeaderEntry[] {
  return headersOfOptions('hono', options, call, at);
}

/** Returns the headers that the options of a header middleware set. */
export function headersOfOptions(
  library: SecureOption['library'],
  options: Value | undefined,
  whole: Origin,
  at: At,
): HeaderEntry[] {
  const isOpen = options !== undefined && (options.kind !== 'map' || options.open);
  return SECURE_OPTIONS.filter((option) => option.library === library).flatMap((option): HeaderEntry[] => {
    const entry = entryOf(options, option.name);
    const value = framedBy(options, option, textOf(option, entry?.value));
    if (entry === undefined && value === null) return [];
    return [
      {
        name: option.header,
        value,
        origin: entry === undefined ? whole : at(entry.at),
        certainty:
          entry === undefined
            ? isOpen
              ? 'unknown'
              : 'default'
            : certaintyOf(entry.value) === 'env'
              ? 'env'
              : 'literal',
      },
    ];
  });
}

/** Drops `frame-ancestors` from the policy that nuxt-security adds, where only `xFrameOptions` is written. */
function framedBy(options: Value | undefined, { header, library }: SecureOption, text: string | null): string | null {
  if (library !== 'nuxt' || header !== 'Content-Security-Policy' || text === null) return text;
  const own = entryOf(options, 'xFrameOptions')?.value;
  const named = entryOf(entryOf(options, 'contentSecurityPolicy')?.value, 'frame-ancestors');
  const isWritten = own?.kind === 'known' && typeof own.value === 'string';
  return isWritten && named === undefined ? text.replace(/(?:^|; ?)frame-ancestors[^;]*/, '') : text;
}

/** Returns the text of a header; null if it is not sent. */
function textOf(option: SecureOption, value: Value | undefined): string | null {
  if (value === undefined || (value.kind === 'known' && value.value === true)) return option.default;
  if (value.kind === 'known')
    return value.value === false || value.value === null
      ? value.value === null
        ? option.default
        : null
      : String(value.value);
  if (value.kind !== 'map') return asText(value);
  const get = (...keys: string[]) => entryOf(value, ...keys)?.value;
  if (option.header === 'Strict-Transport-Security') {
    const sub = get('includeSubdomains', 'includeSubDomains');
    return (
      `max-age=${get('maxAge') === undefined ? 15_552_000 : asText(get('maxAge')!)}` +
      `${sub === undefined || truth(sub) ? '; includeSubDomains' : ''}` +
      `${truth(get('preload')) ? '; preload' : ''}`
    );
  }
  if (option.header === 'Content-Security-Policy')
    return policyOf(value, value, option.library === 'nuxt' ? NUXT_POLICY : {}, false);
  return value.entries.map(featureOf).join(', ');
}

/** Returns `{ fullScreen: ['self'] }` as `full-screen=(self)`. */
function featureOf({ key, value }: Entry): string {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const items = value.kind === 'list' ? value.items : truth(value) === false ? [] : [value];
  return `${name}=(${items.map(asText).join(' ')})`;
}
