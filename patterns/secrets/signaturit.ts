import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'signaturit-access-token',
    title: 'Signaturit access token',
    severity: 'medium',
    vendor: 'signaturit',
    form: ANY,
    why: 'Reads documents and requests signatures as the account.',
    where: 'the developer settings',
    revoke: 'https://docs.signaturit.com/',
    docs: 'https://docs.signaturit.com/',
  }),
] satisfies PatternFile;
