import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'bombbomb-api-key',
    title: 'BombBomb API key',
    severity: 'medium',
    vendor: 'bombbomb',
    form: ANY,
    why: 'Reads contacts and sends video messages as the account.',
    where: 'Settings > Integrations',
    revoke: 'https://app.bombbomb.com/',
    docs: 'https://developer.bombbomb.com/',
  }),
] satisfies PatternFile;
