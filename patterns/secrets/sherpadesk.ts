import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'sherpadesk-api-token',
    title: 'SherpaDesk API token',
    severity: 'medium',
    vendor: 'sherpadesk',
    form: ANY,
    why: 'Reads and answers the support tickets of the account.',
    where: 'Your Profile',
    revoke: 'https://www.sherpadesk.com/',
    docs: 'https://github.com/sherpadesk/api/wiki',
  }),
] satisfies PatternFile;
