import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'supabase-personal-access-token',
    title: 'Supabase personal access token',
    severity: 'critical',
    keywords: ['sbp_'],
    pattern: String.raw`\b(?<secret>sbp_(?:oauth_|v0_)?[0-9a-f]{40})\b`,
    publicPrefix: 'sbp_',
    minEntropy: 3,
    sample: { prefix: 'sbp_', alphabet: 'base16', chars: 40 },
    matches: [
      'export SUPABASE_ACCESS_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: ['SUPABASE_ACCESS_TOKEN=sbp_YOUR_TOKEN_HERE', 'SUPABASE_ACCESS_TOKEN=${SUPABASE_ACCESS_TOKEN}'],
    why: 'Manages every project of the account, keys and databases included.',
    fix: 'Revoke it under Account > Access tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://supabase.com/dashboard/account/tokens',
    verify: bearer(
      'https://api.supabase.com/v1/projects',
      'https://supabase.com/docs/reference/api/v1-list-all-projects',
    ),
    references: ['https://supabase.com/docs/reference/api/introduction'],
  },
  {
    id: 'supabase-secret-key',
    title: 'Supabase secret API key',
    severity: 'critical',
    keywords: ['sb_secret_'],
    pattern: String.raw`\b(?<secret>sb_secret_[0-9A-Za-z_-]{31})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sb_secret_',
    minEntropy: 3.75,
    sample: { parts: ['sb_secret_', { alphabet: 'base64url', chars: 22 }, '_', { alphabet: 'base64url', chars: 8 }] },
    matches: [
      '  SUPABASE_SECRET_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'apikey: {sample}',
    ],
    ignores: ['SUPABASE_SECRET_KEY=sb_secret_YOUR_TOKEN_HERE', 'SUPABASE_SECRET_KEY=${SUPABASE_SECRET_KEY}'],
    why: 'Reads and changes all data past row level security.',
    fix:
      'Revoke it under Project settings > API keys, then keep the new ' +
      'one on the server, out of anything shipped to clients.',
    revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    references: ['https://supabase.com/docs/guides/api/api-keys'],
  },
  {
    id: 'supabase-service-role-key',
    title: 'Supabase service_role key',
    severity: 'critical',
    keywords: ['service_role', 'service-role', 'servicerole', 'service_key', 'servicekey'],
    pattern:
      String.raw`(?i:(?:supabase[_.-]?)?service[_.-]?role(?:[_.-]?(?:key|jwt|token))?|supabase[_.-]?service[_.-]?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>eyJ[0-9A-Za-z_-]{20,200}\.eyJ[0-9A-Za-z_-]{60,500}\.[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ',
        { alphabet: 'base64url', chars: 140 },
        '.',
        { alphabet: 'base64url', chars: 43 },
      ],
    },
    matches: [
      '- name: SUPABASE_SERVICE_ROLE_KEY\n  value: "{sample}"',
      "process.env.SUPABASE_SERVICE_ROLE_KEY = '{sample}';",
    ],
    ignores: ['SUPABASE_SERVICE_ROLE_KEY=eyJYOUR_TOKEN_HERE', 'SUPABASE_SERVICE_ROLE_KEY=${SUPABASE_SERVICE_ROLE_KEY}'],
    why: 'Reads and changes all data past row level security.',
    fix:
      'Revoke it under Project settings > API keys (rotate the JWT secret or move to secret ' +
      'keys), then keep the new one on the server, out of anything shipped to clients.',
    revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    references: ['https://supabase.com/docs/guides/api/api-keys'],
  },
  {
    id: 'supabase-database-password',
    title: 'Supabase database password in a connection URL',
    severity: 'critical',
    keywords: ['.supabase.'],
    pattern:
      String.raw`\bpostgres(?:ql)?://[0-9A-Za-z_.-]{1,80}:` +
      String.raw`(?<secret>(?:[0-9A-Za-z._~!&*+,;=^#?|()-][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})?` +
      String.raw`[0-9][0-9A-Za-z._~!&*+,;=^#?|()%$-]{0,80})@[0-9A-Za-z.-]{1,100}\.supabase\.(?:co|com)\b`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 7 },
        { alphabet: 'digits', chars: 1 },
        { alphabet: 'base62', chars: 8 },
      ],
    },
    matches: [
      'DATABASE_URL=postgresql://postgres.abcdefghijklmnopqrst:{sample}@' +
        'aws-0-eu-west-1.pooler.supabase.com:6543/postgres',
      'postgres://postgres:{sample}@db.abcdefghijklmnopqrst.supabase.co:5432/postgres',
    ],
    ignores: [
      'postgresql://postgres:[YOUR-PASSWORD]@db.abcdefghijklmnopqrst.supabase.co:5432/postgres',
      'postgresql://postgres:${PASSWORD}@db.abcdefghijklmnopqrst.supabase.co:5432/postgres',
      'postgresql://postgres:your-password@db.abcdefghijklmnopqrst.supabase.co:5432/postgres',
    ],
    why: 'Reads and changes all data as the database owner.',
    fix:
      'Revoke it under Project settings > Database (reset the password), then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://supabase.com/dashboard/project/_/database/settings',
    references: ['https://supabase.com/docs/guides/database/connecting-to-postgres'],
  },
] satisfies PatternFile;
