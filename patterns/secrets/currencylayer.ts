import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'currencylayer-access-key',
    title: 'Currencylayer access key',
    severity: 'low',
    vendor: 'currencylayer',
    form: hex(32),
    query: { host: 'api.currencylayer.com', parameter: 'access_key' },
    why: 'Reads exchange rates at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://currencylayer.com/dashboard',
    docs: 'https://currencylayer.com/documentation',
  }),
] satisfies PatternFile;
