import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'timezoneapi-api-token',
    title: 'TimezoneAPI token',
    severity: 'low',
    vendor: 'timezoneapi',
    form: ANY,
    query: { host: 'timezoneapi.io', parameter: 'token' },
    why: 'Looks up time zones at the cost of the account.',
    where: 'the account page',
    revoke: 'https://timezoneapi.io/developers',
    docs: 'https://timezoneapi.io/developers',
  }),
] satisfies PatternFile;
