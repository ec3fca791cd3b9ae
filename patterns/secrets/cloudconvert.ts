import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'cloudconvert-api-key',
    title: 'CloudConvert API key',
    severity: 'medium',
    vendor: 'cloudconvert',
    form: ANY,
    why: 'Converts files at the cost of the account and reads its jobs.',
    where: 'Dashboard > API keys',
    revoke: 'https://cloudconvert.com/dashboard/api/v2/keys',
    docs: 'https://cloudconvert.com/api/v2#authentication',
  }),
] satisfies PatternFile;
