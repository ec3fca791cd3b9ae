import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'pinecone-api-key',
    title: 'Pinecone API key',
    severity: 'high',
    keywords: ['pcsk_'],
    pattern: String.raw`\b(?<secret>pcsk_[0-9A-Za-z]{5,6}_[0-9A-Za-z]{60,66})\b`,
    publicPrefix: 'pcsk_',
    minEntropy: 4,
    sample: { parts: ['pcsk_', { alphabet: 'base62', chars: 5 }, '_', { alphabet: 'base62', chars: 63 }] },
    matches: [
      'export PINECONE_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'Api-Key: {sample}',
    ],
    ignores: ['PINECONE_API_KEY=pcsk_YOUR_TOKEN_HERE', 'PINECONE_API_KEY=${PINECONE_API_KEY}'],
    why: 'Reads and changes the indexes of the project.',
    fix: 'Revoke it under the project > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.pinecone.io/',
    verify: asking(
      'https://api.pinecone.io/indexes',
      'https://docs.pinecone.io/reference/api/control-plane/list_indexes',
      { 'api-key': '{secret}' },
    ),
    references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
  },
  {
    id: 'pinecone-legacy-api-key',
    title: 'Pinecone API key of the old format',
    severity: 'high',
    keywords: ['pinecone'],
    pattern:
      String.raw`(?i:pinecone[_.-]?(?:api[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ["  PINECONE_API_KEY: '{sample}'", 'os.environ["PINECONE_API_KEY"] = "{sample}"'],
    ignores: ['PINECONE_API_KEY=YOUR_TOKEN_HERE', 'PINECONE_API_KEY=${PINECONE_API_KEY}'],
    why: 'Reads and changes the indexes of the project.',
    fix: 'Revoke it under the project > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.pinecone.io/',
    references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
  },
] satisfies PatternFile;
