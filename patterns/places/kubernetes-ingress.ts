import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'kubernetes-ingress',
  title: 'Ingress annotations and the settings of ingress-nginx',
  files: ['**/*.{yml,yaml}'],
  headers: true,
  keywords: [String.raw`kind:\s*["']?(?:Ingress|ConfigMap)\b`],
  document: 'cluster/kubernetes.ts kubernetesScopes',
  controls: ['https-redirect', 'tls-verify', 'tls-version', 'ciphers', 'disclosure', 'exposure'],
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
  ],
} satisfies PlaceRow;
