import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'less-annoying-crm-api-key',
    title: 'Less Annoying CRM API key',
    severity: 'medium',
    vendor: 'lacrm',
    form: ANY,
    why: 'Reads and changes contacts, as far as its permissions go.',
    where: 'the Programmer API settings',
    revoke: 'https://account.lessannoyingcrm.com/api_docs/v2/Getting_Started/Connect',
    docs: 'https://account.lessannoyingcrm.com/api_docs/v2/Getting_Started/Connect',
  }),
] satisfies PatternFile;
