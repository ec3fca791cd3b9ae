import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'insightly-api-key',
    title: 'Insightly API key',
    severity: 'high',
    vendor: 'insightly',
    form: UUID,
    why: 'Reads and changes customers as its owner.',
    where: 'User settings > API',
    revoke: 'https://crm.na1.insightly.com/Users/UserSettings',
    docs: 'https://api.na1.insightly.com/v3.1/Help',
  }),
] satisfies PatternFile;
