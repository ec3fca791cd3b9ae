import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'nicereply-api-key',
    title: 'Nicereply API key',
    severity: 'medium',
    vendor: 'nicereply',
    form: ANY,
    why: 'Reads the ratings and customers of the account.',
    where: 'Settings > API',
    revoke: 'https://www.nicereply.com/',
    docs: 'https://cdn.nicereply.com/s/api/v1/',
  }),
] satisfies PatternFile;
