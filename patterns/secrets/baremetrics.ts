import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'baremetrics-api-key',
    title: 'Baremetrics API key',
    severity: 'high',
    vendor: 'baremetrics',
    form: ANY,
    why: 'Reads revenue and customers of the account.',
    where: 'Settings > API',
    revoke: 'https://app.baremetrics.com/settings/api',
    docs: 'https://developers.baremetrics.com/reference/introduction',
  }),
] satisfies PatternFile;
