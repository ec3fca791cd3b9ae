/**
 * Keys with a name in them: headers, permissions and TLS registries of Quarkus.
 * https://quarkus.io/guides/http-reference#additional-http-headers,
 * https://quarkus.io/guides/security-authorize-web-endpoints-reference,
 * https://quarkus.io/guides/tls-registry-reference
 */

import { held, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, isSecurityHeader, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { Origins } from './scope.ts';

const HEADER = /^quarkus\.http\.header\."?([\w-]+)"?\.value$/;

interface NamedKey {
  readonly key: RegExp;
  readonly control: Control<'switch'>;
  /** The value, in lower case, that means the unsafe position. */
  readonly unsafe: string;
}

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
];

export function namedKeys(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const headers = keys.flatMap((one): HeaderEntry[] => {
    const name = HEADER.exec(one.key)?.[1];
    return name === undefined || !isSecurityHeader(name)
      ? []
      : [{ name, value: asText(one.value), origin: originOf(one), certainty: 'literal' }];
  });
  const switches = keys.flatMap((one) =>
    KEYS.flatMap(({ key, control, unsafe }): Fact[] => {
      const subject = key.exec(one.key)?.[1];
      const word = wordOf(one.value);
      if (subject === undefined || word === null) return [];
      const on = word !== unsafe;
      const without = { kind: 'switch', on: control === controls.tlsVerify ? true : on } as const;
      return [held(control, { kind: 'switch', on }, { subject, certainty: 'literal', origin: originOf(one), without })];
    }),
  );
  return [...factsOfHeaders(headers), ...switches];
}

function wordOf(value: Value): string | null {
  return value.kind === 'known' ? String(value.value).toLowerCase() : null;
}
