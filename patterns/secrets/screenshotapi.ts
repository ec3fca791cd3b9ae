import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'screenshotapi-token',
    title: 'ScreenshotAPI token',
    severity: 'low',
    vendor: 'screenshotapi',
    form: ANY,
    query: { host: 'shot.screenshotapi.net', parameter: 'token' },
    why: 'Takes screenshots at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://screenshotapi.net/dashboard',
    docs: 'https://docs.screenshotapi.net/',
  }),
] satisfies PatternFile;
