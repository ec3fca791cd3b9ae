import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'planetscale-service-token',
    title: 'PlanetScale service token',
    severity: 'critical',
    keywords: ['pscale_tkn_'],
    pattern: String.raw`\b(?<secret>pscale_tkn_[0-9A-Za-z_.=-]{32,64})(?:[^0-9A-Za-z_.=-]|$)`,
    publicPrefix: 'pscale_tkn_',
    minEntropy: 4,
    sample: { prefix: 'pscale_tkn_', alphabet: 'base62', chars: 43 },
    matches: ['  PLANETSCALE_SERVICE_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: [
      'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_YOUR_TOKEN_HERE',
      'PLANETSCALE_SERVICE_TOKEN=${PLANETSCALE_SERVICE_TOKEN}',
    ],
    why: 'Manages the branches, passwords and deploys that the token covers.',
    fix:
      'Revoke it under Organization settings > Service tokens, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://app.planetscale.com/',
    references: ['https://planetscale.com/docs/concepts/service-tokens'],
  },
  {
    id: 'planetscale-password',
    title: 'PlanetScale database password',
    severity: 'critical',
    keywords: ['pscale_pw_'],
    pattern: String.raw`\b(?<secret>pscale_pw_[0-9A-Za-z_.=-]{32,64})(?:[^0-9A-Za-z_.=-]|$)`,
    publicPrefix: 'pscale_pw_',
    minEntropy: 4,
    sample: { prefix: 'pscale_pw_', alphabet: 'base62', chars: 43 },
    matches: [
      'DATABASE_PASSWORD={sample}',
      'DATABASE_URL=\'mysql://abcdef:{sample}@aws.connect.psdb.cloud/app?ssl={"rejectUnauthorized":true}\'',
    ],
    ignores: ['DATABASE_PASSWORD=pscale_pw_YOUR_PASSWORD', 'DATABASE_PASSWORD=${DB_PASSWORD}'],
    why: 'Reads and changes the data of the branch.',
    fix:
      'Revoke it under the database > Settings > Passwords, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.planetscale.com/',
    references: ['https://planetscale.com/docs/concepts/connection-strings'],
  },
  {
    id: 'planetscale-oauth-token',
    title: 'PlanetScale OAuth token',
    severity: 'critical',
    keywords: ['pscale_oauth_'],
    pattern: String.raw`\b(?<secret>pscale_oauth_[0-9A-Za-z_.=-]{32,64})(?:[^0-9A-Za-z_.=-]|$)`,
    publicPrefix: 'pscale_oauth_',
    minEntropy: 4,
    sample: { prefix: 'pscale_oauth_', alphabet: 'base62', chars: 43 },
    matches: ['client = Client("{sample}")', 'ENV PLANETSCALE_OAUTH_TOKEN={sample}'],
    ignores: [
      'PLANETSCALE_OAUTH_TOKEN=pscale_oauth_YOUR_TOKEN_HERE',
      'PLANETSCALE_OAUTH_TOKEN=${PLANETSCALE_OAUTH_TOKEN}',
    ],
    why: 'Manages the databases of the user who authorised it.',
    fix:
      'Revoke it under Account settings > Connected apps, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.planetscale.com/',
    references: ['https://planetscale.com/docs/api/reference/oauth'],
  },
] satisfies PatternFile;
