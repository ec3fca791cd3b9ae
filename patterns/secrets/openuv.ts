import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'openuv-api-key',
    title: 'OpenUV API key',
    severity: 'low',
    vendor: 'openuv',
    form: ANY,
    why: 'Reads UV data at the limits of the account.',
    where: 'the console',
    revoke: 'https://www.openuv.io/console',
    docs: 'https://www.openuv.io/uvindex',
  }),
] satisfies PatternFile;
