import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'codequiry-api-key',
    title: 'Codequiry API key',
    severity: 'medium',
    vendor: 'codequiry',
    form: ANY,
    why: 'Reads submitted source code and its checks.',
    where: "the account's API page",
    revoke: 'https://codequiry.com/usage/api',
    docs: 'https://codequiry.com/usage/api',
  }),
] satisfies PatternFile;
