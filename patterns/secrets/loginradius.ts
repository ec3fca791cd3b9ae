import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'loginradius-api-secret',
    title: 'LoginRadius API secret',
    severity: 'critical',
    vendor: 'loginradius',
    form: UUID,
    why: 'Reads and changes the accounts of all users.',
    where: 'Configuration > API credentials',
    revoke: 'https://dashboard.loginradius.com/',
    docs: 'https://www.loginradius.com/docs/api/v2/getting-started/get-api-key-and-secret',
  }),
] satisfies PatternFile;
