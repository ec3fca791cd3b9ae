/** application.conf of Play. https://www.playframework.com/documentation/latest/Configuration */

import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import { parseHocon } from '../../languages/hocon.ts';
import { flatten, type Keyed } from '../../languages/keys.ts';
import { asText, textsOf, truth, type Value } from '../../languages/value.ts';
import { corsOf } from '../../orders/sets.ts';
import { textOf } from '../../position.ts';
import { connections } from './connections.ts';
import { firstLine, originsIn, sceneOf, scopeOf, type Origins } from './scope.ts';

/** Reads settings, headers, filters, their exceptions, origins and databases. Null if it is not HOCON. */
export const readPlay: ReadScene = async (source) => {
  const document = parseHocon(textOf(source.text));
  if (document === null) return null;
  const keys = flatten(document);
  const originOf = originsIn(source);
  const more = [
    ...headerFacts(keys, originOf),
    ...filterFacts(keys, originOf),
    ...bypassFacts(keys, originOf),
    ...originFacts(keys, originOf),
    ...connections(keys, originOf),
  ];
  const scope = scopeOf(source.place, { id: '', keys, origin: firstLine(source), originOf, reach: 'part', more });
  return sceneOf(source.place, [scope]);
};

/** Headers that Play's filters send, and what they send by themselves; null if they send none. */
const HEADERS: Readonly<Record<string, readonly [name: string, fallback: string | null]>> = {
  'play.filters.headers.frameOptions': ['X-Frame-Options', 'DENY'],
  'play.filters.headers.contentTypeOptions': ['X-Content-Type-Options', 'nosniff'],
  'play.filters.headers.contentSecurityPolicy': ['Content-Security-Policy', null],
  'play.filters.headers.referrerPolicy': [
    'Referrer-Policy',
    'origin-when-cross-origin, strict-origin-when-cross-origin',
  ],
  'play.filters.https.strictTransportSecurity': ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
};

/** Returns the headers of Play's filter, by its defaults where they are not set. */
function headerFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const entries = Object.entries(HEADERS).map(([key, [name, fallback]]): HeaderEntry => {
    const found = keys.findLast((one) => one.key === key);
    const isOff = found?.value.kind === 'known' && (found.value.value === null || found.value.value === '');
    return {
      name,
      value: found === undefined ? fallback : isOff ? null : asText(found.value),
      origin: found === undefined ? null : originOf(found),
      certainty: found === undefined ? 'default' : 'literal',
    };
  });
  return factsOfHeaders(entries.filter((entry) => entry.value !== null || entry.origin !== null));
}

/** Reads `play.filters.disabled += "play.filters.csrf.CSRFFilter"`. */
function filterFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const off = keys.filter(({ key }) => /^play\.filters\.disabled\+?$/.test(key));
  const names: readonly [string, typeof controls.csrf][] = [['CSRFFilter', controls.csrf]];
  return names.flatMap(([name, control]) => {
    const found = off.find(({ value }) => textsOf(value).some((text) => text.endsWith(name)));
    return found === undefined
      ? []
      : [
          {
            control,
            subject: '',
            value: { kind: 'switch', on: false } as const,
            certainty: 'literal' as const,
            origin: originOf(found),
            without: { kind: 'switch', on: true } as const,
          },
        ];
  });
}

/**
 * Reads `play.filters.csrf.header.bypassHeaders.X-Requested-With = "*"`: requests with the header are not checked.
 * https://www.playframework.com/documentation/latest/ScalaCsrf
 */
function bypassFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  return keys.flatMap((one): Fact[] => {
    const name = /^play\.filters\.csrf\.header\.bypassHeaders\.(.+)$/.exec(one.key)?.[1];
    if (name === undefined || asText(one.value) !== '*') return [];
    const [off, on] = [false, true].map((is) => ({ kind: 'switch', on: is }) as const) as [Switch, Switch];
    const subject = `of requests with ${name}`;
    const origin = originOf(one);
    return [
      { control: controls.csrf, subject, value: off, certainty: 'literal', origin, without: on, newAtMost: 'medium' },
    ];
  });
}

interface Switch {
  readonly kind: 'switch';
  readonly on: boolean;
}

/**
 * Returns the allowed origins; `null` lets every one in. https://www.playframework.com/documentation/latest/CorsFilter
 */
function originFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const get = (key: string) => keys.findLast((one) => one.key === `play.filters.cors.${key}`);
  const allowed = get('allowedOrigins');
  if (allowed === undefined) return [];
  const credentials = get('supportsCredentials');
  const isAny = (value: Value) => value.kind === 'known' && value.value === null;
  const names = isAny(allowed.value) ? ['*'] : textsOf(allowed.value);
  const withCredentials = credentials === undefined ? true : truth(credentials.value);
  return [
    {
      control: controls.cors,
      subject: '',
      value: corsOf(names, withCredentials, isAny(allowed.value) && withCredentials === true),
      certainty: 'literal',
      origin: originOf(allowed),
    },
  ];
}
