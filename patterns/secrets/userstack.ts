import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'userstack-access-key',
    title: 'userstack access key',
    severity: 'low',
    vendor: 'userstack',
    form: hex(32),
    query: { host: 'api.userstack.com', parameter: 'access_key' },
    why: 'Looks up user agents at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://userstack.com/dashboard',
    docs: 'https://userstack.com/documentation',
  }),
] satisfies PatternFile;
