import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'marketstack-access-key',
    title: 'marketstack access key',
    severity: 'low',
    vendor: 'marketstack',
    form: hex(32),
    query: { host: 'api.marketstack.com', parameter: 'access_key' },
    why: 'Reads market data at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://marketstack.com/dashboard',
    docs: 'https://marketstack.com/documentation',
  }),
] satisfies PatternFile;
