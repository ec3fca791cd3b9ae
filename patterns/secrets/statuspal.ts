import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'statuspal-api-key',
    title: 'StatusPal API key',
    severity: 'medium',
    vendor: 'statuspal',
    form: ANY,
    why: 'Changes status pages and reads their subscribers.',
    where: 'Profile > API key',
    revoke: 'https://www.statuspal.io/api-docs',
    docs: 'https://www.statuspal.io/api-docs',
  }),
] satisfies PatternFile;
