import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'flightapi-api-key',
    title: 'FlightAPI key',
    severity: 'low',
    vendor: 'flightapi',
    form: hex(24),
    why: 'Reads flight prices at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://api.flightapi.io/dashboard',
    docs: 'https://docs.flightapi.io/',
  }),
] satisfies PatternFile;
