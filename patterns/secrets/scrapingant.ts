import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'scrapingant-api-key',
    title: 'ScrapingAnt API key',
    severity: 'low',
    vendor: 'scrapingant',
    form: hex(32),
    query: { host: 'api.scrapingant.com', parameter: 'x-api-key' },
    why: 'Fetches pages at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://app.scrapingant.com/dashboard',
    docs: 'https://docs.scrapingant.com/request-response-format',
  }),
] satisfies PatternFile;
