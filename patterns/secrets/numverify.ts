import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'numverify-access-key',
    title: 'numverify access key',
    severity: 'low',
    vendor: 'numverify',
    form: hex(32),
    query: { host: 'apilayer.net', parameter: 'access_key' },
    why: 'Looks up phone numbers at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://numverify.com/dashboard',
    docs: 'https://numverify.com/documentation',
  }),
] satisfies PatternFile;
