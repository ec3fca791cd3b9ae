import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'flat-io-token',
    title: 'Flat token',
    severity: 'medium',
    vendor: 'flat_io',
    form: hex(128),
    why: 'Reads and changes scores as its owner.',
    where: 'the developer dashboard',
    revoke: 'https://flat.io/developers/apps',
    docs: 'https://flat.io/developers/docs/api/authentication.html',
  }),
] satisfies PatternFile;
