import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'teletype-api-token',
    title: 'Teletype API token',
    severity: 'medium',
    vendor: 'teletype_app',
    form: ANY,
    why: 'Reads and writes the conversations of the account.',
    where: 'the settings of the public API',
    revoke: 'https://teletype.app/',
    docs: 'https://teletype.app/',
  }),
] satisfies PatternFile;
