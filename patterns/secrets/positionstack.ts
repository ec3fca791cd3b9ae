import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'positionstack-access-key',
    title: 'positionstack access key',
    severity: 'low',
    vendor: 'positionstack',
    form: hex(32),
    query: { host: 'api.positionstack.com', parameter: 'access_key' },
    why: 'Geocodes at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://positionstack.com/dashboard',
    docs: 'https://positionstack.com/documentation',
  }),
] satisfies PatternFile;
