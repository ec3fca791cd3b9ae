import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'timescale-password',
    title: 'Timescale (Tiger) Cloud password in a connection URL',
    severity: 'critical',
    keywords: ['.tsdb.cloud.'],
    pattern:
      String.raw`\b(?:postgres(?:ql)?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.tsdb\.cloud\.` +
      String.raw`(?:timescale|tigerdata)\.com\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=postgres://tsdbadmin:{sample}@' +
        'abcdefghij.klmnopqrst.tsdb.cloud.timescale.com:31234/' +
        'tsdb?sslmode=require',
      '{ "url": ' +
        '"postgres://tsdbadmin:{sample}@' +
        'abcdefghij.klmnopqrst.tsdb.cloud.timescale.com:31234/' +
        'tsdb?sslmode=require" }',
    ],
    ignores: [
      'DATABASE_URL=postgres://tsdbadmin:password@' +
        'abcdefghij.klmnopqrst.tsdb.cloud.timescale.com:31234/' +
        'tsdb?sslmode=require',
      'DATABASE_URL=postgres://tsdbadmin:${DB_PASSWORD}@' +
        'abcdefghij.klmnopqrst.tsdb.cloud.timescale.com:31234/' +
        'tsdb?sslmode=require',
      'DATABASE_URL=postgres://tsdbadmin:<password>@' +
        'abcdefghij.klmnopqrst.tsdb.cloud.timescale.com:31234/' +
        'tsdb?sslmode=require',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://console.cloud.timescale.com/',
    references: ['https://docs.tigerdata.com/integrations/latest/find-connection-details/'],
  },
] satisfies PatternFile;
