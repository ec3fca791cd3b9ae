import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'exa-api-key',
    title: 'Exa API key',
    severity: 'medium',
    keywords: ['exa_api', 'exa-api', 'exaapi', 'exa.api', 'exa_ai', 'exaai', 'metaphor'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:exa|metaphor)[_.-]?(?:ai[_.-]?)?api[_.-]?key)${ASSIGNED}` +
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
    matches: ['EXA_API_KEY={sample}', '"exa_api_key": "{sample}",'],
    ignores: [
      'EXA_API_KEY=CHANGE_ME',
      'exaApiKey: ${{ secrets.EXA_API_KEY }}',
      'EXA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder search at the cost of the account.',
    fix: 'Revoke it in the dashboard under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.exa.ai/api-keys',
    references: ['https://docs.exa.ai/reference/getting-started'],
  },
] satisfies PatternFile;
