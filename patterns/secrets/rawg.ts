import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'rawg-api-key',
    title: 'RAWG API key',
    severity: 'low',
    vendor: 'rawg',
    form: hex(32),
    query: { host: 'api.rawg.io', parameter: 'key' },
    why: 'Reads game data at the limits of its owner.',
    where: 'the developer page',
    revoke: 'https://rawg.io/apidocs',
    docs: 'https://api.rawg.io/docs/',
  }),
] satisfies PatternFile;
