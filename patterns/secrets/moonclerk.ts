import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'moonclerk-api-key',
    title: 'MoonClerk API key',
    severity: 'high',
    vendor: 'moonclerk',
    form: hex(32),
    why: 'Reads payments and customers of the account.',
    where: 'Settings > API',
    revoke: 'https://app.moonclerk.com/',
    docs: 'https://github.com/moonclerk/developer/blob/main/api/README.md',
  }),
] satisfies PatternFile;
