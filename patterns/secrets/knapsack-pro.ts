import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'knapsack-pro-token',
    title: 'Knapsack Pro token',
    severity: 'low',
    vendor: 'knapsack_pro_test_suite',
    form: hex(32),
    why: 'Records the times of the tests of one project.',
    where: 'the dashboard',
    revoke: 'https://knapsackpro.com/dashboard',
    docs: 'https://docs.knapsackpro.com/api/',
  }),
] satisfies PatternFile;
