import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'simfin-api-key',
    title: 'SimFin API key',
    severity: 'low',
    vendor: 'simfin',
    form: ANY,
    query: { host: 'simfin.com', parameter: 'api-key' },
    why: 'Reads financial data at the cost of the account.',
    where: 'the page of the data API',
    revoke: 'https://simfin.com/data/api',
    docs: 'https://simfin.readthedocs.io/',
  }),
] satisfies PatternFile;
