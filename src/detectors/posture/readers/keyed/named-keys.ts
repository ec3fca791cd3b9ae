/**
 * Keys with a name in them: headers, permissions and TLS registries of Quarkus.
 * https://quarkus.io/guides/http-reference#additional-http-headers,
 * https://quarkus.io/guides/security-authorize-web-endpoints-reference,
 * https://quarkus.io/guides/tls-registry-reference
 */

import type { Confidence } from '../../../../model/rule.ts';
import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { weakestOf } from '../../orders/small.ts';
import { asText, entryOf, textsOf, type Value } from '../../languages/value.ts';
import type { Origins } from './scope.ts';

const HEADER = /^quarkus\.http\.header\."?([\w-]+)"?\.value$/;

interface NamedKey {
  readonly key: RegExp;
  readonly control: Control<'switch'>;
  /** The values, in lower case, that mean the unsafe position; with spaces between. */
  readonly unsafe: string;
  readonly atMost?: Confidence;
  /** An option of a client, which is off where the key is not set: what it concerns beside the connection itself. */
  readonly what?: string;
}

/** Servers, whose keys have rows of their own. */
const SERVERS = /^(?:server|management|quarkus|micronaut|spring\.ssl)\./;

const KEYS: readonly NamedKey[] = [
  { key: /^quarkus\.http\.auth\.permission\.("?[\w-]+"?)\.policy$/, control: controls.authorization, unsafe: 'permit' },
  { key: /^quarkus\.tls\.("?[\w-]+"?)\.trust-all$/, control: controls.tlsVerify, unsafe: 'true' },
  { key: /^quarkus\.rest-client\.("?[\w.-]+"?)\.verify-host$/, control: controls.tlsVerify, unsafe: 'false' },
  { key: /^quarkus\.(oidc(?:\.[\w-]+)?)\.tls\.verification$/, control: controls.tlsVerify, unsafe: 'none' },
  {
    key: /^micronaut\.http\.services\.([\w-]+)\.ssl\.insecure-trust-all-certificates$/,
    control: controls.tlsVerify,
    unsafe: 'true',
  },
  { key: /^(quarkus\.mailer)\.trust-all$/, control: controls.tlsVerify, unsafe: 'true' },
  ...clientKeys(),
];

/**
 * Returns the options of any client below `spring.`, under the names that the clients share.
 * https://docs.spring.io/spring-boot/appendix/application-properties/,
 * https://kafka.apache.org/documentation/#configuration, https://eclipse-ee4j.github.io/angus-mail/docs/api/
 */
function clientKeys(): NamedKey[] {
  const below = (end: string) =>
    new RegExp(
      String.raw`^(?:spring\.(?:data\.|cloud\.)?([\w-]+)\.(?:[\w.-]+\.)?|([\w-]+)\.(?:[\w-]+\.){0,4})(?:${end})$`,
    );
  const rows: readonly (readonly [control: Control<'switch'>, what: string, unsafe: string, end: string])[] = [
    [
      controls.tlsVerify,
      'host name',
      'false',
      'verify-?hostname|hostname-?verification-?enabled|ssl\\.check-?server-?identity',
    ],
    [controls.tlsVerify, '', 'false', 'validate-?server-?certificate|verify-?ssl|ssl-?verification-?enabled'],
    [
      controls.tlsVerify,
      '',
      'true',
      'skip-?ssl-?validation|trust-?all|trust-?all-?certificates|insecure-?trust-?all-?certificates|' +
        'use-?insecure-?trust-?manager|(?:tls-?)?allow-?insecure-?connection',
    ],
    [controls.tlsVerify, 'trust', '*', 'ssl\\.trust'],
    [controls.tlsVerify, 'host name', '', 'ssl\\.endpoint\\.identification\\.algorithm'],
    [controls.tlsVerify, 'trust', 'trust_all_certificates', 'trust-?strategy'],
    [controls.encryptedConnection, 'protocol', 'plaintext sasl_plaintext', 'security\\.protocol'],
    [controls.encryptedConnection, '', 'false', '(?:ssl|tls)(?:\\.enabled?)?|security\\.encrypted|use-?(?:ssl|tls)'],
    [controls.encryptedConnection, 'STARTTLS', 'false', 'starttls\\.enable'],
    [controls.encryptedConnection, 'STARTTLS required', 'false', 'starttls\\.required'],
  ];
  return rows.map(([control, what, unsafe, end]) => ({ key: below(end), control, unsafe, what }));
}

/** A longer key is not read. */
const LONGEST = 200;

/** Returns the facts of keys that contain a name: headers, switches, logs, roles, addresses. */
export function namedKeys(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const headers = keys.flatMap((one): HeaderEntry[] => {
    const name = HEADER.exec(one.key)?.[1];
    return name === undefined || !isSecurityHeader(name)
      ? []
      : [{ name, value: asText(one.value), origin: originOf(one), certainty: 'literal' }];
  });
  const switches = keys.flatMap((one) =>
    KEYS.flatMap(({ key, control, unsafe, atMost, what }): Fact[] => {
      const [, first, second] = one.key.length > LONGEST ? [] : (key.exec(one.key) ?? []);
      const name = first ?? second;
      const word = wordOf(one.value);
      if (name === undefined || word === null || (what !== undefined && SERVERS.test(one.key))) return [];
      const subject = `${name} ${what ?? ''}`.trim();
      const on = !unsafe.split(' ').includes(word);
      const without = { kind: 'switch', on: control === controls.tlsVerify || (what === undefined && on) } as const;
      const more = { ...(atMost === undefined ? {} : { atMost }), without };
      return [
        makeFact(control, { kind: 'switch', on }, { subject, certainty: 'literal', origin: originOf(one), ...more }),
      ];
    }),
  );
  return [
    ...factsOfHeaders(headers),
    ...switches,
    ...keys.flatMap((one) => [
      ...bundles(one, originOf),
      ...logs(one, originOf),
      ...roleFacts(one, originOf),
      ...addressFacts(one, originOf),
    ]),
  ];
}

/**
 * `spring.ssl.bundle.pem.web.options.enabled-protocols`.
 * https://docs.spring.io/spring-boot/reference/features/ssl.html
 */
function bundles(one: Keyed, originOf: Origins): Fact[] {
  const [, name, option] =
    one.key.length > LONGEST
      ? []
      : (/^spring\.ssl\.bundle\.(?:pem|jks)\.([\w-]+)\.options\.(enabled-?protocols|ciphers)$/i.exec(one.key) ?? []);
  if (name === undefined) return [];
  const texts = textsOf(one.value)
    .flatMap((text) => text.split(/[\s,]+/))
    .filter((text) => text !== '');
  const control = option === 'ciphers' ? controls.ciphers : controls.tlsVersion;
  const circumstances = {
    subject: `bundle ${name}`,
    certainty: 'literal',
    origin: originOf(one),
    onlyChanged: true,
  } as const;
  if (control === controls.ciphers)
    return [makeFact(controls.ciphers, controls.ciphers.order.parse(texts.join(':')), circumstances)];
  return [makeFact(controls.tlsVersion, weakestOf(controls.tlsVersion.order, texts), circumstances)];
}

/** Reads `logging.level.com.example.audit=OFF`: a log of what happened that is not written any more. */
function logs(one: Keyed, originOf: Origins): Fact[] {
  const subject = /^logging\.level\.(.*(?:audit|security)[\w.]*)$/i.exec(one.key)?.[1];
  const word = wordOf(one.value);
  if (subject === undefined || word === null) return [];
  const level = LEVELS.indexOf(word);
  return [
    {
      control: controls.audit,
      subject,
      value: {
        kind: 'rank',
        name: subject,
        rank: Number(level !== -1 && level < LEVELS.indexOf('warn')),
        word,
        atMost: 'medium',
        weakening: 'downgrade',
      },
      certainty: 'literal',
      origin: originOf(one),
      onlyChanged: true,
    },
  ];
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'off', 'false'];

/** Reads `quarkus.http.auth.policy.admins.roles-allowed=admin,user`: the more roles, the wider. */
function roleFacts(one: Keyed, originOf: Origins): Fact[] {
  const subject = /^quarkus\.http\.auth\.policy\.([\w-]+)\.roles-allowed$/.exec(one.key)?.[1];
  if (subject === undefined) return [];
  const names = textsOf(one.value).flatMap((text) => text.split(',').map((name) => name.trim()));
  const isOpen = names.includes('**') || names.includes('*');
  return [
    {
      control: controls.authentication,
      subject: `roles of ${subject}`,
      value: {
        kind: 'rank',
        name: 'roles',
        rank: 0,
        word: names.join(', '),
        atMost: isOpen ? 'high' : 'medium',
        weakening: 'widening',
        items: { isGood: false, names },
      },
      certainty: 'literal',
      origin: originOf(one),
      onlyChanged: true,
    },
  ];
}

function wordOf(value: Value): string | null {
  return value.kind === 'known' ? String(value.value).toLowerCase() : null;
}

/**
 * Reads `micronaut.security.intercept-url-map`. https://micronaut-projects.github.io/micronaut-security/latest/guide/
 */
function addressFacts(one: Keyed, originOf: Origins): Fact[] {
  if (one.key !== 'micronaut.security.intercept-url-map' || one.value.kind !== 'list') return [];
  return one.value.items.flatMap((item): Fact[] => {
    const [pattern, access] = [entryOf(item, 'pattern')?.value, entryOf(item, 'access')];
    if (pattern === undefined || access === undefined) return [];
    const isOpen = textsOf(access.value).some((text) => /^isAnonymous\(\)$/.test(text));
    const on = { kind: 'switch', on: !isOpen } as const;
    const subject = [asText(pattern), ...textsOf(entryOf(item, 'http-method')?.value)].join(' ');
    return [
      makeFact(controls.authorization, on, { subject, certainty: 'literal', origin: originOf(access), without: on }),
    ];
  });
}
