import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'versioneye-api-key',
    title: 'VersionEye API key',
    severity: 'medium',
    vendor: 'versioneye',
    form: ANY,
    query: { host: 'www.versioneye.com', parameter: 'api_key' },
    why: 'Reads the projects of its user.',
    where: 'Settings > API key',
    revoke: 'https://www.versioneye.com/api',
    docs: 'https://www.versioneye.com/api',
  }),
] satisfies PatternFile;
