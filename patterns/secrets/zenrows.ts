import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'zenrows-api-key',
    title: 'ZenRows API key',
    severity: 'low',
    vendor: 'zenrows',
    form: hex(40),
    query: { host: 'api.zenrows.com', parameter: 'apikey' },
    why: 'Fetches pages at the cost of the account.',
    where: 'the account page',
    revoke: 'https://app.zenrows.com/account/settings',
    docs: 'https://docs.zenrows.com/universal-scraper-api/api-reference',
  }),
] satisfies PatternFile;
