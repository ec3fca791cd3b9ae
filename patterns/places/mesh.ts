import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'mesh',
  title: 'Istio and Envoy',
  files: ['**/*.{yml,yaml}'],
  headers: true,
  keywords: [
    String.raw`kind:\s*["']?(?:PeerAuthentication|AuthorizationPolicy|Gateway|VirtualService)\b`,
    String.raw`kind:\s*["']?(?:DestinationRule|HTTPRoute)\b`,
    'static_resources:',
    'common_tls_context|envoy\\.transport_sockets',
    'virtual_hosts:|route_config:|response_headers_to_add|require_tls|filter_chains:',
  ],
  document: 'mesh/mesh.ts meshScopes',
  controls: [
    'https-redirect',
    'tls-version',
    'tls-verify',
    'ciphers',
    'encryption',
    'iam',
    'client-certificates',
    'exposure',
  ],
  references: [
    'https://istio.io/latest/docs/reference/config/networking/',
    'https://www.envoyproxy.io/docs/envoy/latest/api-v3/api',
  ],
} satisfies PlaceRow;
