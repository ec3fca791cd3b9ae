import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'fixer-access-key',
    title: 'Fixer access key',
    severity: 'low',
    vendor: 'fixer',
    form: hex(32),
    query: { host: 'data.fixer.io', parameter: 'access_key' },
    why: 'Reads exchange rates at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://fixer.io/dashboard',
    docs: 'https://fixer.io/documentation',
  }),
] satisfies PatternFile;
