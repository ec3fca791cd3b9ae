import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'elasticache-auth-token',
    title: 'Amazon ElastiCache token in a connection URL',
    severity: 'critical',
    keywords: ['.cache.amazonaws.com'],
    pattern:
      String.raw`\b(?:rediss?|valkeys?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.cache\.amazonaws\.com\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=rediss://default:{sample}@master.acme.abc123.euw1.cache.amazonaws.com:6379',
      '{ "url": "rediss://default:{sample}@master.acme.abc123.euw1.cache.amazonaws.com:6379" }',
    ],
    ignores: [
      'DATABASE_URL=rediss://default:password@master.acme.abc123.euw1.cache.amazonaws.com:6379',
      'DATABASE_URL=rediss://default:${DB_PASSWORD}@master.acme.abc123.euw1.cache.amazonaws.com:6379',
      'DATABASE_URL=rediss://default:<password>@master.acme.abc123.euw1.cache.amazonaws.com:6379',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      "Rotate the AUTH token or the user's password in ElastiCache, " +
      'then read the new one from AWS Secrets Manager.',
    revoke: 'https://console.aws.amazon.com/elasticache/home',
    references: ['https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html'],
  },
] satisfies PatternFile;
