import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'mediastack-access-key',
    title: 'mediastack access key',
    severity: 'low',
    vendor: 'mediastack',
    form: hex(32),
    query: { host: 'api.mediastack.com', parameter: 'access_key' },
    why: 'Reads news at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://mediastack.com/dashboard',
    docs: 'https://mediastack.com/documentation',
  }),
] satisfies PatternFile;
