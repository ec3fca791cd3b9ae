import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'technical-analysis-api-api-key',
    title: 'Technical Analysis API key',
    severity: 'low',
    vendor: 'technical_analysis',
    form: ANY,
    query: { host: 'technical-analysis-api.com', parameter: 'apiKey' },
    why: 'Reads market data at the cost of the account.',
    where: 'the account page',
    revoke: 'https://technical-analysis-api.com/',
    docs: 'https://technical-analysis-api.com/',
  }),
] satisfies PatternFile;
