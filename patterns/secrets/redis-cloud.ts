import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'redis-cloud-password',
    title: 'Redis Cloud password in a connection URL',
    severity: 'critical',
    keywords: ['.redislabs.com', '.redis-cloud.com', '.redns.'],
    pattern:
      String.raw`\b(?:rediss?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.(?:redislabs\.com|redis-cloud\.com` +
      String.raw`|redns\.redis-cloud\.com)\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=redis://default:{sample}@redis-12345.c1.eu-west-1-3.ec2.cloud.redislabs.com:12345',
      '{ "url": "redis://default:{sample}@redis-12345.c1.eu-west-1-3.ec2.cloud.redislabs.com:12345" }',
    ],
    ignores: [
      'DATABASE_URL=redis://default:password@redis-12345.c1.eu-west-1-3.ec2.cloud.redislabs.com:12345',
      'DATABASE_URL=redis://default:${DB_PASSWORD}@redis-12345.c1.eu-west-1-3.ec2.cloud.redislabs.com:12345',
      'DATABASE_URL=redis://default:<password>@redis-12345.c1.eu-west-1-3.ec2.cloud.redislabs.com:12345',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://cloud.redis.io/',
    references: ['https://redis.io/docs/latest/operate/rc/security/access-control/data-access-control/default-user/'],
  },
] satisfies PatternFile;
