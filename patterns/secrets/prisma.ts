import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'prisma-accelerate-key',
    title: 'Prisma Accelerate or Postgres API key',
    severity: 'critical',
    keywords: ['prisma-data.net'],
    pattern:
      String.raw`\bprisma(?:\+postgres)?://(?:[0-9a-z-]{1,40}\.)?(?:accelerate|db)?` +
      String.raw`\.?prisma-data\.net/\?[0-9A-Za-z_=&.-]{0,120}?api_key=(?<secret>eyJ[0-9A-Za-z_.-]{40,700})` +
      String.raw`(?:[^0-9A-Za-z_.-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ',
        { alphabet: 'base64url', chars: 140 },
        '.',
        { alphabet: 'base64url', chars: 43 },
      ],
    },
    matches: [
      'DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key={sample}"',
      'DATABASE_URL=prisma+postgres://accelerate.prisma-data.net/?api_key={sample}',
    ],
    ignores: [
      'DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key=__API_KEY__"',
      'DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key=${KEY}"',
    ],
    why: 'Reads and changes the data behind the connection.',
    fix: 'Revoke it under the environment > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.prisma.io/',
    references: ['https://www.prisma.io/docs/accelerate/getting-started'],
  },
] satisfies PatternFile;
