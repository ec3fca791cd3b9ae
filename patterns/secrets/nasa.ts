import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'nasa-api-key',
    title: 'NASA API key',
    severity: 'low',
    vendor: 'nasa',
    form: letters(40),
    query: { host: 'api.nasa.gov', parameter: 'api_key' },
    why: 'Calls the APIs of NASA at the limits of its owner.',
    where: 'the sign-up page, by asking for a new one',
    revoke: 'https://api.nasa.gov/',
    docs: 'https://api.nasa.gov/',
  }),
] satisfies PatternFile;
