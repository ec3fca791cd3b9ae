import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'screenshotlayer-access-key',
    title: 'screenshotlayer access key',
    severity: 'low',
    vendor: 'screenshotlayer',
    form: hex(32),
    query: { host: 'api.screenshotlayer.com', parameter: 'access_key' },
    why: 'Takes screenshots at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://screenshotlayer.com/dashboard',
    docs: 'https://screenshotlayer.com/documentation',
  }),
] satisfies PatternFile;
