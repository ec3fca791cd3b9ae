import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ipqualityscore-api-key',
    title: 'IPQualityScore API key',
    severity: 'medium',
    vendor: 'ipqualityscore',
    form: letters(32),
    why: 'Scores addresses and mail at the cost of the account.',
    where: 'Settings > API keys',
    revoke: 'https://www.ipqualityscore.com/user/settings',
    docs: 'https://www.ipqualityscore.com/documentation/overview',
  }),
] satisfies PatternFile;
