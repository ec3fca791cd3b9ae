import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'cloudamqp-password',
    title: 'CloudAMQP password in a connection URL',
    severity: 'critical',
    keywords: ['.cloudamqp.com'],
    pattern:
      String.raw`\b(?:amqps?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.(?:rmq[0-9]{0,3}|lmq)?` +
      String.raw`\.?cloudamqp\.com\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=amqps://abcdefgh:{sample}@fast-otter.rmq.cloudamqp.com/abcdefgh',
      '{ "url": "amqps://abcdefgh:{sample}@fast-otter.rmq.cloudamqp.com/abcdefgh" }',
    ],
    ignores: [
      'DATABASE_URL=amqps://abcdefgh:password@fast-otter.rmq.cloudamqp.com/abcdefgh',
      'DATABASE_URL=amqps://abcdefgh:${DB_PASSWORD}@fast-otter.rmq.cloudamqp.com/abcdefgh',
      'DATABASE_URL=amqps://abcdefgh:<password>@fast-otter.rmq.cloudamqp.com/abcdefgh',
    ],
    why: 'Publishes and consumes the messages of the instance.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://customer.cloudamqp.com/',
    references: ['https://www.cloudamqp.com/docs/index.html'],
  },
] satisfies PatternFile;
