import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'webscraper-io-api-token',
    title: 'Web Scraper API token',
    severity: 'medium',
    vendor: 'webscraper',
    form: ANY,
    query: { host: 'api.webscraper.io', parameter: 'api_token' },
    why: 'Starts the scrapers of the account and reads their data.',
    where: 'the API page of the cloud',
    revoke: 'https://cloud.webscraper.io/api',
    docs: 'https://webscraper.io/documentation/web-scraper-cloud/api',
  }),
] satisfies PatternFile;
