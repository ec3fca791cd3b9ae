import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'vapi-api-key',
    title: 'Vapi API key',
    severity: 'high',
    keywords: ['vapi'],
    pattern:
      String.raw`(?i:vapi[_.-]?(?:private[_.-]?|api[_.-]?){1,2}(?:key|token))${ASSIGNED}` +
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
    matches: ['VAPI_API_KEY={sample}', 'vapi_api_key: {sample}'],
    ignores: [
      'VAPI_API_KEY=YOUR_KEY_HERE',
      'vapi_api_key = os.environ["VAPI_API_KEY"]',
      'VAPI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder place calls and read their transcripts at the cost of the organization.',
    fix: 'Delete it in the dashboard under API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.vapi.ai/org/api-keys',
    references: ['https://docs.vapi.ai/api-reference/'],
  },
] satisfies PatternFile;
