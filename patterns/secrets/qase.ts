import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'qase-token',
    title: 'Qase API token',
    severity: 'medium',
    vendor: 'qase',
    form: ANY,
    why: 'Reads and changes test cases and runs as its owner.',
    where: 'Apps > API tokens',
    revoke: 'https://app.qase.io/user/api/token',
    docs: 'https://developers.qase.io/docs/api-overview',
  }),
] satisfies PatternFile;
