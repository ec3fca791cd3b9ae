import type { PatternFile } from '../../src/model/rule.ts';
import { capitals, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'visual-crossing-api-key',
    title: 'Visual Crossing API key',
    severity: 'low',
    vendor: 'visualcrossing',
    form: capitals(25),
    query: { host: 'weather.visualcrossing.com', parameter: 'key' },
    why: 'Reads weather at the cost of the account.',
    where: 'the account page',
    revoke: 'https://www.visualcrossing.com/account',
    docs: 'https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/',
  }),
] satisfies PatternFile;
