import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'fastforex-api-key',
    title: 'fastFOREX API key',
    severity: 'low',
    vendor: 'fastforex',
    form: ANY,
    query: { host: 'api.fastforex.io', parameter: 'api_key' },
    why: 'Reads exchange rates at the limits of the account.',
    where: 'the console',
    revoke: 'https://console.fastforex.io/',
    docs: 'https://fastforex.readme.io/reference/introduction',
  }),
] satisfies PatternFile;
