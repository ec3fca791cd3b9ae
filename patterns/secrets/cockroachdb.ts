import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'cockroachdb-cloud-api-key',
    title: 'CockroachDB Cloud API key',
    severity: 'critical',
    keywords: ['ccdb1_'],
    pattern: String.raw`\b(?<secret>CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40})\b`,
    publicPrefix: 'CCDB1_',
    minEntropy: 4,
    sample: { parts: ['CCDB1_', { alphabet: 'base62', chars: 22 }, '_', { alphabet: 'base62', chars: 40 }] },
    matches: ['client = Client("{sample}")', 'ENV COCKROACH_API_KEY={sample}'],
    ignores: ['COCKROACH_API_KEY=CCDB1_YOUR_TOKEN_HERE', 'COCKROACH_API_KEY=${COCKROACH_API_KEY}'],
    why: 'Manages the clusters and users that the service account may.',
    fix:
      'Revoke it under Organization > Access Management > Service Accounts, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://cockroachlabs.cloud/service-accounts',
    references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access'],
  },
  {
    id: 'cockroachdb-password',
    title: 'CockroachDB Cloud password in a connection URL',
    severity: 'critical',
    keywords: ['.cockroachlabs.cloud'],
    pattern:
      String.raw`\b(?:postgres(?:ql)?|cockroachdb)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.cockroachlabs\.cloud\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=postgresql://ada:{sample}@acme-app-1234.8nj.cockroachlabs.cloud:26257/defaultdb',
      '{ "url": "postgresql://ada:{sample}@acme-app-1234.8nj.cockroachlabs.cloud:26257/defaultdb" }',
    ],
    ignores: [
      'DATABASE_URL=postgresql://ada:password@acme-app-1234.8nj.cockroachlabs.cloud:26257/defaultdb',
      'DATABASE_URL=postgresql://ada:${DB_PASSWORD}@acme-app-1234.8nj.cockroachlabs.cloud:26257/defaultdb',
      'DATABASE_URL=postgresql://ada:<password>@acme-app-1234.8nj.cockroachlabs.cloud:26257/defaultdb',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://cockroachlabs.cloud/',
    references: ['https://www.cockroachlabs.com/docs/stable/connection-parameters'],
  },
] satisfies PatternFile;
