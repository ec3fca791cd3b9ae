import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'findl-api-key',
    title: 'Findl API key',
    severity: 'low',
    vendor: 'findl',
    form: ANY,
    why: 'Searches public data at the cost of the account.',
    where: 'the account page',
    revoke: 'https://www.findl.com/',
    docs: 'https://www.findl.com/',
  }),
] satisfies PatternFile;
