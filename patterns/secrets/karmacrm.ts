import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'karmacrm-api-token',
    title: 'karmaCRM API token',
    severity: 'high',
    vendor: 'karmacrm',
    form: ANY,
    why: 'Reads and changes contacts and deals of the account.',
    where: 'the account settings',
    revoke: 'https://www.karmacrm.com/',
    docs: 'https://www.karmacrm.com/',
  }),
] satisfies PatternFile;
