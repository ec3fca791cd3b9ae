import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'omdb-api-key',
    title: 'OMDb API key',
    severity: 'low',
    vendor: 'omdb',
    form: hex(8),
    query: { host: 'www.omdbapi.com', parameter: 'apikey' },
    why: 'Reads film data at the limits of its owner.',
    where: 'the key page, by asking for a new one',
    revoke: 'https://www.omdbapi.com/apikey.aspx',
    docs: 'https://www.omdbapi.com/',
  }),
] satisfies PatternFile;
