import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'skrapp-access-key',
    title: 'Skrapp access key',
    severity: 'low',
    vendor: 'skrapp',
    form: ANY,
    why: 'Looks up mail addresses at the cost of the account.',
    where: "the account's API page",
    revoke: 'https://skrapp.io/api',
    docs: 'https://skrapp.io/api',
  }),
] satisfies PatternFile;
