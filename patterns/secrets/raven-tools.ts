import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'raven-tools-api-key',
    title: 'Raven Tools API key',
    severity: 'medium',
    vendor: 'raventools',
    form: ANY,
    query: { host: 'api.raventools.com', parameter: 'key' },
    why: 'Reads the campaigns and reports of the account.',
    where: 'Settings > API',
    revoke: 'https://api.raventools.com/docs/',
    docs: 'https://api.raventools.com/docs/',
  }),
] satisfies PatternFile;
