import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'upcdatabase-api-key',
    title: 'UPC Database API key',
    severity: 'low',
    vendor: 'upcdatabase',
    form: ANY,
    query: { host: 'api.upcdatabase.org', parameter: 'apikey' },
    why: 'Looks up products at the cost of the account.',
    where: "the account's API keys",
    revoke: 'https://upcdatabase.org/api',
    docs: 'https://upcdatabase.org/api',
  }),
] satisfies PatternFile;
