/** Envoy and Istio: headers, TLS and redirects of routes, listeners and gateways, mutual TLS between workloads. */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { leastTls } from '../cloud/tls.ts';
import { objectName } from '../cluster/kubernetes.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { authorizationFact } from './authorization.ts';
import { envoyScopes } from './envoy.ts';
import { corsFact } from '../cluster/cors.ts';

export function meshScopes(root: DocumentNode): Scope[] {
  const kind = root.text('kind') ?? '';
  const id = objectName(root);
  const scope = (name: string, node: DocumentNode, facts: readonly Fact[]): Scope => ({
    id: name,
    origin: node.opening,
    facts,
    absent: nothingSet,
    atMost: 'high',
    site: id,
  });
  if (kind === 'PeerAuthentication') return [scope(id, root, [mutualTls(root)])];
  if (kind === 'Gateway' && root.entry('spec', 'servers') !== undefined)
    return root
      .items('spec', 'servers')
      .map((server) =>
        scope(
          `${id} > port ${server.text('port', 'number') ?? server.text('port', 'name') ?? ''}`,
          server,
          gatewayFacts(server),
        ),
      );
  if (kind === 'VirtualService')
    return root
      .items('spec', 'http')
      .map((route, at) => scope(`${id} > route ${route.text('name') ?? at}`, route, virtualServiceFacts(route)));
  if (kind === 'AuthorizationPolicy') {
    const fact = authorizationFact(root);
    return fact === null ? [] : [scope(id, root, [fact])];
  }
  if (kind === 'DestinationRule') return [scope(id, root, upstreamFacts(root.below('spec', 'trafficPolicy', 'tls')))];
  return root.entry('static_resources') === undefined &&
    root.entry('resources') === undefined &&
    root.entry('virtual_hosts') === undefined
    ? []
    : envoyScopes(root, '');
}

/** https://istio.io/latest/docs/reference/config/security/peer_authentication/ */
function mutualTls(root: DocumentNode): Fact {
  const found = root.get('spec', 'mtls', 'mode');
  const word = root.text('spec', 'mtls', 'mode') ?? 'UNSET';
  const ranks: Readonly<Record<string, number>> = { DISABLE: 0, PERMISSIVE: 1, UNSET: 1, STRICT: 2 };
  const value: Rank = {
    kind: 'rank',
    name: 'mtls mode',
    rank: ranks[word] ?? 1,
    word,
    atMost: 'high',
    weakening: 'downgrade',
  };
  return {
    control: controls.encryption,
    subject: 'mtls',
    value,
    certainty: found === undefined ? 'unknown' : 'literal',
    origin: found?.origin ?? root.opening,
  };
}

/** https://istio.io/latest/docs/reference/config/networking/gateway/ */
function gatewayFacts(server: DocumentNode): Fact[] {
  const redirect = server.get('tls', 'httpsRedirect');
  const version = server.get('tls', 'minProtocolVersion');
  const isPlain = /^HTTP2?$/.test(server.text('port', 'protocol') ?? '');
  if (isPlain)
    return [
      {
        control: controls.httpsRedirect,
        subject: '',
        value: { kind: 'switch', on: truth(redirect?.value) === true },
        certainty: redirect === undefined ? 'default' : 'literal',
        origin: redirect?.origin ?? server.opening,
      },
    ];
  return [
    {
      control: controls.tlsVersion,
      subject: '',
      value: leastTls((server.text('tls', 'minProtocolVersion') ?? 'TLSV1_2').replace('TLS_AUTO', 'TLSV1_2')),
      certainty: version === undefined ? 'default' : 'literal',
      origin: version?.origin ?? server.opening,
    },
  ];
}

/** https://istio.io/latest/docs/reference/config/networking/virtual-service/ */
function virtualServiceFacts(route: DocumentNode): Fact[] {
  const headers = route.below('headers', 'response');
  const entries: HeaderEntry[] = [
    ...['set', 'add']
      .flatMap((key) => headers?.pairs(key) ?? [])
      .map(([name, node]): HeaderEntry => ({ name, value: node.text(), origin: node.stretch(), certainty: 'literal' })),
    ...(headers?.items('remove') ?? []).map(
      (node): HeaderEntry => ({ name: node.text() ?? '', value: null, origin: node.stretch(), certainty: 'literal' }),
    ),
  ];
  const cors = route.below('corsPolicy');
  const origins = (cors?.items('allowOrigins') ?? []).map(
    (one) => one.text('exact') ?? (one.text('regex') === '.*' ? '*' : (one.text('prefix') ?? one.text('regex') ?? '')),
  );
  return [
    ...factsOfHeaders(entries),
    ...(cors === undefined ? [] : [corsFact(cors, origins, truth(cors.get('allowCredentials')?.value))]),
  ];
}

/** https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings */
function upstreamFacts(tls: DocumentNode | undefined): Fact[] {
  const skip = tls?.get('insecureSkipVerify');
  if (tls === undefined) return [];
  return [
    {
      control: controls.tlsVerify,
      subject: '',
      value: { kind: 'switch', on: truth(skip?.value) !== true && tls.text('mode') !== 'DISABLE' },
      certainty: 'literal',
      origin: skip?.origin ?? tls.opening,
    },
  ];
}
