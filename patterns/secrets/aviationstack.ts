import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'aviationstack-access-key',
    title: 'Aviationstack access key',
    severity: 'low',
    vendor: 'aviationstack',
    form: hex(32),
    query: { host: 'api.aviationstack.com', parameter: 'access_key' },
    why: 'Reads flight data at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://aviationstack.com/dashboard',
    docs: 'https://aviationstack.com/documentation',
  }),
] satisfies PatternFile;
