import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'weatherstack-access-key',
    title: 'weatherstack access key',
    severity: 'low',
    vendor: 'weatherstack',
    form: hex(32),
    query: { host: 'api.weatherstack.com', parameter: 'access_key' },
    why: 'Reads weather at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://weatherstack.com/dashboard',
    docs: 'https://weatherstack.com/documentation',
  }),
] satisfies PatternFile;
