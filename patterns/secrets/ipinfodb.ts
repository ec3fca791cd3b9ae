import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ipinfodb-api-key',
    title: 'IPInfoDB API key',
    severity: 'low',
    vendor: 'ipinfodb',
    form: hex(64),
    query: { host: 'api.ipinfodb.com', parameter: 'key' },
    why: 'Looks up addresses at the limits of the account.',
    where: 'the account page',
    revoke: 'https://www.ipinfodb.com/account',
    docs: 'https://www.ipinfodb.com/api',
  }),
] satisfies PatternFile;
