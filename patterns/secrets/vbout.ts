import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'vbout-api-key',
    title: 'VBOUT API key',
    severity: 'medium',
    vendor: 'vbout',
    form: ANY,
    query: { host: 'api.vbout.com', parameter: 'key' },
    why: 'Reads contacts and sends mail as the account.',
    where: 'Settings > API integrations',
    revoke: 'https://developers.vbout.com/docs',
    docs: 'https://developers.vbout.com/docs',
  }),
] satisfies PatternFile;
