import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'upstash-rest-token',
    title: 'Upstash Redis REST token',
    severity: 'critical',
    keywords: ['upstash', 'kv_rest_api'],
    pattern:
      String.raw`(?i:upstash[_.-]?(?:redis[_.-]?|vector[_.-]?|kafka[_.-]?|search[_.-]?){0,2}rest[_.-]?token` +
      String.raw`|kv_rest_api_token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>(?:A[0-9A-Za-z_-]{39,159}|A[0-9A-Za-z+/]{39,157}={1,2}))(?:[^0-9A-Za-z+/=_-]|$)`,
    minEntropy: 4,
    sample: { prefix: 'AX', alphabet: 'base62', chars: 58 },
    matches: ["  UPSTASH_REDIS_REST_TOKEN: '{sample}'", 'os.environ["UPSTASH_REDIS_REST_TOKEN"] = "{sample}"'],
    ignores: ['UPSTASH_REDIS_REST_TOKEN=YOUR_TOKEN_HERE', 'UPSTASH_REDIS_REST_TOKEN=${UPSTASH_REDIS_REST_TOKEN}'],
    why: 'Reads and changes everything in the database over HTTP.',
    fix:
      'Revoke it under the database > Details (reset credentials), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://console.upstash.com/',
    references: ['https://upstash.com/docs/redis/features/restapi'],
  },
  {
    id: 'upstash-redis-password',
    title: 'Upstash Redis password in a connection URL',
    severity: 'critical',
    keywords: ['.upstash.io'],
    pattern:
      String.raw`\b(?:rediss?)://[0-9A-Za-z._~%+-]{0,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,120}\.upstash\.io\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 9 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 10 },
      ],
    },
    matches: [
      'DATABASE_URL=rediss://default:{sample}@eu1-fast-cat-12345.upstash.io:6379',
      '{ "url": "rediss://default:{sample}@eu1-fast-cat-12345.upstash.io:6379" }',
    ],
    ignores: [
      'DATABASE_URL=rediss://default:password@eu1-fast-cat-12345.upstash.io:6379',
      'DATABASE_URL=rediss://default:${DB_PASSWORD}@eu1-fast-cat-12345.upstash.io:6379',
      'DATABASE_URL=rediss://default:<password>@eu1-fast-cat-12345.upstash.io:6379',
    ],
    why: 'Reads and changes the data that the user may reach, from anywhere the host lets in.',
    fix:
      'Change the password of the user, then keep it in a secret manager ' +
      'and put only a reference to it in the connection string.',
    revoke: 'https://console.upstash.com/',
    references: ['https://upstash.com/docs/redis/features/restapi'],
  },
  {
    id: 'upstash-qstash-token',
    title: 'Upstash QStash token',
    severity: 'high',
    keywords: ['eyjvc2vysuqioi'],
    pattern: String.raw`\b(?<secret>eyJVc2VySUQiOi[0-9A-Za-z+/]{60,200}={0,2})(?:[^0-9A-Za-z+/=.]|$)`,
    publicPrefix: 'eyJVc2VySUQiOi',
    minEntropy: 4,
    sample: { prefix: 'eyJVc2VySUQiOi', alphabet: 'base62', chars: 110 },
    matches: ['client = Client("{sample}")', 'ENV QSTASH_TOKEN={sample}', 'Authorization: Bearer {sample}'],
    ignores: ['QSTASH_TOKEN=eyJVc2VySUQiOiYOUR_TOKEN_HERE', 'QSTASH_TOKEN=${QSTASH_TOKEN}'],
    why: 'Publishes and reads messages and schedules.',
    fix:
      'Revoke it under QStash > Request Builder (roll the token), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://console.upstash.com/qstash',
    references: ['https://upstash.com/docs/qstash/howto/reset-token'],
  },
  {
    id: 'upstash-qstash-signing-key',
    title: 'Upstash QStash signing key',
    severity: 'high',
    keywords: ['qstash'],
    pattern:
      String.raw`(?i:qstash[_.-]?(?:current|next)[_.-]?signing[_.-]?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>sig_[0-9A-Za-z]{24,40})\b`,
    publicPrefix: 'sig_',
    minEntropy: 3.5,
    sample: { prefix: 'sig_', alphabet: 'base62', chars: 28 },
    matches: ['QSTASH_CURRENT_SIGNING_KEY={sample}', '"QSTASH_CURRENT_SIGNING_KEY": "{sample}"'],
    ignores: [
      'QSTASH_CURRENT_SIGNING_KEY=sig_YOUR_TOKEN_HERE',
      'QSTASH_CURRENT_SIGNING_KEY=${QSTASH_CURRENT_SIGNING_KEY}',
    ],
    why: "Forges deliveries that the receiver takes for QStash's.",
    fix:
      'Revoke it under QStash > Signing keys (roll), then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://console.upstash.com/qstash',
    references: ['https://upstash.com/docs/qstash/howto/roll-signing-keys'],
  },
] satisfies PatternFile;
