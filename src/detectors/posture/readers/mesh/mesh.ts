/** Envoy and Istio: headers, TLS and redirects of routes, listeners and gateways, mutual TLS between workloads. */

import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { NO_POLICY, type Grants } from '../../orders/grants.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origin } from '../../position.ts';
import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import { leastTls } from '../cloud/tls.ts';
import { objectName } from '../cluster/kubernetes.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';
import { authorizationFact } from './authorization.ts';
import { envoyScopes } from './envoy.ts';
import { corsFact } from '../cluster/cors.ts';

/** Returns the scopes of an object of Istio or the Gateway API, or of a static configuration of Envoy. */
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
  if (kind === 'PeerAuthentication') return [peerScope(root, scope(id, root, mutualTlsFacts(root)))];
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
    return fact === null ? [] : [{ ...scope(id, root, [fact]), joins: deletedPolicy(fact) }];
  }
  if (kind === 'DestinationRule') return [scope(id, root, upstreamFacts(root.below('spec', 'trafficPolicy', 'tls')))];
  if (kind === 'HTTPRoute')
    return root
      .items('spec', 'rules')
      .map((rule, at) => scope(`${id} > rule ${rule.text('name') ?? at}`, rule, filterFacts(rule)));
  // A list is one of clusters or listeners that another file takes in.
  const parts = [root, ...root.items().slice(0, 100)];
  return parts.some((part) => ENVOY.some((key) => part.entry(key) !== undefined)) ? envoyScopes(root, '') : [];
}

/** Keys with which a document of Envoy begins, whole or as a part of one. */
const ENVOY = [
  'static_resources',
  'resources',
  'virtual_hosts',
  'route_config',
  'filter_chains',
  'domains',
  'listeners',
  'transport_socket',
  'typed_config',
  'common_tls_context',
  'admin',
];

/**
 * Returns the headers and redirects of a rule's filters.
 * https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter
 */
function filterFacts(rule: DocumentNode): Fact[] {
  const filters = rule.items('filters');
  const entries = filters.flatMap((filter) => {
    const [set, add, remove] = ['set', 'add', 'remove'].map((key) => filter.items('responseHeaderModifier', key));
    return [
      ...[...set!, ...add!].map(
        (one): HeaderEntry => ({
          name: one.text('name') ?? '',
          value: one.text('value'),
          origin: one.opening,
          certainty: 'literal',
        }),
      ),
      ...remove!.map(
        (one): HeaderEntry => ({ name: one.text() ?? '', value: null, origin: one.stretch(), certainty: 'literal' }),
      ),
    ];
  });
  const redirect = filters.find((filter) => filter.text('requestRedirect', 'scheme') === 'https');
  const on = { kind: 'switch', on: true } as const;
  return [
    ...factsOfHeaders(entries),
    ...(redirect === undefined
      ? []
      : [
          {
            control: controls.httpsRedirect,
            subject: '',
            value: on,
            certainty: 'literal' as const,
            origin: redirect.opening,
          },
        ]),
  ];
}

const MODES: Readonly<Record<string, number>> = { DISABLE: 0, PERMISSIVE: 1, UNSET: 1, STRICT: 2 };

/**
 * Returns the mode of mutual TLS, of the workload and of each port.
 * https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
function mutualTlsFacts(root: DocumentNode): Fact[] {
  const found = root.get('spec', 'mtls', 'mode');
  const mode = modeFact('mtls', root.text('spec', 'mtls', 'mode') ?? 'UNSET', found?.origin ?? root.opening);
  const ports = root.pairs('spec', 'portLevelMtls').map(([port, node]) => {
    const word = node.text('mode') ?? 'UNSET';
    return modeFact(`mtls of port ${port}`, word === 'UNSET' ? modeOf(root) : word, node.stretch());
  });
  return [found === undefined ? { ...mode, certainty: 'unknown' } : mode, ...ports];
}

function modeOf(root: DocumentNode): string {
  return root.text('spec', 'mtls', 'mode') ?? 'UNSET';
}

/** Ranks a mode of mutual TLS: `DISABLE`, `PERMISSIVE`, `STRICT`. */
function modeFact(subject: string, word: string, origin: Origin): Fact {
  const value: Rank = {
    kind: 'rank',
    name: `${subject} mode`,
    rank: MODES[word] ?? 1,
    word,
    atMost: 'high',
    weakening: 'downgrade',
  };
  return { control: controls.encryption, subject, value, certainty: 'literal', origin };
}

/**
 * Adds the values without a setting: a port without a mode of its own has that of the workload; without the object,
 * that of the mesh.
 */
function peerScope(root: DocumentNode, scope: Scope): Scope {
  const [mode] = scope.facts;
  const ofMesh = { ...modeFact('mtls', 'PERMISSIVE', root.opening), origin: null, atMost: 'low' as const } as Fact;
  return {
    ...scope,
    absent: (control, subject) =>
      subject.startsWith('mtls of port ')
        ? { value: modeFact(subject, modeOf(root), root.opening).value, certainty: mode!.certainty }
        : nothingSet(control, subject),
    joins: [{ parent: '', facts: [ofMesh], judged: 'deleted' }],
  };
}

/** Returns what a deleted policy leaves: all requests if no policy allows, and what the policy denied. */
function deletedPolicy(fact: Fact): readonly Joins[] {
  const { value } = fact;
  if (value.kind !== 'grants') return [];
  const everything: Grants = value.denies.length > 0 ? NO_POLICY : EVERYTHING;
  return [
    { parent: '', facts: [{ ...fact, value: everything, origin: null, atMost: 'low' } as Fact], judged: 'deleted' },
  ];
}

const EVERYTHING: Grants = {
  kind: 'grants',
  allows: [{ action: '*', resource: '*', principal: '*', condition: [] }],
  denies: [],
};

/**
 * Returns redirect, versions and certificates of a server.
 * https://istio.io/latest/docs/reference/config/networking/gateway/
 */
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

/** Returns headers and CORS of a route. https://istio.io/latest/docs/reference/config/networking/virtual-service/ */
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

/**
 * Returns if the connection to a service is encrypted and verified.
 * https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings
 */
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
