import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'shodan-api-key',
    title: 'Shodan API key',
    severity: 'medium',
    keywords: ['shodan'],
    pattern:
      String.raw`(?i:shodan[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['SHODAN_API_KEY={sample}', "const shodanApiKey = '{sample}';", 'export SHODAN_API_KEY="{sample}"'],
    ignores: [
      'SHODAN_API_KEY=YOUR_TOKEN_HERE',
      'const shodanApiKey = process.env.SHODAN_API_KEY;',
      'SHODAN_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Reset it on the account page, then read the new one from the environment.',
    revoke: 'https://account.shodan.io/',
    references: ['https://developer.shodan.io/api/requirements'],
  },
] satisfies PatternFile;
