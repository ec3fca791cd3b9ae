import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'clickhouse-cloud-key-secret',
    title: 'ClickHouse Cloud API key secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['clickhouse'],
    pattern:
      String.raw`(?i:clickhouse[_.-]?(?:cloud[_.-]?)?(?:api[_.-]?)?(?:key|token)[_.-]?secret)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{42})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 42 },
    matches: [
      '- name: CLICKHOUSE_TOKEN_SECRET\n  value: "{sample}"',
      "process.env.CLICKHOUSE_TOKEN_SECRET = '{sample}';",
    ],
    ignores: ['CLICKHOUSE_TOKEN_SECRET=YOUR_TOKEN_HERE', 'CLICKHOUSE_TOKEN_SECRET=${CLICKHOUSE_TOKEN_SECRET}'],
    why: 'Manages the services and members of the organization.',
    fix: 'Revoke it under Organization > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.clickhouse.cloud/',
    references: ['https://clickhouse.com/docs/cloud/manage/openapi'],
  },
  {
    id: 'clickhouse-password',
    title: 'ClickHouse Cloud password in a connection URL',
    severity: 'critical',
    keywords: ['.clickhouse.cloud'],
    pattern:
      String.raw`\b(?:clickhouses?|https|clickhouse\+[a-z]{2,10})://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.clickhouse\.cloud\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=clickhouse://default:{sample}@abc123.eu-central-1.aws.clickhouse.cloud:9440/default',
      '{ "url": "clickhouse://default:{sample}@abc123.eu-central-1.aws.clickhouse.cloud:9440/default" }',
    ],
    ignores: [
      'DATABASE_URL=clickhouse://default:password@abc123.eu-central-1.aws.clickhouse.cloud:9440/default',
      'DATABASE_URL=clickhouse://default:${DB_PASSWORD}@abc123.eu-central-1.aws.clickhouse.cloud:9440/default',
      'DATABASE_URL=clickhouse://default:<password>@abc123.eu-central-1.aws.clickhouse.cloud:9440/default',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://console.clickhouse.cloud/',
    references: ['https://clickhouse.com/docs/cloud/reference'],
  },
] satisfies PatternFile;
