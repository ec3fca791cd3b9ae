import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'fxmarketapi-api-key',
    title: 'FXMarketAPI key',
    severity: 'low',
    vendor: 'fxmarket_api',
    form: ANY,
    query: { host: 'fxmarketapi.com', parameter: 'api_key' },
    why: 'Reads exchange rates at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://fxmarketapi.com/documentation',
    docs: 'https://fxmarketapi.com/documentation',
  }),
] satisfies PatternFile;
