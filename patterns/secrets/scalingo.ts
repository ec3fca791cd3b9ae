import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'scalingo-api-token',
    title: 'Scalingo API token',
    severity: 'critical',
    keywords: ['tk-us-'],
    pattern: String.raw`\b(?<secret>tk-us-[0-9A-Za-z_-]{48})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'tk-us-',
    minEntropy: 4,
    sample: { prefix: 'tk-us-', alphabet: 'base64url', chars: 48 },
    matches: ['SCALINGO_API_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['SCALINGO_API_TOKEN=tk-us-YOUR_TOKEN_HERE', 'SCALINGO_API_TOKEN=${SCALINGO_API_TOKEN}'],
    why: "Deploys and reads the account's apps and databases.",
    fix: "Revoke it under Account > Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://dashboard.scalingo.com/account/tokens',
    references: ['https://developers.scalingo.com/authentication'],
  },
] satisfies PatternFile;
