import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'ipgeolocation-api-key',
    title: 'ipgeolocation.io API key',
    severity: 'low',
    vendor: 'ipgeolocation',
    form: hex(32),
    query: { host: 'api.ipgeolocation.io', parameter: 'apiKey' },
    why: 'Looks up addresses at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://app.ipgeolocation.io/dashboard',
    docs: 'https://ipgeolocation.io/documentation.html',
  }),
] satisfies PatternFile;
