import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'currencyscoop-api-key',
    title: 'CurrencyScoop API key',
    severity: 'low',
    vendor: 'currencyscoop',
    form: ANY,
    query: { host: 'api.currencyscoop.com', parameter: 'api_key' },
    why: 'Reads exchange rates at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://currencybeacon.com/api-documentation',
    docs: 'https://currencybeacon.com/api-documentation',
  }),
] satisfies PatternFile;
