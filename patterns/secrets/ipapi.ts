import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ipapi-access-key',
    title: 'ipapi access key',
    severity: 'low',
    vendor: 'ipapi',
    form: hex(32),
    query: { host: 'api.ipapi.com', parameter: 'access_key' },
    why: 'Looks up addresses at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://ipapi.com/dashboard',
    docs: 'https://ipapi.com/documentation',
  }),
] satisfies PatternFile;
