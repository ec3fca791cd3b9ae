import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'notion-integration-token',
    title: 'Notion integration token',
    severity: 'high',
    keywords: ['ntn_'],
    pattern: String.raw`\b(?<secret>ntn_[0-9]{11}[0-9A-Za-z]{35})\b`,
    publicPrefix: 'ntn_',
    minEntropy: 4,
    sample: { parts: ['ntn_', { alphabet: 'digits', chars: 11 }, { alphabet: 'base62', chars: 35 }] },
    matches: [
      'NOTION_TOKEN={sample}',
      '"notionToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['NOTION_TOKEN=ntn_CHANGE_ME', 'notionToken: ${{ secrets.NOTION_TOKEN }}', '"notionToken": "ntn_xxxxxx"'],
    why: 'Lets the holder read and change the pages and databases shared with the integration.',
    fix: 'Refresh it on the integration page, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.notion.so/profile/integrations',
    verify: bearer('https://api.notion.com/v1/users/me', 'https://developers.notion.com/reference/get-self', {
      headers: { 'notion-version': '2022-06-28' },
    }),
    references: ['https://developers.notion.com/docs/authorization', 'https://developers.notion.com/page/changelog'],
  },
  {
    id: 'notion-legacy-integration-token',
    title: 'Notion integration token (older form)',
    severity: 'high',
    keywords: ['secret_'],
    pattern: String.raw`\b(?<secret>secret_[0-9A-Za-z]{43})\b`,
    publicPrefix: 'secret_',
    minEntropy: 4,
    sample: { prefix: 'secret_', alphabet: 'base62', chars: 43 },
    matches: [
      'NOTION_TOKEN={sample}',
      'notion_token: {sample}',
      'export NOTION_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'NOTION_TOKEN=secret_YOUR_TOKEN_HERE',
      'notion_token = os.environ["NOTION_TOKEN"]',
      '"notionToken": "secret_xxxxxx"',
    ],
    why: 'Lets the holder read and change the pages and databases shared with the integration.',
    fix: 'Refresh it on the integration page, then read the new one from the environment.',
    revoke: 'https://www.notion.so/profile/integrations',
    references: ['https://developers.notion.com/docs/authorization', 'https://developers.notion.com/page/changelog'],
  },
] satisfies PatternFile;
