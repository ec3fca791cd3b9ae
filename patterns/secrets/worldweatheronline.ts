import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'worldweatheronline-api-key',
    title: 'World Weather Online API key',
    severity: 'low',
    vendor: 'worldweatheronline',
    form: hex(31),
    query: { host: 'api.worldweatheronline.com', parameter: 'key' },
    why: 'Reads weather at the limits of the account.',
    where: 'the account page',
    revoke: 'https://www.worldweatheronline.com/weather-api/my/analytics.aspx',
    docs: 'https://www.worldweatheronline.com/weather-api/api/docs/',
  }),
] satisfies PatternFile;
