import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'blazemeter-api-secret',
    title: 'BlazeMeter API key secret',
    severity: 'medium',
    vendor: 'blazemeter',
    form: ANY,
    why: 'Runs load tests from the account against any host.',
    where: 'Settings > API Keys',
    revoke: 'https://a.blazemeter.com/app/#/settings/api-keys',
    docs: 'https://help.blazemeter.com/docs/guide/api-blazemeter-api-keys.html',
  }),
] satisfies PatternFile;
