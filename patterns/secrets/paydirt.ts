import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'paydirt-api-token',
    title: 'Paydirt API token',
    severity: 'medium',
    vendor: 'paydirt',
    form: ANY,
    why: 'Reads time entries, clients and invoices of the account.',
    where: 'the account settings',
    revoke: 'https://paydirtapp.com/',
    docs: 'https://paydirtapp.com/',
  }),
] satisfies PatternFile;
