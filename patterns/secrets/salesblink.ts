import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'salesblink-api-key',
    title: 'SalesBlink API key',
    severity: 'medium',
    vendor: 'salesblink',
    form: ANY,
    why: 'Reads contacts and runs mail campaigns as the account.',
    where: 'the API keys page of the account',
    revoke: 'https://run.salesblink.io/',
    docs: 'https://salesblink.io/',
  }),
] satisfies PatternFile;
