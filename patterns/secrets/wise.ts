import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'wise-api-token',
    title: 'Wise API token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['wise_', 'wise-', 'wise.', 'wiseapi', 'wisetoken', 'wisekey', 'wiselive', 'wisesandbox'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:transfer)?wise[_.-]?(?:api[_.-]?|live[_.-]?|sandbox[_.-]?){0,2}` +
      String.raw`(?:token|key))${ASSIGNED}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
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
    matches: ['WISE_API_TOKEN={sample}', "const wiseApiToken = '{sample}';"],
    ignores: [
      'WISE_API_TOKEN=YOUR_KEY_HERE',
      'const wiseApiToken = process.env.WISE_API_TOKEN;',
      'WISE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read balances and set up transfers of the account.',
    fix: 'Revoke it under Settings > API tokens, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://wise.com/settings/api-tokens',
    references: ['https://docs.wise.com/api-docs/api-reference/authentication'],
  },
] satisfies PatternFile;
