import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'qdrant-api-key',
    title: 'Qdrant Cloud API key',
    severity: 'high',
    keywords: ['qdrant'],
    pattern:
      String.raw`(?i:qdrant[_.-]?(?:cloud[_.-]?|cluster[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{14,400}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{43,86})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJ',
        { alphabet: 'base64url', chars: 120 },
        '.',
        { alphabet: 'base64url', chars: 86 },
      ],
    },
    matches: ['QDRANT_API_KEY={sample}', '"QDRANT_API_KEY": "{sample}"'],
    ignores: ['QDRANT_API_KEY=eyJYOUR_TOKEN_HERE', 'QDRANT_API_KEY=${QDRANT_API_KEY}'],
    why: 'Reads and changes the collections of the cluster.',
    fix: 'Revoke it under the cluster > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://cloud.qdrant.io/',
    references: ['https://qdrant.tech/documentation/cloud/authentication/'],
  },
] satisfies PatternFile;
