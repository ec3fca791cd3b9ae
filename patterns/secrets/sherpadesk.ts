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
    where: 'the API tab of the profile',
    revoke: 'https://app.sherpadesk.com/',
    docs: 'https://www.sherpadesk.com/',
  }),
] satisfies PatternFile;
