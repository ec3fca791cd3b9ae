import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'kubernetes',
  title: 'Kubernetes objects',
  files: ['**/*.{yml,yaml,manifest}'],
  keywords: [String.raw`\bkind['"]?:\s*["']?[A-Z]|constraints\.gatekeeper\.sh/`],
  document: 'cluster/workloads.ts workloadScopes',
  controls: [
    'iam',
    'exposure',
    'debug',
    'tls-verify',
    'sslmode',
    'network-access',
    'image-integrity',
    'encryption',
    'audit',
  ],
  resources: 'kubernetes',
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context',
    'https://kubernetes.io/docs/reference/command-line-tools-reference/',
  ],
} satisfies PlaceRow;
