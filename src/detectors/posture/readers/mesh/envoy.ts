/** Envoy's static configuration: headers, redirects, TLS. https://www.envoyproxy.io/docs/envoy/latest/ */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { leastTls } from '../cloud/tls.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf, truth } from '../../languages/value.ts';
import { corsFact } from '../cluster/cors.ts';

/**
 * Returns the scopes of virtual hosts, their routes, and TLS contexts, wherever in a document they are.
 * https://www.envoyproxy.io/docs/envoy/latest/api-v3/
 */
export function envoyScopes(node: DocumentNode, around: string): Scope[] {
  const name = node.text('name');
  const isHost = node.entry('domains') !== undefined;
  const inner = isHost
    ? `${around === '' ? '' : `${around} > `}virtual host ${name}`
    : node.entry('filter_chains') !== undefined && name !== null
      ? `listener ${name}`
      : (node.entry('load_assignment') ?? node.entry('transport_socket')) !== undefined && name !== null
        ? `cluster ${name}`
        : around;
  const facts = [...adminFacts(node), ...headerFacts(node), ...(isHost ? redirectFact(node) : []), ...tlsFacts(node)];
  const own: Scope[] =
    facts.length === 0
      ? []
      : [{ id: inner, origin: node.opening, facts, absent: nothingSet, atMost: 'high', site: inner }];
  const children = [...node.pairs().map(([, child]) => child), ...node.items()];
  return [...own, ...children.flatMap((child) => envoyScopes(child, inner))];
}

/** Returns who can reach the administration interface. https://www.envoyproxy.io/docs/envoy/latest/operations/admin */
function adminFacts(node: DocumentNode): Fact[] {
  const found = node.get('admin', 'address', 'socket_address', 'address');
  const address = node.text('admin', 'address', 'socket_address', 'address');
  if (found === undefined || address === null) return [];
  return [
    {
      control: controls.exposure,
      subject: 'admin',
      value: {
        kind: 'rank',
        name: 'admin',
        rank: Number(/^(?:127\.|::1$|localhost$)/.test(address)),
        word: address,
        atMost: 'high',
        weakening: 'escalation',
      },
      certainty: 'literal',
      origin: found.origin,
      onlyChanged: true,
    },
  ];
}

/** Returns the headers that a route or host adds and removes, and its CORS. */
function headerFacts(node: DocumentNode): Fact[] {
  const entries: HeaderEntry[] = [
    ...node.items('response_headers_to_add').map(
      (one): HeaderEntry => ({
        name: one.text('header', 'key') ?? '',
        value: one.text('header', 'value'),
        origin: one.below('header')?.opening ?? one.opening,
        certainty: 'literal',
      }),
    ),
    ...node
      .items('response_headers_to_remove')
      .map(
        (one): HeaderEntry => ({ name: one.text() ?? '', value: null, origin: one.stretch(), certainty: 'literal' }),
      ),
  ];
  const cors = node.below('cors') ?? node.below('typed_per_filter_config', 'envoy.filters.http.cors');
  const origins = (cors?.items('allow_origin_string_match') ?? []).map(
    (one) => one.text('exact') ?? patternOf(one.text('prefix'), one.text('suffix'), one.text('safe_regex', 'regex')),
  );
  return [
    ...factsOfHeaders(entries),
    ...(cors === undefined || origins.length === 0
      ? []
      : [corsFact(cors, origins, truth(cors.get('allow_credentials')?.value))]),
  ];
}

/** Returns a matcher of texts as an expression of all that it accepts: by its start, its end or as a whole. */
function patternOf(prefix: string | null, suffix: string | null, regex: string | null): string {
  const plain = (text: string) => text.replace(/[^\w\s:/-]/g, (char) => `\\${char}`);
  if (prefix === '' || prefix === '*' || regex === '.*') return '*';
  if (prefix !== null) return `/^${plain(prefix)}/`;
  if (suffix !== null) return `/${plain(suffix)}$/`;
  return regex === null ? '' : `/^(?:${regex})$/`;
}

/** Returns if a virtual host redirects to https. */
function redirectFact(host: DocumentNode): Fact[] {
  const required = host.get('require_tls');
  const route = host.items('routes').find((one) => truth(one.get('redirect', 'https_redirect')?.value) === true);
  const on = /^(?:ALL|EXTERNAL_ONLY)$/.test(host.text('require_tls') ?? '') || route !== undefined;
  return [
    {
      control: controls.httpsRedirect,
      subject: '',
      value: { kind: 'switch', on },
      certainty: required === undefined && route === undefined ? 'default' : 'literal',
      origin: required?.origin ?? route?.opening ?? host.opening,
    },
  ];
}

/**
 * Returns versions and certificates of a TLS context; servers take TLS 1.2 and up unless they say otherwise.
 * https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/transport_sockets/tls/v3/common.proto
 */
function tlsFacts(node: DocumentNode): Fact[] {
  const common = node.below('common_tls_context');
  if (common === undefined) return [];
  const isUpstream = /UpstreamTlsContext/.test(node.text('@type') ?? '');
  const version = common.get('tls_params', 'tls_minimum_protocol_version');
  const facts: Fact[] = [
    {
      control: controls.tlsVersion,
      subject: '',
      value: leastTls(
        (common.text('tls_params', 'tls_minimum_protocol_version') ?? 'TLSv1_2').replace('TLS_AUTO', 'TLSv1_2'),
      ),
      certainty: version === undefined ? 'default' : 'literal',
      origin: version?.origin ?? common.opening,
    },
  ];
  const validation = common.below('validation_context') ?? common.below('combined_validation_context');
  if (isUpstream)
    facts.push({
      control: controls.tlsVerify,
      subject: '',
      value: {
        kind: 'switch',
        on: validation !== undefined && validation.text('trust_chain_verification') !== 'ACCEPT_UNTRUSTED',
      },
      certainty: validation === undefined ? 'default' : 'literal',
      origin: validation?.opening ?? common.opening,
    });
  const asked = node.get('require_client_certificate');
  if (!isUpstream)
    facts.push({
      control: controls.clientCertificates,
      subject: '',
      value: controls.clientCertificates.order.parse(truth(asked?.value) === true ? 'require' : 'none'),
      certainty: asked === undefined ? 'default' : 'literal',
      origin: asked?.origin ?? node.opening,
    });
  const suites = common.get('tls_params', 'cipher_suites');
  // BoringSSL writes alternatives of the same rank as `[A|B]`.
  if (suites !== undefined)
    facts.push({
      control: controls.ciphers,
      subject: '',
      value: controls.ciphers.order.parse(
        textsOf(suites.value)
          .join(':')
          .replace(/[[\]|]/g, ':'),
      ),
      certainty: 'literal',
      origin: suites.origin,
    });
  return facts;
}
