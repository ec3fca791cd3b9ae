import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'weatherapi-api-key',
    title: 'WeatherAPI key',
    severity: 'low',
    vendor: 'weatherapi',
    form: hex(31),
    query: { host: 'api.weatherapi.com', parameter: 'key' },
    why: 'Reads weather at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://www.weatherapi.com/my/',
    docs: 'https://www.weatherapi.com/docs/',
  }),
] satisfies PatternFile;
