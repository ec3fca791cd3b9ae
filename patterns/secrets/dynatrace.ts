import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'dynatrace-token',
    title: 'Dynatrace token',
    severity: 'high',
    keywords: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s04.', 'dt0s06.', 'dt0s08.', 'dt0s16.', 'dt0a01.'],
    pattern: String.raw`\b(?<secret>dt0[acs][0-9]{2}\.[0-9A-Z]{8,32}\.[0-9A-Z]{64})\b`,
    publicPrefix: 'dt0',
    minEntropy: 4,
    sample: { parts: ['dt0c01.', { alphabet: 'base32', chars: 24 }, '.', { alphabet: 'base32', chars: 64 }] },
    matches: [
      'export DT_API_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'Authorization: Api-Token {sample}',
    ],
    ignores: ['DT_API_TOKEN=dt0YOUR_TOKEN_HERE', 'DT_API_TOKEN=${DT_API_TOKEN}'],
    why: 'Reads monitoring data or changes settings within its scopes.',
    fix:
      'Revoke it under Access Tokens, or Account Management for OAuth clients, ' +
      'then read the new one from the environment or a secret manager.',
    revoke:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    references: [
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    ],
  },
] satisfies PatternFile;
