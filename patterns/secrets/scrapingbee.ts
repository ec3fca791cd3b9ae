import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'scrapingbee-api-key',
    title: 'ScrapingBee API key',
    severity: 'medium',
    keywords: ['scraping'],
    pattern:
      String.raw`(?i:scraping[_.-]?bee[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Z]{80})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
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
