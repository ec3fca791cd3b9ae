import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'cliengo-api-key',
    title: 'Cliengo API key',
    severity: 'medium',
    vendor: 'cliengo',
    form: ANY,
    query: { host: 'api.cliengo.com', parameter: 'api_key' },
    why: 'Reads the conversations and contacts of the account.',
    where: 'the account settings',
    revoke: 'https://developers.cliengo.com/',
    docs: 'https://developers.cliengo.com/',
  }),
] satisfies PatternFile;
