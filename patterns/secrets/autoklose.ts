import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'autoklose-api-token',
    title: 'Autoklose API token',
    severity: 'medium',
    vendor: 'autoklose',
    form: ANY,
    query: { host: 'api.autoklose.com', parameter: 'api_token' },
    why: 'Reads contacts and runs mail campaigns as the account.',
    where: 'Integrations',
    revoke: 'https://app.autoklose.com/integrations',
    docs: 'https://api.aklab.xyz/',
  }),
] satisfies PatternFile;
