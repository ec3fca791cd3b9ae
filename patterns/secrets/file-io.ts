import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'file-io-api-key',
    title: 'file.io API key',
    severity: 'medium',
    vendor: 'file_io',
    form: ANY,
    why: 'Uploads, lists and deletes files of the account.',
    where: 'the account page',
    revoke: 'https://www.file.io/developers',
    docs: 'https://www.file.io/developers',
  }),
] satisfies PatternFile;
