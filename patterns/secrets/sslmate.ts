import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'sslmate-api-key',
    title: 'SSLMate API key',
    severity: 'high',
    vendor: 'sslmate',
    form: ANY,
    why: 'Issues certificates at the cost of the account.',
    where: 'Account > API credentials',
    revoke: 'https://sslmate.com/account/api_credentials',
    docs: 'https://sslmate.com/help/reference/apiv2',
  }),
] satisfies PatternFile;
