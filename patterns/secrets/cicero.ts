import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'cicero-api-key',
    title: 'Cicero API key',
    severity: 'low',
    vendor: 'cicero',
    form: ANY,
    query: { host: 'cicero.azavea.com', parameter: 'key' },
    why: 'Looks up districts and officials at the cost of the account.',
    where: 'the account page',
    revoke: 'https://cicero.azavea.com/docs/',
    docs: 'https://cicero.azavea.com/docs/',
  }),
] satisfies PatternFile;
