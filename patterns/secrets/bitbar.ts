import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'bitbar-api-key',
    title: 'BitBar API key',
    severity: 'medium',
    vendor: 'bitbar',
    form: letters(32),
    why: 'Runs tests on devices at the cost of the account.',
    where: 'My account > My integrations',
    revoke: 'https://cloud.bitbar.com/',
    docs: 'https://support.smartbear.com/bitbar/docs/en/bitbar-rest-api.html',
  }),
] satisfies PatternFile;
