import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'swiftype-api-key',
    title: 'Swiftype API key',
    severity: 'medium',
    vendor: 'swiftype',
    form: ANY,
    query: { host: 'api.swiftype.com', parameter: 'auth_token' },
    why: 'Reads and changes the search engines of the account.',
    where: 'Account settings',
    revoke: 'https://app.swiftype.com/settings/account',
    docs: 'https://swiftype.com/documentation/site-search/overview',
  }),
] satisfies PatternFile;
