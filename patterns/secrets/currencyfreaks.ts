import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'currencyfreaks-api-key',
    title: 'CurrencyFreaks API key',
    severity: 'low',
    vendor: 'currencyfreaks',
    form: hex(32),
    query: { host: 'api.currencyfreaks.com', parameter: 'apikey' },
    why: 'Reads exchange rates at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://currencyfreaks.com/dashboard',
    docs: 'https://currencyfreaks.com/documentation',
  }),
] satisfies PatternFile;
