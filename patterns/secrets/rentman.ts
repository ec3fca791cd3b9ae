import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'rentman-api-token',
    title: 'Rentman API token',
    severity: 'medium',
    vendor: 'rentman',
    form: ANY,
    why: 'Reads and changes equipment, projects and contacts.',
    where: 'Configuration > Integrations > API',
    revoke: 'https://api.rentman.net/',
    docs: 'https://api.rentman.net/',
  }),
] satisfies PatternFile;
