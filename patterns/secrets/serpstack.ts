import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'serpstack-access-key',
    title: 'serpstack access key',
    severity: 'low',
    vendor: 'serpstack',
    form: hex(32),
    query: { host: 'api.serpstack.com', parameter: 'access_key' },
    why: 'Reads search results at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://serpstack.com/dashboard',
    docs: 'https://serpstack.com/documentation',
  }),
] satisfies PatternFile;
