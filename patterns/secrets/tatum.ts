import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'tatum-api-key',
    title: 'Tatum API key',
    severity: 'medium',
    vendor: 'tatum',
    form: ANY,
    why: 'Calls blockchains at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://dashboard.tatum.io/',
    docs: 'https://docs.tatum.io/docs/authentication',
  }),
] satisfies PatternFile;
