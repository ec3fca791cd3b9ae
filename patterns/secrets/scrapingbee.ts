import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'scrapingbee-api-key',
    title: 'ScrapingBee API key',
    severity: 'medium',
    keywords: ['scraping'],
    pattern: String.raw`(?i:scraping[_.-]?bee[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Z]{80})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    sample: { prefix: '', alphabet: 'BASE36', chars: 80 },
    matches: ['SCRAPINGBEE_API_KEY={sample}', 'scrapingbee_api_key: {sample}'],
    ignores: [
      'SCRAPINGBEE_API_KEY=CHANGE_ME',
      'scrapingbee_api_key = os.environ["SCRAPINGBEE_API_KEY"]',
      'SCRAPINGBEE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the dashboard, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://app.scrapingbee.com/account',
    references: ['https://www.scrapingbee.com/documentation/'],
  },
] satisfies PatternFile;
