import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'getemail-api-key',
    title: 'GetEmail.io API key',
    severity: 'low',
    vendor: 'getemail_io',
    form: ANY,
    why: 'Looks up mail addresses at the cost of the account.',
    where: 'the account page',
    revoke: 'https://getemail.io/',
    docs: 'https://getemail.io/',
  }),
] satisfies PatternFile;
