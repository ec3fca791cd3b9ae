import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'zipcodebase-api-key',
    title: 'Zipcodebase API key',
    severity: 'low',
    vendor: 'zipcodebase',
    form: UUID,
    query: { host: 'app.zipcodebase.com', parameter: 'apikey' },
    why: 'Looks up zip codes at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://app.zipcodebase.com/dashboard',
    docs: 'https://app.zipcodebase.com/documentation',
  }),
] satisfies PatternFile;
