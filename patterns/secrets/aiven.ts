import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'aiven-service-password',
    title: 'Aiven service password',
    severity: 'critical',
    keywords: ['avns_'],
    pattern: String.raw`\b(?<secret>AVNS_[0-9A-Za-z_-]{19})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'AVNS_',
    minEntropy: 3,
    sample: { prefix: 'AVNS_', alphabet: 'base64url', chars: 19 },
    matches: [
      '  PGPASSWORD: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'postgres://avnadmin:{sample}@pg-acme.a.aivencloud.com:12691/defaultdb?sslmode=require',
    ],
    ignores: ['PGPASSWORD=AVNS_YOUR_TOKEN_HERE', 'PGPASSWORD=${PGPASSWORD}'],
    why: 'Reads and changes the data of the service as that user.',
    fix:
      'Revoke it under the service > Users (reset the password), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://console.aiven.io/',
    references: ['https://aiven.io/docs/products/postgresql/howto/list-code-samples'],
  },
] satisfies PatternFile;
