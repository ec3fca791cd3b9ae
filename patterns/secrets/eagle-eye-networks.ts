import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'eagle-eye-networks-api-key',
    title: 'Eagle Eye Networks API key',
    severity: 'medium',
    vendor: 'eagle_eye',
    form: ANY,
    why: 'Reads cameras and recordings of the account.',
    where: 'Account > API keys',
    revoke: 'https://developer.eagleeyenetworks.com/',
    docs: 'https://developer.eagleeyenetworks.com/',
  }),
] satisfies PatternFile;
