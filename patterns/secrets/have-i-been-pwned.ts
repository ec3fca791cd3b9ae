import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'have-i-been-pwned-api-key',
    title: 'Have I Been Pwned API key',
    severity: 'low',
    keywords: ['hibp', 'haveibeenpwned'],
    pattern:
      String.raw`(?i:(?:hibp[_.-]?(?:api[_.-]?)?key|haveibeenpwned[_.-]?(?:api[_.-]?)?key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'HIBP_API_KEY={sample}',
      'hibp_api_key: {sample}',
      'curl -H "hibp-api-key: {sample}" https://haveibeenpwned.com/api/v3/breachedaccount/x',
    ],
    ignores: [
      'HIBP_API_KEY=YOUR_KEY_HERE',
      'hibp_api_key = os.environ["HIBP_API_KEY"]',
      'HIBP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Regenerate it on the API key page, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://haveibeenpwned.com/API/Key',
    references: ['https://haveibeenpwned.com/API/v3#Authorisation'],
  },
] satisfies PatternFile;
