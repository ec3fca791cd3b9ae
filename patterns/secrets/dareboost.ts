import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'dareboost-api-token',
    title: 'Dareboost API token',
    severity: 'medium',
    vendor: 'dareboost',
    form: ANY,
    why: 'Starts page analyses and reads their results at the cost of the account.',
    where: "the account's API page",
    revoke: 'https://www.dareboost.com/en/documentation-api',
    docs: 'https://www.dareboost.com/en/documentation-api',
  }),
] satisfies PatternFile;
