import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'd7networks-token',
    title: 'D7 Networks token',
    severity: 'medium',
    vendor: 'd7_networks',
    form: ANY,
    why: 'Sends messages at the cost of the account.',
    where: 'API tokens',
    revoke: 'https://app.d7networks.com/',
    docs: 'https://d7networks.com/docs/',
  }),
] satisfies PatternFile;
