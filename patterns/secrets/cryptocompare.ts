import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'cryptocompare-api-key',
    title: 'CryptoCompare API key',
    severity: 'low',
    vendor: 'cryptocompare',
    form: hex(64),
    query: { host: 'min-api.cryptocompare.com', parameter: 'api_key' },
    why: 'Reads prices at the limits of the account.',
    where: 'API keys',
    revoke: 'https://www.cryptocompare.com/cryptopian/api-keys',
    docs: 'https://min-api.cryptocompare.com/documentation',
  }),
] satisfies PatternFile;
