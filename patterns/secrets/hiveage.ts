import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'hiveage-api-key',
    title: 'Hiveage API key',
    severity: 'high',
    vendor: 'hiveage',
    form: ANY,
    why: 'Reads and changes invoices, clients and payments of the account.',
    where: 'Your Global Profile',
    revoke: 'https://www.hiveage.com/',
    docs: 'https://www.hiveage.com/api/',
  }),
] satisfies PatternFile;
