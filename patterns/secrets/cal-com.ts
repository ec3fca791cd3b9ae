import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'cal-com-api-key',
    title: 'Cal.com API key',
    severity: 'high',
    keywords: ['cal_live_'],
    pattern: String.raw`\b(?<secret>cal_live_[0-9a-f]{32})\b`,
    publicPrefix: 'cal_live_',
    minEntropy: 2.8,
    sample: { prefix: 'cal_live_', alphabet: 'base16', chars: 32 },
    matches: [
      'CAL_API_KEY={sample}',
      '"calApiKey": "{sample}",',
      'os.environ["CAL_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CAL_API_KEY=cal_live_YOUR_TOKEN_HERE',
      'calApiKey: ${{ secrets.CAL_API_KEY }}',
      '"calApiKey": "cal_live_xxxxxx"',
    ],
    why: 'Lets the holder read and change the bookings of the person, with the addresses of guests.',
    fix: 'Revoke it under Settings > Security > API keys, then read the new one from the environment.',
    revoke: 'https://app.cal.com/settings/developer/api-keys',
    references: ['https://cal.com/docs/api-reference/v2/introduction'],
  },
] satisfies PatternFile;
