import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'pdflayer-access-key',
    title: 'pdflayer access key',
    severity: 'low',
    vendor: 'pdflayer',
    form: hex(32),
    query: { host: 'api.pdflayer.com', parameter: 'access_key' },
    why: 'Converts pages at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://pdflayer.com/dashboard',
    docs: 'https://pdflayer.com/documentation',
  }),
] satisfies PatternFile;
