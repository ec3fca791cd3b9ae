import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'flexport-api-key',
    title: 'Flexport API key',
    severity: 'medium',
    vendor: 'flexport',
    form: ANY,
    why: 'Reads and books shipments of the company.',
    where: 'Settings > API Credentials',
    revoke: 'https://apidocs.flexport.com/',
    docs: 'https://apidocs.flexport.com/2023-07-01/tag/Authentication',
  }),
] satisfies PatternFile;
