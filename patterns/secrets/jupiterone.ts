import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'jupiterone-api-key',
    title: 'JupiterOne API key',
    severity: 'high',
    vendor: 'jupiterone',
    form: ANY,
    why: 'Reads the inventory of what the organization runs.',
    where: 'Settings > API keys',
    revoke: 'https://apps.us.jupiterone.io/admin',
    docs: 'https://docs.jupiterone.io/api/authentication',
  }),
] satisfies PatternFile;
