import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'pepipost-api-key',
    title: 'Pepipost API key',
    severity: 'medium',
    vendor: 'pepipost',
    form: ANY,
    why: 'Sends mail as the domains of the account.',
    where: 'Settings > Integration',
    revoke: 'https://developers.pepipost.com/',
    docs: 'https://developers.pepipost.com/',
  }),
] satisfies PatternFile;
