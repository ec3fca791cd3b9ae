import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'audd-token',
    title: 'AudD API token',
    severity: 'medium',
    vendor: 'audd',
    form: hex(32),
    query: { host: 'api.audd.io', parameter: 'api_token' },
    why: 'Recognizes music at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://dashboard.audd.io/',
    docs: 'https://docs.audd.io/',
  }),
] satisfies PatternFile;
