import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'zenkit-api-key',
    title: 'Zenkit API key',
    severity: 'medium',
    vendor: 'zenkit',
    form: ANY,
    why: 'Reads and changes collections as its user.',
    where: 'Profile > API',
    revoke: 'https://base.zenkit.com/docs/api/overview/introduction',
    docs: 'https://base.zenkit.com/docs/api/overview/introduction',
  }),
] satisfies PatternFile;
