import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'getresponse-api-key',
    title: 'GetResponse API key',
    severity: 'high',
    vendor: 'getresponse',
    form: letters(32),
    why: 'Reads contacts and sends mail as the account.',
    where: 'Tools > Integrations and API > API',
    revoke: 'https://app.getresponse.com/api',
    docs: 'https://apidocs.getresponse.com/v3/authentication/apikey',
  }),
] satisfies PatternFile;
