import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'proxycrawl-token',
    title: 'Crawlbase token',
    severity: 'medium',
    vendor: 'proxycrawl',
    form: letters(22),
    query: { host: 'api.proxycrawl.com', parameter: 'token' },
    why: 'Fetches pages at the cost of the account.',
    where: 'the account dashboard',
    revoke: 'https://crawlbase.com/dashboard/account/docs',
    docs: 'https://crawlbase.com/docs/crawling-api/',
  }),
] satisfies PatternFile;
