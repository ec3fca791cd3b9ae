import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'prospect-crm-api-token',
    title: 'Prospect CRM API token',
    severity: 'high',
    vendor: 'prospect_crm',
    form: ANY,
    why: 'Reads and changes contacts, orders and prices of the account.',
    where: 'the API settings of the user',
    revoke: 'https://www.prospectsoft.com/',
    docs: 'https://www.prospectsoft.com/',
  }),
] satisfies PatternFile;
