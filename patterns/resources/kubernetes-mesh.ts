/**
 * Kubernetes: service meshes and the network policies of their own. https://istio.io/latest/docs/reference/config/,
 * https://linkerd.io/2/reference/proxy-configuration/, https://linkerd.io/2/reference/authorization-policy/,
 * https://docs.cilium.io/en/stable/network/servicemesh/mutual-authentication/,
 * https://docs.cilium.io/en/stable/security/policy/, read on 2026-11-30. `Template` is the metadata of a pod.
 */

import type { ResourceSettings, SettingAddress } from '../../src/model/posture/resource.ts';

const CILIUM = ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'];
const DIRECTIONS = ['ingress', 'egress'];

/** A setting of every rule of Cilium's policies. */
function ofRules(key: string): SettingAddress[] {
  return CILIUM.flatMap((kind) =>
    DIRECTIONS.flatMap((direction): SettingAddress[] => [
      `${kind} spec.${direction}[].${key}`,
      `${kind} specs[].${direction}[].${key}`,
    ]),
  );
}

function ofPolicies(key: string): SettingAddress[] {
  return CILIUM.map((kind): SettingAddress => `${kind} ${key}`);
}

export const resources: readonly ResourceSettings[] = [
  {
    // https://istio.io/latest/docs/reference/config/security/jwt/
    control: 'authentication',
    safe: 'allowed',
    default: '*',
    atMost: 'medium',
    settings: ['RequestAuthentication spec.jwtRules[].audiences'],
  },
  {
    // https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig-OutboundTrafficPolicy-Mode
    control: 'network-filter',
    safe: ['ALLOW_ANY', 'REGISTRY_ONLY'],
    default: 'ALLOW_ANY',
    atMost: 'medium',
    settings: [
      'IstioOperator spec.meshConfig.outboundTrafficPolicy.mode',
      'Istio spec.values.meshConfig.outboundTrafficPolicy.mode',
      'Sidecar spec.outboundTrafficPolicy.mode',
    ],
  },
  {
    control: 'transit-encryption',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: ['IstioOperator spec.meshConfig.enableAutoMtls', 'Istio spec.values.meshConfig.enableAutoMtls'],
  },
  {
    control: 'tls-version',
    safe: 'tls',
    default: 'TLSV1_2',
    settings: [
      'IstioOperator spec.meshConfig.meshMTLS.minProtocolVersion',
      'IstioOperator spec.meshConfig.tlsDefaults.minProtocolVersion',
    ],
  },
  {
    control: 'audit',
    safe: 'set',
    default: '',
    atMost: 'low',
    settings: ['IstioOperator spec.meshConfig.accessLogFile', 'Istio spec.values.meshConfig.accessLogFile'],
  },
  {
    control: 'audit',
    safe: 'off',
    default: false,
    atMost: 'low',
    settings: ['Telemetry spec.accessLogging[].disabled'],
  },
  {
    control: 'input-checks',
    safe: ['NONE', 'BASE|DEFAULT', 'MERGE_SLASHES', 'DECODE_AND_MERGE_SLASHES'],
    default: 'BASE',
    atMost: 'low',
    settings: ['IstioOperator spec.meshConfig.pathNormalization.normalization'],
  },
  {
    control: 'pod-security',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: ['IstioOperator spec.values.global.proxy.privileged'],
  },
  {
    control: 'authentication',
    safe: 'set',
    default: '',
    atMost: 'medium',
    settings: ['RequestAuthentication spec.jwtRules'],
  },
  {
    // Without a side-car neither mutual TLS nor a policy applies.
    control: 'transit-encryption',
    safe: ['disabled|false', '', 'enabled|true|ingress'],
    default: '',
    atMost: 'medium',
    settings: [
      'Namespace metadata.labels.istio-injection',
      'Namespace metadata.annotations.linkerd.io/inject',
      'Template metadata.annotations.linkerd.io/inject',
      'Template metadata.annotations.sidecar.istio.io/inject',
      'Template metadata.labels.sidecar.istio.io/inject',
    ],
  },
  {
    control: 'authentication',
    safe: [
      'audit',
      'all-unauthenticated',
      'cluster-unauthenticated',
      'all-authenticated',
      'cluster-authenticated',
      'deny',
    ],
    default: 'all-unauthenticated',
    sure: false,
    atMost: 'medium',
    settings: [
      'Namespace metadata.annotations.config.linkerd.io/default-inbound-policy',
      'Template metadata.annotations.config.linkerd.io/default-inbound-policy',
    ],
  },
  {
    control: 'authentication',
    safe: [
      'audit',
      'all-unauthenticated',
      'cluster-unauthenticated',
      'all-authenticated',
      'cluster-authenticated',
      'deny',
    ],
    default: 'deny',
    atMost: 'medium',
    settings: ['Server spec.accessPolicy'],
  },
  {
    // Connections to and from these ports pass the proxy by.
    control: 'transit-encryption',
    safe: 'no-items',
    default: '',
    atMost: 'low',
    settings: [
      'Template metadata.annotations.config.linkerd.io/skip-inbound-ports',
      'Template metadata.annotations.config.linkerd.io/skip-outbound-ports',
      'Template metadata.annotations.traffic.sidecar.istio.io/excludeInboundPorts',
      'Template metadata.annotations.traffic.sidecar.istio.io/excludeOutboundPorts',
    ],
  },
  {
    control: 'authentication',
    safe: 'items',
    default: '',
    atMost: 'medium',
    settings: ['AuthorizationPolicy spec.requiredAuthenticationRefs[].name'],
  },
  {
    control: 'authentication',
    safe: { bad: ['*'] },
    default: '',
    atMost: 'medium',
    settings: ['MeshTLSAuthentication spec.identities', 'ServerAuthorization spec.client.meshTLS.identities'],
  },
  {
    control: 'authentication',
    safe: 'off',
    default: false,
    atMost: 'medium',
    settings: [
      'ServerAuthorization spec.client.unauthenticated',
      'ServerAuthorization spec.client.meshTLS.unauthenticatedTLS',
    ],
  },
  {
    control: 'network-access',
    safe: 'networks',
    default: '',
    atMost: 'medium',
    settings: ['NetworkAuthentication spec.networks[].cidr', 'ServerAuthorization spec.client.networks[].cidr'],
  },
  {
    control: 'authentication',
    safe: ['disabled|', 'required|test-always-fail'],
    default: '',
    atMost: 'medium',
    settings: [...ofRules('authentication.mode')],
  },
  {
    control: 'network-filter',
    safe: 'on',
    default: true,
    atMost: 'medium',
    settings: [...ofPolicies('spec.enableDefaultDeny.ingress'), ...ofPolicies('spec.enableDefaultDeny.egress')],
  },
];
