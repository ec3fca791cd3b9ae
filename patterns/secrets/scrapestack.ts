import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'scrapestack-access-key',
    title: 'scrapestack access key',
    severity: 'low',
    vendor: 'scrapestack',
    form: hex(32),
    query: { host: 'api.scrapestack.com', parameter: 'access_key' },
    why: 'Fetches pages at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://scrapestack.com/dashboard',
    docs: 'https://scrapestack.com/documentation',
  }),
] satisfies PatternFile;
