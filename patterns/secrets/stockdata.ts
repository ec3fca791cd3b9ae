import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'stockdata-token',
    title: 'StockData API token',
    severity: 'low',
    vendor: 'stockdata',
    form: letters(40),
    query: { host: 'api.stockdata.org', parameter: 'api_token' },
    why: 'Reads market data at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://www.stockdata.org/dashboard',
    docs: 'https://www.stockdata.org/documentation',
  }),
] satisfies PatternFile;
