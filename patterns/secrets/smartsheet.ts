import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'smartsheet-access-token',
    title: 'Smartsheet access token',
    severity: 'high',
    vendor: 'smartsheet',
    form: letters(37),
    why: 'Reads and changes sheets as its owner.',
    where: 'Personal settings > API access',
    revoke: 'https://app.smartsheet.com/',
    docs: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  }),
] satisfies PatternFile;
