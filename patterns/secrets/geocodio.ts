import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'geocodio-api-key',
    title: 'Geocodio API key',
    severity: 'low',
    vendor: 'geocodio',
    form: hex(39),
    query: { host: 'api.geocod.io', parameter: 'api_key' },
    why: 'Geocodes at the cost of the account.',
    where: 'API keys',
    revoke: 'https://dash.geocod.io/apikey',
    docs: 'https://www.geocod.io/docs/',
  }),
] satisfies PatternFile;
