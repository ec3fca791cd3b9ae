import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'travelpayouts-token',
    title: 'Travelpayouts API token',
    severity: 'low',
    vendor: 'travelpayouts',
    form: hex(32),
    query: { host: 'api.travelpayouts.com', parameter: 'token' },
    why: 'Reads prices and statistics of the partner.',
    where: 'Profile > API token',
    revoke: 'https://app.travelpayouts.com/profile/api-token',
    docs: 'https://travelpayouts.github.io/slate/',
  }),
] satisfies PatternFile;
