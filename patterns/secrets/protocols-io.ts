import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'protocols-io-access-token',
    title: 'protocols.io access token',
    severity: 'medium',
    vendor: 'protocols_io',
    form: ANY,
    why: 'Reads and changes protocols, private ones too, as its user.',
    where: 'the developer page',
    revoke: 'https://www.protocols.io/developers',
    docs: 'https://www.protocols.io/developers',
  }),
] satisfies PatternFile;
