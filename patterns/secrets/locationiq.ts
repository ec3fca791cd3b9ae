import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'locationiq-access-token',
    title: 'LocationIQ access token',
    severity: 'low',
    keywords: ['pk.'],
    pattern: String.raw`\b(?<secret>pk\.[0-9a-f]{32})\b`,
    publicPrefix: 'pk.',
    minEntropy: 2.8,
    sample: { prefix: 'pk.', alphabet: 'base16', chars: 32 },
    matches: [
      'LOCATIONIQ_TOKEN={sample}',
      '"locationiqToken": "{sample}",',
      'curl "https://us1.locationiq.com/v1/search?key={sample}&q=x"',
    ],
    ignores: [
      'LOCATIONIQ_TOKEN=pk.YOUR_KEY_HERE',
      'locationiqToken: ${{ secrets.LOCATIONIQ_TOKEN }}',
      '"locationiqToken": "pk.xxxxxx"',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Delete it on the dashboard, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://my.locationiq.com/dashboard#accesstoken',
    references: ['https://docs.locationiq.com/docs/authentication'],
  },
] satisfies PatternFile;
