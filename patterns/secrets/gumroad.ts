import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'gumroad-access-token',
    title: 'Gumroad access token',
    severity: 'high',
    vendor: 'gumroad',
    form: ANY,
    why: 'Reads sales and changes products of the account.',
    where: 'Settings > Advanced > Applications',
    revoke: 'https://app.gumroad.com/settings/advanced',
    docs: 'https://app.gumroad.com/api',
  }),
] satisfies PatternFile;
