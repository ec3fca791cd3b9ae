import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'tmetric-api-token',
    title: 'TMetric API token',
    severity: 'medium',
    vendor: 'tmetric',
    form: ANY,
    why: 'Reads and changes time entries as its user.',
    where: 'My profile > API access',
    revoke: 'https://app.tmetric.com/',
    docs: 'https://app.tmetric.com/api-docs/',
  }),
] satisfies PatternFile;
