import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'shortcut-api-token',
    title: 'Shortcut API token',
    severity: 'high',
    keywords: ['shortcut', 'clubhouse'],
    pattern:
      String.raw`(?i:(?:shortcut|clubhouse)[_.-]?(?:api[_.-]?)?token)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'SHORTCUT_API_TOKEN={sample}',
      "const shortcutApiToken = '{sample}';",
      'os.environ["SHORTCUT_API_TOKEN"] = "{sample}"',
      'curl -H "Shortcut-Token: {sample}" https://api.app.shortcut.com/api/v3/member',
    ],
    ignores: [
      'SHORTCUT_API_TOKEN=YOUR_TOKEN_HERE',
      'const shortcutApiToken = process.env.SHORTCUT_API_TOKEN;',
      'SHORTCUT_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the stories of the workspace as the person.',
    fix: 'Revoke it under Settings > API Tokens, then read the new one from the environment.',
    revoke: 'https://app.shortcut.com/settings/account/api-tokens',
    references: ['https://developer.shortcut.com/api/rest/v3#Authentication'],
  },
] satisfies PatternFile;
