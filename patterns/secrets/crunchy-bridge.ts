import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'crunchy-bridge-api-key',
    title: 'Crunchy Bridge API key',
    severity: 'critical',
    keywords: ['cbkey_'],
    pattern: String.raw`\b(?<secret>cbkey_[0-9A-Za-z]{32,64})\b`,
    publicPrefix: 'cbkey_',
    minEntropy: 4,
    sample: { prefix: 'cbkey_', alphabet: 'base62', chars: 50 },
    matches: ['client = Client("{sample}")', 'ENV CRUNCHY_BRIDGE_API_KEY={sample}'],
    ignores: ['CRUNCHY_BRIDGE_API_KEY=cbkey_YOUR_TOKEN_HERE', 'CRUNCHY_BRIDGE_API_KEY=${CRUNCHY_BRIDGE_API_KEY}'],
    why: "Manages the account's clusters.",
    fix:
      'Revoke it under Account settings > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://crunchybridge.com/',
    references: ['https://docs.crunchybridge.com/api-concepts/authentication'],
  },
  {
    id: 'crunchy-bridge-password',
    title: 'Crunchy Bridge password in a connection URL',
    severity: 'critical',
    keywords: ['.postgresbridge.com'],
    pattern:
      String.raw`\b(?:postgres(?:ql)?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.db\.postgresbridge\.com\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=postgres://application:{sample}@p.abcdefghijklmnop.db.postgresbridge.com:5432/postgres',
      '{ "url": "postgres://application:{sample}@p.abcdefghijklmnop.db.postgresbridge.com:5432/postgres" }',
    ],
    ignores: [
      'DATABASE_URL=postgres://application:password@p.abcdefghijklmnop.db.postgresbridge.com:5432/postgres',
      'DATABASE_URL=postgres://application:${DB_PASSWORD}@p.abcdefghijklmnop.db.postgresbridge.com:5432/postgres',
      'DATABASE_URL=postgres://application:<password>@p.abcdefghijklmnop.db.postgresbridge.com:5432/postgres',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://crunchybridge.com/',
    references: ['https://docs.crunchybridge.com/quickstart/connecting'],
  },
] satisfies PatternFile;
