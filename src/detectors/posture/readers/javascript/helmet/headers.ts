/** Reads the headers that a call of helmet sends. https://helmetjs.github.io/ */

import {
  HELMET_AGE,
  HELMET_OPTIONS,
  HELMET_POLICY,
  type HelmetOption,
} from '../../../../../../patterns/places/helmet.ts';
import type { HeaderEntry } from '../../../judge/effective.ts';
import { asText, certaintyOf, entryOf, truth, type Entry, type Value } from '../../../languages/value.ts';
import type { Origin, Stretch } from '../../../position.ts';
import { hole } from '../../../holes.ts';

/** Returns the headers of `helmet({ … })`. `version` is helmet's major one; null: not known, so the newest. */
export function headersOfHelmet(
  options: Value | undefined,
  call: Origin,
  at: (stretch: Stretch) => Origin,
  version: number | null = null,
): HeaderEntry[] {
  const global = entryOf(options, 'global');
  // Only the routes that ask for it get it. https://github.com/fastify/fastify-helmet#how-it-works
  if (global !== undefined && truth(global.value) === false)
    return HELMET_OPTIONS.map(({ header }) => ({
      name: header,
      value: null,
      origin: at(global.at),
      certainty: 'literal',
    }));
  return HELMET_OPTIONS.flatMap((option) => {
    const entry =
      options?.kind === 'map' ? options.entries.findLast((one) => option.names.includes(one.key)) : undefined;
    // Options that are not known here may switch anything off.
    const isOpen = entry === undefined && options !== undefined && (options.kind !== 'map' || options.open);
    if (entry === undefined && !isSent(option, version)) return [];
    return headersOfOption(option, entry?.value, entry === undefined ? call : at(entry.at), isOpen, at, version);
  });
}

/** Returns whether helmet sends a header unasked. */
function isSent({ since = 0, until = Infinity }: HelmetOption, version: number | null): boolean {
  const own = version ?? Number.MAX_SAFE_INTEGER;
  return own >= since && own < until;
}

/** Returns the headers of one part of helmet alone: `helmet.hsts({…})`, `helmet.frameguard()`. */
export function headersOfPart(
  name: string,
  options: Value | undefined,
  call: Origin,
  at: (stretch: Stretch) => Origin,
  version: number | null = null,
): HeaderEntry[] {
  const option = HELMET_OPTIONS.find((one) => one.names.includes(name));
  return option === undefined ? [] : headersOfOption(option, options, call, false, at, version);
}

/** Returns the headers that one option of helmet sets, changes or switches off. */
function headersOfOption(
  option: HelmetOption,
  value: Value | undefined,
  origin: Origin,
  isOpen: boolean,
  at: (stretch: Stretch) => Origin,
  version: number | null,
): HeaderEntry[] {
  if (value !== undefined && value.kind === 'known' && truth(value) === false && value.value !== null)
    return [{ name: option.header, value: null, origin, certainty: value.certainty }];
  const text = textOf(option, value, version);
  const directives = option.header === 'Content-Security-Policy' ? entryOf(value, 'directives')?.value : undefined;
  const parts =
    directives?.kind === 'map'
      ? { parts: Object.fromEntries(directives.entries.map((entry) => [dashed(entry.key), at(entry.at)])) }
      : {};
  return text === null
    ? [{ name: option.header, value: null, origin, certainty: 'literal' as const }]
    : [
        {
          name: option.header,
          value: text,
          origin,
          certainty: isOpen ? 'unknown' : value === undefined || value.kind === 'known' ? 'default' : 'literal',
          ...parts,
        },
      ];
}

/** Returns the text of a header; null if it is not sent. */
function textOf(option: HelmetOption, value: Value | undefined, version: number | null): string | null {
  const get = (...keys: string[]): Value | undefined =>
    value?.kind === 'map' ? value.entries.findLast((entry) => keys.includes(entry.key))?.value : undefined;
  if (value !== undefined && value.kind !== 'map' && value.kind !== 'known')
    return option.header === 'Content-Security-Policy' ? hole(asText(value).slice(1, -1)) : asText(value);
  switch (option.header) {
    case 'Content-Security-Policy':
      return policyOf(
        value,
        get('directives'),
        truth(get('useDefaults')) === false ? {} : HELMET_POLICY,
        truth(get('reportOnly')) === true,
      );
    case 'Strict-Transport-Security': {
      const age = get('maxAge');
      const subDomains = truth(get('includeSubDomains', 'includeSubdomains'));
      const isSub = get('includeSubDomains', 'includeSubdomains') === undefined || subDomains === true;
      if (get('includeSubDomains') !== undefined && subDomains === null) return hole(asText(get('includeSubDomains')!));
      // helmet rounds down to whole seconds.
      const seconds =
        age?.kind === 'known' && typeof age.value === 'number'
          ? String(Math.floor(age.value))
          : age === undefined
            ? version !== null && version < HELMET_AGE.since
              ? HELMET_AGE.earlier
              : HELMET_AGE.age
            : asText(age);
      return `max-age=${seconds}${isSub ? '; includeSubDomains' : ''}${truth(get('preload')) ? '; preload' : ''}`;
    }
    case 'X-Frame-Options':
      return get('action') === undefined ? option.default : asText(get('action')!).toUpperCase();
    default: {
      const policy = get('policy');
      if (policy === undefined) return option.default;
      return policy.kind === 'list' ? policy.items.map(asText).join(', ') : asText(policy);
    }
  }
}

/** Returns the policy of directives laid over a library's own; `null` and `false` take one away. */
export function policyOf(
  value: Value | undefined,
  directives: Value | undefined,
  defaults: Readonly<Record<string, readonly string[]>>,
  reportOnly: boolean,
): string | null {
  if (reportOnly) return null;
  const policy = new Map<string, readonly string[]>(Object.entries(defaults));
  const isOpen =
    (value?.kind === 'map' && value.open && directives === undefined) ||
    (directives !== undefined && (directives.kind !== 'map' || directives.open));
  for (const entry of directives?.kind === 'map' ? directives.entries : []) {
    const name = dashed(entry.key);
    if (entry.value.kind === 'known' && entry.value.value === null && certaintyOf(entry.value) !== 'env')
      policy.delete(name);
    else if (entry.value.kind === 'known' && entry.value.value === false) policy.delete(name);
    else policy.set(name, tokensOf(entry));
  }
  const text = [...policy].map(([name, tokens]) => [name, ...tokens].join(' ')).join('; ');
  return isOpen ? `${text}; ${hole('…')}` : text;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Returns the sources of a directive; a function that makes a nonce gives `'nonce-'`. */
function tokensOf(entry: Entry): string[] {
  const value = entry.value;
  // `(req, res) => `'nonce-${res.locals.nonce}'``: helmet calls it for each answer; a nonce is a nonce.
  const token = (one: Value): string =>
    one.kind === 'known'
      ? one.value === null
        ? hole('the environment')
        : String(one.value)
      : one.kind === 'unknown' && /nonce/i.test(one.text)
        ? "'nonce-'"
        : asText(one);
  if (value.kind === 'list') return [...value.items.map(token), ...(value.open ? [hole('…')] : [])];
  if (value.kind === 'known' && value.value === true) return [];
  return value.kind === 'known' ? String(value.value).split(/\s+/) : [token(value)];
}
