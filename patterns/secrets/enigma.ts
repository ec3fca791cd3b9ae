import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'enigma-api-key',
    title: 'Enigma API key',
    severity: 'low',
    vendor: 'enigma',
    form: ANY,
    why: 'Reads data on businesses at the cost of the account.',
    where: 'API keys of the console',
    revoke: 'https://console.enigma.com/',
    docs: 'https://documentation.enigma.com/',
  }),
] satisfies PatternFile;
