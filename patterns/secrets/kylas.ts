import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'kylas-api-key',
    title: 'Kylas API key',
    severity: 'high',
    vendor: 'kylas',
    form: ANY,
    why: 'Reads and changes leads, contacts and deals of the account.',
    where: 'the account settings',
    revoke: 'https://app.kylas.io/',
    docs: 'https://kylas.io/',
  }),
] satisfies PatternFile;
