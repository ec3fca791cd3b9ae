import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'rapid7-api-key',
    title: 'Rapid7 Insight API key',
    severity: 'high',
    keywords: ['rapid7', 'insight'],
    pattern:
      String.raw`(?i:(?:rapid7|insightvm|insightidr|insightappsec)[_.-]?(?:platform[_.-]?|insight[_.-]?)?` +
      String.raw`(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
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
      'RAPID7_API_KEY={sample}',
      '"rapid7_api_key": "{sample}",',
      '<add key="RAPID7_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'RAPID7_API_KEY=REPLACE_ME',
      'rapid7ApiKey: ${{ secrets.RAPID7_API_KEY }}',
      'RAPID7_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read the vulnerabilities and logs of the organization.',
    fix: 'Delete it in the Insight platform under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://insight.rapid7.com/platform#/apiKeyManagement/organization',
    references: ['https://docs.rapid7.com/insight/managing-platform-api-keys/'],
  },
] satisfies PatternFile;
