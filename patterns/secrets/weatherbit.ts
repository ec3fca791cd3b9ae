import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'weatherbit-api-key',
    title: 'Weatherbit API key',
    severity: 'low',
    vendor: 'weatherbit',
    form: hex(32),
    query: { host: 'api.weatherbit.io', parameter: 'key' },
    why: 'Reads weather at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://www.weatherbit.io/account/dashboard',
    docs: 'https://www.weatherbit.io/api',
  }),
] satisfies PatternFile;
