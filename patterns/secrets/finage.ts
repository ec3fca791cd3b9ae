import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'finage-api-key',
    title: 'Finage API key',
    severity: 'low',
    vendor: 'finage',
    form: ANY,
    query: { host: 'api.finage.co.uk', parameter: 'apikey' },
    why: 'Reads market data at the cost of the account.',
    where: "the account's dashboard",
    revoke: 'https://finage.co.uk/docs/api',
    docs: 'https://finage.co.uk/docs/api',
  }),
] satisfies PatternFile;
