import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'datastax-astra-token',
    title: 'DataStax Astra application token',
    severity: 'critical',
    keywords: ['astracs:'],
    pattern: String.raw`\b(?<secret>AstraCS:[0-9A-Za-z]{24}:[0-9a-f]{64})\b`,
    publicPrefix: 'AstraCS:',
    minEntropy: 4,
    sample: { parts: ['AstraCS:', { alphabet: 'base62', chars: 24 }, ':', { alphabet: 'base16', chars: 64 }] },
    matches: ['  ASTRA_DB_APPLICATION_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: [
      'ASTRA_DB_APPLICATION_TOKEN=AstraCS:YOUR_TOKEN_HERE',
      'ASTRA_DB_APPLICATION_TOKEN=${ASTRA_DB_APPLICATION_TOKEN}',
    ],
    why: "Reads and changes the databases that the token's role covers.",
    fix: 'Revoke it under Settings > Tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://astra.datastax.com/settings/tokens',
    references: ['https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html'],
  },
] satisfies PatternFile;
