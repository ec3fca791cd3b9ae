import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'kustomize',
  title: 'Kustomizations and JSON patches',
  files: ['**/*.{yml,yaml}'],
  keywords: [
    String.raw`\bop["']?:\s*["']?(?:add|replace|remove)\b`,
    String.raw`(?:^|\n)(?:resources|patches|images|components|configMapGenerator)[ \t]*:`,
    String.raw`(?:^|\n)patches(?:StrategicMerge|Json6902)[ \t]*:`,
    String.raw`kind:\s*["']?Kustomization\b`,
  ],
  reader: 'kustomize/kustomization.ts readKustomization',
  resources: 'kubernetes',
  controls: ['pod-security', 'network-access', 'network-filter', 'iam', 'image-integrity', 'https-redirect', 'debug'],
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
    'https://datatracker.ietf.org/doc/html/rfc6902',
  ],
} satisfies PlaceRow;
