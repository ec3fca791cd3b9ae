import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'besnappy-api-key',
    title: 'Snappy API key',
    severity: 'medium',
    vendor: 'besnappy',
    form: ANY,
    why: 'Reads and answers the support tickets of the account.',
    where: 'Your Account > Security',
    revoke: 'https://app.besnappy.com/',
    docs: 'https://github.com/BeSnappy/api-docs',
  }),
] satisfies PatternFile;
