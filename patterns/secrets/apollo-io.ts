import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'apollo-io-api-key',
    title: 'Apollo.io API key',
    severity: 'high',
    vendor: 'apollo_io',
    form: letters(22),
    why: 'Reads and exports contacts at the cost of the account.',
    where: 'Settings > Integrations > API',
    revoke: 'https://app.apollo.io/#/settings/integrations/api',
    docs: 'https://docs.apollo.io/docs/create-api-key',
  }),
] satisfies PatternFile;
