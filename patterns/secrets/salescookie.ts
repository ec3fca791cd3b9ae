import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'salescookie-api-key',
    title: 'Sales Cookie API key',
    severity: 'medium',
    vendor: 'salescookie',
    form: ANY,
    why: 'Reads and changes the commissions of the team.',
    where: 'the account settings',
    revoke: 'https://salescookie.com/',
    docs: 'https://salescookie.com/',
  }),
] satisfies PatternFile;
