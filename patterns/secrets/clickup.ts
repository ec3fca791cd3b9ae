import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';

export default [
  {
    id: 'clickup-personal-token',
    title: 'ClickUp personal API token',
    severity: 'high',
    keywords: ['pk_'],
    pattern: String.raw`\b(?<secret>pk_[0-9]{5,10}_[0-9A-Z]{32})\b`,
    publicPrefix: 'pk_',
    minEntropy: 3.6,
    sample: { parts: ['pk_', { alphabet: 'digits', chars: 8 }, '_', { alphabet: 'BASE36', chars: 32 }] },
    matches: [
      'CLICKUP_API_TOKEN={sample}',
      '"clickupApiToken": "{sample}",',
      'os.environ["CLICKUP_API_TOKEN"] = "{sample}"',
      'curl -H "Authorization: {sample}" https://api.clickup.com/api/v2/user',
    ],
    ignores: [
      'CLICKUP_API_TOKEN=pk_REPLACE_ME',
      'clickupApiToken: ${{ secrets.CLICKUP_API_TOKEN }}',
      '"clickupApiToken": "pk_xxxxxx"',
    ],
    why: 'Lets the holder read and change the tasks and documents the person can see.',
    fix: 'Regenerate it under Settings > Apps, then pass the new one in from your secret manager.',
    revoke: 'https://app.clickup.com/settings/apps',
    verify: asking('https://api.clickup.com/api/v2/user', 'https://developer.clickup.com/reference/getauthorizeduser', {
      authorization: '{secret}',
    }),
    references: ['https://developer.clickup.com/docs/authentication'],
  },
] satisfies PatternFile;
