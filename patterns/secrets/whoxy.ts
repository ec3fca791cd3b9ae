import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'whoxy-api-key',
    title: 'Whoxy API key',
    severity: 'low',
    vendor: 'whoxy',
    form: ANY,
    query: { host: 'api.whoxy.com', parameter: 'key' },
    why: 'Reads domain records at the cost of the account.',
    where: 'the account page',
    revoke: 'https://www.whoxy.com/account/',
    docs: 'https://www.whoxy.com/',
  }),
] satisfies PatternFile;
