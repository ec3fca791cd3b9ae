import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'rebrandly-api-key',
    title: 'Rebrandly API key',
    severity: 'medium',
    vendor: 'rebrandly',
    form: hex(32),
    why: 'Creates and changes short links of the account.',
    where: 'Account > API keys',
    revoke: 'https://app.rebrandly.com/account/api',
    docs: 'https://developers.rebrandly.com/docs/api-key-authentication',
  }),
] satisfies PatternFile;
