import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'gitter-token',
    title: 'Gitter token',
    severity: 'medium',
    vendor: 'gitter',
    form: hex(40),
    why: 'Reads and writes messages as its owner.',
    where: 'the developer page',
    revoke: 'https://developer.gitter.im/apps',
    docs: 'https://developer.gitter.im/docs/authentication',
  }),
] satisfies PatternFile;
