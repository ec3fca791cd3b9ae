import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'weaviate-api-key',
    title: 'Weaviate Cloud API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['weaviate', 'wcs_', 'wcd_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:weaviate|wcs|wcd)[_.-]?(?:admin[_.-]?|cloud[_.-]?)?(?:api[_.-]?)?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{36})\b`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base62', chars: 36 },
    matches: ['- name: WEAVIATE_API_KEY\n  value: "{sample}"', "process.env.WEAVIATE_API_KEY = '{sample}';"],
    ignores: ['WEAVIATE_API_KEY=YOUR_TOKEN_HERE', 'WEAVIATE_API_KEY=${WEAVIATE_API_KEY}'],
    why: 'Reads and changes the collections of the cluster within its role.',
    fix: 'Revoke it under the cluster > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.weaviate.cloud/',
    references: ['https://docs.weaviate.io/cloud/manage-clusters/authentication'],
  },
] satisfies PatternFile;
