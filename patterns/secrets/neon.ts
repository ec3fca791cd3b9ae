import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'neon-api-key',
    title: 'Neon API key',
    severity: 'critical',
    keywords: ['napi_'],
    pattern: String.raw`\b(?<secret>napi_[0-9a-z]{64})\b`,
    publicPrefix: 'napi_',
    minEntropy: 4,
    sample: { prefix: 'napi_', alphabet: 'base36', chars: 64 },
    matches: ['NEON_API_KEY={sample}', '{ "token": "{sample}" }'],
    ignores: ['NEON_API_KEY=napi_YOUR_TOKEN_HERE', 'NEON_API_KEY=${NEON_API_KEY}'],
    why: 'Manages every project of the account or organization.',
    fix:
      'Revoke it under Account settings > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://console.neon.tech/app/settings/api-keys',
    verify: bearer(
      // Answers keys of people, organizations and projects.
      'https://console.neon.tech/api/v2/auth',
      'https://neon.com/docs/reference/api/users/get-auth-details',
    ),
    references: ['https://neon.com/docs/manage/api-keys'],
  },
  {
    id: 'neon-password',
    title: 'Neon database password',
    severity: 'critical',
    keywords: ['npg_'],
    pattern: String.raw`\b(?<secret>npg_[0-9A-Za-z]{12})\b`,
    publicPrefix: 'npg_',
    minEntropy: 2.5,
    sample: { prefix: 'npg_', alphabet: 'base62', chars: 12 },
    matches: [
      'export PGPASSWORD="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'DATABASE_URL=postgresql://neondb_owner:{sample}@ep-cool-darkness-123456.eu-central-1.aws.neon.tech/neondb',
    ],
    ignores: ['PGPASSWORD=npg_YOUR_TOKEN_HERE', 'PGPASSWORD=${PGPASSWORD}'],
    why: 'Reads and changes the data that the role may reach.',
    fix:
      'Revoke it under the branch > Roles & Databases (reset the password), then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://console.neon.tech/',
    references: ['https://neon.com/docs/connect/connect-from-any-app'],
  },
] satisfies PatternFile;
