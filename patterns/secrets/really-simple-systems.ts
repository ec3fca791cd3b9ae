import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'really-simple-systems-api-key',
    title: 'Really Simple Systems API key',
    severity: 'high',
    vendor: 'really_simple_systems',
    form: ANY,
    why: 'Reads and changes accounts, contacts and deals.',
    where: 'the API settings',
    revoke: 'https://www.reallysimplesystems.com/',
    docs: 'https://www.reallysimplesystems.com/',
  }),
] satisfies PatternFile;
