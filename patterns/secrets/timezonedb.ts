import type { PatternFile } from '../../src/model/rule.ts';
import { capitals, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'timezonedb-api-key',
    title: 'TimeZoneDB API key',
    severity: 'low',
    vendor: 'timezonedb',
    form: capitals(12),
    query: { host: 'api.timezonedb.com', parameter: 'key' },
    why: 'Looks up time zones at the limits of the account.',
    where: 'the account page',
    revoke: 'https://timezonedb.com/account',
    docs: 'https://timezonedb.com/api',
  }),
] satisfies PatternFile;
