import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'mesh',
  title: 'Istio and Envoy',
  files: ['**/*.{yml,yaml}'],
  headers: true,
  keywords: [
    String.raw`kind:\s*["']?(?:PeerAuthentication|AuthorizationPolicy|Gateway|VirtualService|DestinationRule)\b`,
    'static_resources:',
    'virtual_hosts:',
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
