/** lighttpd: headers, TLS and directory listings of the server and of the conditions in its configuration. */

import type { HeaderEntry } from '../../judge/effective.ts';
import { factsOfHeaders } from '../../judge/effective.ts';
import { scopeAround, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import { controls } from '../../controls.ts';
import type { Keyed } from '../../languages/keys.ts';
import { parseLighttpd } from '../../languages/lighttpd.ts';
import { asText, entryOf } from '../../languages/value.ts';
import { textOf } from '../../position.ts';
import { leastTls } from '../cloud/tls.ts';
import { interpreted } from '../keyed/placeholders.ts';
import { originsIn, sceneOf, scopeOf, type Origins } from '../keyed/scope.ts';

/** Returns a scope for the server and one for each condition, with the keys around it. Null if it cannot be parsed. */
export const readLighttpd: ReadScene = async (source) => {
  const rows = parseLighttpd(textOf(source.text))?.map((row) => ({ ...row, value: interpreted(switched(row)) }));
  if (rows === undefined) return null;
  const originOf = originsIn(source);
  const conditions = [...new Set(['', ...rows.map(({ condition }) => condition)])];
  const scopes = conditions.map((condition): Scope => {
    const keys = rows.filter((row) => condition === row.condition || isAround(row.condition, condition));
    const scope = scopeOf(source.place, {
      id: condition,
      keys,
      origin: originOf(rows.find((row) => row.condition === condition) ?? { at: { from: 0, to: 1 } }),
      originOf,
      reach: 'whole',
      more: [...factsOfHeaders(headersOf(keys, originOf)), ...protocolFacts(keys, originOf)],
    });
    return { ...scope, atMost: condition === '' ? 'high' : 'medium' };
  });
  return { ...sceneOf(source.place, scopes), beforehand: (id) => scopeAround(scopes, id) ?? scopes[0] ?? null };
};

function isAround(outer: string, inner: string): boolean {
  return outer === '' || inner.startsWith(`${outer} > `);
}

/** Returns a value as a switch: `"enable"` and `"disable"` are lighttpd's words for it. */
function switched({ value }: Keyed): Keyed['value'] {
  if (value.kind !== 'known') return value;
  return value.value === 'enable'
    ? { ...value, value: 'true' }
    : value.value === 'disable'
      ? { ...value, value: 'false' }
      : value;
}

/** Returns the headers that `setenv` adds. https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_setenv */
function headersOf(keys: readonly Keyed[], originOf: Origins): HeaderEntry[] {
  return keys
    .filter(({ key }) => /^setenv\.(?:add|set)-response-header$/.test(key))
    .flatMap(({ value }) => (value.kind === 'map' ? value.entries : []))
    .map((entry) => ({ name: entry.key, value: asText(entry.value), origin: originOf(entry), certainty: 'literal' }));
}

/** Returns the least TLS version and the ciphers. https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL */
function protocolFacts(keys: readonly Keyed[], originOf: Origins): Fact[] {
  const command = keys.findLast(({ key }) => key === 'ssl.openssl.ssl-conf-cmd');
  const least = entryOf(command?.value, 'MinProtocol');
  const suites = entryOf(command?.value, 'CipherString');
  return [
    ...(least === undefined
      ? []
      : [
          {
            control: controls.tlsVersion,
            subject: '',
            value: leastTls(asText(least.value).replace(/^TLSv1$/, 'TLSv1.0')),
            certainty: 'literal' as const,
            origin: originOf(least),
          },
        ]),
    ...(suites === undefined
      ? []
      : [
          {
            control: controls.ciphers,
            subject: '',
            value: controls.ciphers.order.parse(asText(suites.value)),
            certainty: 'literal' as const,
            origin: originOf(suites),
          },
        ]),
  ];
}
