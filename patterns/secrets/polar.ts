import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'polar-access-token',
    title: 'Polar access token',
    severity: 'critical',
    keywords: ['polar_oat_', 'polar_pat_'],
    pattern: String.raw`\b(?<secret>polar_[op]at_[0-9A-Za-z]{32,64})\b`,
    publicPrefix: 'polar_',
    minEntropy: 3.8,
    sample: { prefix: 'polar_oat_', alphabet: 'base62', chars: 43 },
    matches: [
      'POLAR_ACCESS_TOKEN={sample}',
      '"polarAccessToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'POLAR_ACCESS_TOKEN=polar_YOUR_KEY_HERE',
      'polarAccessToken: ${{ secrets.POLAR_ACCESS_TOKEN }}',
      '"polarAccessToken": "polar_xxxxxx"',
    ],
    why: 'Lets the holder read customers and change the products, orders and refunds of the organization.',
    fix: 'Revoke it in the organization settings, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://polar.sh/dashboard',
    references: ['https://docs.polar.sh/integrate/oat'],
  },
] satisfies PatternFile;
