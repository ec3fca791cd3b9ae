import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'digitalocean-personal-access-token',
    title: 'DigitalOcean personal access token',
    severity: 'critical',
    keywords: ['dop_v1_'],
    pattern: String.raw`\b(?<secret>dop_v1_[0-9a-f]{64})\b`,
    publicPrefix: 'dop_v1_',
    minEntropy: 3.25,
    sample: { prefix: 'dop_v1_', alphabet: 'base16', chars: 64 },
    matches: [
      'export DIGITALOCEAN_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: ['DIGITALOCEAN_TOKEN=dop_v1_YOUR_TOKEN_HERE', 'DIGITALOCEAN_TOKEN=${DIGITALOCEAN_TOKEN}'],
    why: "Controls the account's servers, databases and storage within its scopes.",
    fix: 'Revoke it under API > Tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://cloud.digitalocean.com/account/api/tokens',
    verify: bearer(
      'https://api.digitalocean.com/v2/account',
      'https://docs.digitalocean.com/reference/api/digitalocean/#tag/Account',
    ),
    references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
  },
  {
    id: 'digitalocean-oauth-token',
    title: 'DigitalOcean OAuth access token',
    severity: 'critical',
    keywords: ['doo_v1_'],
    pattern: String.raw`\b(?<secret>doo_v1_[0-9a-f]{64})\b`,
    publicPrefix: 'doo_v1_',
    minEntropy: 3,
    sample: { prefix: 'doo_v1_', alphabet: 'base16', chars: 64 },
    matches: ['  DIGITALOCEAN_ACCESS_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: [
      'DIGITALOCEAN_ACCESS_TOKEN=doo_v1_YOUR_TOKEN_HERE',
      'DIGITALOCEAN_ACCESS_TOKEN=${DIGITALOCEAN_ACCESS_TOKEN}',
    ],
    why: 'Controls the account for the app that was authorised.',
    fix:
      'Revoke it under API > Authorized applications, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://cloud.digitalocean.com/account/api/access',
    verify: bearer(
      'https://api.digitalocean.com/v2/account',
      'https://docs.digitalocean.com/reference/api/digitalocean/#tag/Account',
    ),
    references: ['https://docs.digitalocean.com/reference/api/oauth/'],
  },
  {
    id: 'digitalocean-refresh-token',
    title: 'DigitalOcean OAuth refresh token',
    severity: 'critical',
    keywords: ['dor_v1_'],
    pattern: String.raw`\b(?<secret>dor_v1_[0-9a-f]{64})\b`,
    publicPrefix: 'dor_v1_',
    minEntropy: 3.25,
    sample: { prefix: 'dor_v1_', alphabet: 'base16', chars: 64 },
    matches: ['client = Client("{sample}")', 'ENV DIGITALOCEAN_REFRESH_TOKEN={sample}'],
    ignores: [
      'DIGITALOCEAN_REFRESH_TOKEN=dor_v1_YOUR_TOKEN_HERE',
      'DIGITALOCEAN_REFRESH_TOKEN=${DIGITALOCEAN_REFRESH_TOKEN}',
    ],
    why: 'Keeps fetching access tokens for the account.',
    fix:
      'Revoke it under API > Authorized applications, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://cloud.digitalocean.com/account/api/access',
    references: ['https://docs.digitalocean.com/reference/api/oauth/'],
  },
  {
    id: 'digitalocean-spaces-secret',
    title: 'DigitalOcean Spaces secret key',
    severity: 'high',
    keywords: ['spaces'],
    pattern:
      String.raw`(?i:spaces[_.-]?(?:access[_.-]?)?secret(?:[_.-]?(?:access[_.-]?)?key)?)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{43})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: { name: 'Spaces access key', pattern: String.raw`\bDO[0-9A-Z]{18}\b`, withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base64', chars: 43 },
    matches: ['SPACES_SECRET_ACCESS_KEY={sample}', '"SPACES_SECRET_ACCESS_KEY": "{sample}"'],
    ignores: ['SPACES_SECRET_ACCESS_KEY=YOUR_TOKEN_HERE', 'SPACES_SECRET_ACCESS_KEY=${SPACES_SECRET_ACCESS_KEY}'],
    why: 'Reads and writes the buckets of the Spaces key.',
    fix:
      'Revoke it under Spaces Object Storage > Access Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://cloud.digitalocean.com/spaces/access_keys',
    references: ['https://docs.digitalocean.com/products/spaces/how-to/manage-access/'],
  },
] satisfies PatternFile;
