import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'amazon-rds-password',
    title: 'Amazon RDS or Redshift password in a connection URL',
    severity: 'critical',
    keywords: ['.rds.amazonaws.com', '.redshift.amazonaws.com', '.redshift-serverless.amazonaws.com'],
    pattern:
      String.raw`\b(?:postgres(?:ql)?|mysql|mariadb|mssql|sqlserver|oracle|redshift` +
      String.raw`|(?:postgresql|mysql|redshift|mssql)\+[0-9a-z_]{2,20})://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.(?:rds|redshift` +
      String.raw`|redshift-serverless)\.amazonaws\.com\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=postgresql://app:{sample}@prod.abcdefgh1234.eu-west-1.rds.amazonaws.com:5432/app',
      '{ "url": "postgresql://app:{sample}@prod.abcdefgh1234.eu-west-1.rds.amazonaws.com:5432/app" }',
    ],
    ignores: [
      'DATABASE_URL=postgresql://app:password@prod.abcdefgh1234.eu-west-1.rds.amazonaws.com:5432/app',
      'DATABASE_URL=postgresql://app:${DB_PASSWORD}@prod.abcdefgh1234.eu-west-1.rds.amazonaws.com:5432/app',
      'DATABASE_URL=postgresql://app:<password>@prod.abcdefgh1234.eu-west-1.rds.amazonaws.com:5432/app',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix: 'Change the password of the user, then let RDS manage it in AWS Secrets Manager or sign in with IAM.',
    revoke: 'https://console.aws.amazon.com/rds/home',
    references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_CommonTasks.Connect.html'],
  },
] satisfies PatternFile;
