import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'browshot-api-key',
    title: 'Browshot API key',
    severity: 'low',
    vendor: 'browshot',
    form: ANY,
    query: { host: 'api.browshot.com', parameter: 'key' },
    why: 'Takes screenshots at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://browshot.com/dashboard',
    docs: 'https://browshot.com/api/documentation',
  }),
] satisfies PatternFile;
