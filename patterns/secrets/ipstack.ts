import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ipstack-access-key',
    title: 'ipstack access key',
    severity: 'low',
    vendor: 'ipstack',
    form: hex(32),
    query: { host: 'api.ipstack.com', parameter: 'access_key' },
    why: 'Looks up addresses at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://ipstack.com/dashboard',
    docs: 'https://ipstack.com/documentation',
  }),
] satisfies PatternFile;
