import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'campayn-api-key',
    title: 'Campayn API key',
    severity: 'medium',
    vendor: 'campayn',
    form: ANY,
    why: 'Reads contacts and sends mail as the account.',
    where: 'Settings > API key',
    revoke: 'https://github.com/nebojsac/Campayn-API',
    docs: 'https://github.com/nebojsac/Campayn-API',
  }),
] satisfies PatternFile;
