import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'checkly-api-key',
    title: 'Checkly API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['checkly'],
    pattern:
      String.raw`(?i:checkly[_.-]?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>c[us]_[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: 'cu_', alphabet: 'base16', chars: 32 },
    matches: ['CHECKLY_API_KEY={sample}', 'checkly_api_key: {sample}', 'os.environ["CHECKLY_API_KEY"] = "{sample}"'],
    ignores: [
      'CHECKLY_API_KEY=REPLACE_ME',
      'checkly_api_key = os.environ["CHECKLY_API_KEY"]',
      'CHECKLY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change checks, with the variables and secrets they use.',
    fix: 'Revoke it under User settings > API keys, then pass the new one in from your secret manager.',
    revoke: 'https://app.checklyhq.com/settings/user/api-keys',
    references: ['https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/'],
  },
] satisfies PatternFile;
