import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'twelve-data-api-key',
    title: 'Twelve Data API key',
    severity: 'low',
    vendor: 'twelve_data',
    form: hex(32),
    query: { host: 'api.twelvedata.com', parameter: 'apikey' },
    why: 'Reads market data at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://twelvedata.com/account/api-keys',
    docs: 'https://twelvedata.com/docs#authentication',
  }),
] satisfies PatternFile;
