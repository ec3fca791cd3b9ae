import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'tefter-api-token',
    title: 'Tefter API token',
    severity: 'low',
    vendor: 'tefter',
    form: ANY,
    why: 'Reads and changes the bookmarks of the account.',
    where: 'the account settings',
    revoke: 'https://www.tefter.io/',
    docs: 'https://www.tefter.io/',
  }),
] satisfies PatternFile;
