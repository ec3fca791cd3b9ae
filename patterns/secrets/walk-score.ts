import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'walk-score-api-key',
    title: 'Walk Score API key',
    severity: 'low',
    vendor: 'walk_score',
    form: hex(32),
    query: { host: 'api.walkscore.com', parameter: 'wsapikey' },
    why: 'Reads scores at the limits of the account.',
    where: 'the account page, by asking for a new one',
    revoke: 'https://www.walkscore.com/professional/api.php',
    docs: 'https://www.walkscore.com/professional/api.php',
  }),
] satisfies PatternFile;
