import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'shodan-api-key',
    title: 'Shodan API key',
    severity: 'medium',
    keywords: ['shodan'],
    pattern: String.raw`(?i:shodan[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
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
