import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'exchangerate-api-api-key',
    title: 'ExchangeRate-API key',
    severity: 'low',
    vendor: 'exchange_rate_api',
    form: hex(24),
    why: 'Reads exchange rates at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://app.exchangerate-api.com/dashboard',
    docs: 'https://www.exchangerate-api.com/docs/authentication',
  }),
] satisfies PatternFile;
