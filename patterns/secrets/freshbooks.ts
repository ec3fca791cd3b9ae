import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'freshbooks-client-secret',
    title: 'FreshBooks client secret',
    severity: 'high',
    vendor: 'freshbooks',
    form: ANY,
    why: 'Reads and changes the books of accounts that use the application.',
    where: 'the developer page',
    revoke: 'https://my.freshbooks.com/#/developer',
    docs: 'https://www.freshbooks.com/api/authentication',
  }),
] satisfies PatternFile;
