import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'dandelion-token',
    title: 'Dandelion API token',
    severity: 'low',
    vendor: 'dandelion',
    form: hex(32),
    query: { host: 'api.dandelion.eu', parameter: 'token' },
    why: 'Analyses texts at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://dandelion.eu/profile/dashboard/',
    docs: 'https://dandelion.eu/docs/',
  }),
] satisfies PatternFile;
