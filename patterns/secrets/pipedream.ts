import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'pipedream-api-key',
    title: 'Pipedream API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['pipedream'],
    pattern:
      String.raw`(?i:pipedream[_.-]?(?:user[_.-]?|workspace[_.-]?)?api[_.-]?key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['PIPEDREAM_API_KEY={sample}', 'pipedream_api_key: {sample}'],
    ignores: [
      'PIPEDREAM_API_KEY=YOUR_KEY_HERE',
      'pipedream_api_key = os.environ["PIPEDREAM_API_KEY"]',
      'PIPEDREAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the workflows and event data of the workspace.',
    fix: 'Revoke it in the account settings, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://pipedream.com/settings/api',
    references: ['https://pipedream.com/docs/rest-api/auth'],
  },
] satisfies PatternFile;
