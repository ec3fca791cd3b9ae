import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'graphhopper-api-key',
    title: 'GraphHopper API key',
    severity: 'low',
    vendor: 'graphhopper',
    form: UUID,
    query: { host: 'graphhopper.com', parameter: 'key' },
    why: 'Computes routes at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://graphhopper.com/dashboard/#/apikeys',
    docs: 'https://docs.graphhopper.com/#section/Authentication',
  }),
] satisfies PatternFile;
