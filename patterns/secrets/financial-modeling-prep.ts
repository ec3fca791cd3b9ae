import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'financial-modeling-prep-api-key',
    title: 'Financial Modeling Prep API key',
    severity: 'low',
    vendor: 'fmp',
    form: letters(32),
    query: { host: 'financialmodelingprep.com', parameter: 'apikey' },
    why: 'Reads market data at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://site.financialmodelingprep.com/developer/docs/dashboard',
    docs: 'https://site.financialmodelingprep.com/developer/docs',
  }),
] satisfies PatternFile;
