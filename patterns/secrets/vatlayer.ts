import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'vatlayer-access-key',
    title: 'vatlayer access key',
    severity: 'low',
    vendor: 'vatlayer',
    form: hex(32),
    why: 'Checks VAT numbers at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://vatlayer.com/dashboard',
    docs: 'https://vatlayer.com/documentation',
  }),
] satisfies PatternFile;
