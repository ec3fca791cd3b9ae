import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'budibase-api-key',
    title: 'Budibase API key',
    severity: 'high',
    vendor: 'budibase',
    form: ANY,
    why: 'Reads and changes apps, rows and users of the installation.',
    where: 'the user menu > View API key',
    revoke: 'https://account.budibase.app/',
    docs: 'https://docs.budibase.com/docs/public-api',
  }),
] satisfies PatternFile;
