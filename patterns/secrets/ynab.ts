import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ynab-access-token',
    title: 'YNAB access token',
    severity: 'high',
    vendor: 'ynab',
    form: ANY,
    why: 'Reads and changes the budgets of its owner.',
    where: 'Account settings > Developer settings',
    revoke: 'https://app.ynab.com/settings/developer',
    docs: 'https://api.ynab.com/#authentication',
  }),
] satisfies PatternFile;
