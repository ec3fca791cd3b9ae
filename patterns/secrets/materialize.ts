import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'materialize-app-password',
    title: 'Materialize app password',
    severity: 'critical',
    keywords: ['mzp_'],
    pattern: String.raw`\b(?<secret>mzp_[0-9a-f]{64})\b`,
    publicPrefix: 'mzp_',
    minEntropy: 3,
    sample: { prefix: 'mzp_', alphabet: 'base16', chars: 64 },
    matches: [
      'MZ_PASSWORD={sample}',
      '{ "token": "{sample}" }',
      'postgres://ada@acme.dev:{sample}@acme.materialize.cloud:6875/materialize',
    ],
    ignores: ['MZ_PASSWORD=mzp_YOUR_TOKEN_HERE', 'MZ_PASSWORD=${MZ_PASSWORD}'],
    why: "Queries and changes the region's data as its owner.",
    fix: 'Revoke it under Console > App Passwords, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.materialize.com/access',
    references: ['https://materialize.com/docs/security/cloud/users-service-accounts/create-service-accounts/'],
  },
] satisfies PatternFile;
