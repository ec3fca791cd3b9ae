import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'exchangeratesapi-access-key',
    title: 'Exchangeratesapi.io access key',
    severity: 'low',
    vendor: 'exchangeratesapi',
    form: hex(32),
    query: { host: 'api.exchangeratesapi.io', parameter: 'access_key' },
    why: 'Reads exchange rates at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://manage.exchangeratesapi.io/dashboard',
    docs: 'https://exchangeratesapi.io/documentation/',
  }),
] satisfies PatternFile;
