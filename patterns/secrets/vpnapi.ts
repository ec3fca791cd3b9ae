import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'vpnapi-api-key',
    title: 'vpnapi.io key',
    severity: 'low',
    vendor: 'vpnapi',
    form: hex(32),
    query: { host: 'vpnapi.io', parameter: 'key' },
    why: 'Looks up addresses at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://vpnapi.io/dashboard',
    docs: 'https://vpnapi.io/api-documentation',
  }),
] satisfies PatternFile;
