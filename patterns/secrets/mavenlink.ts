import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'mavenlink-access-token',
    title: 'Mavenlink access token',
    severity: 'medium',
    vendor: 'mavenlink',
    form: ANY,
    why: 'Reads and changes projects, time and invoices as its user.',
    where: 'Settings > Authorizations',
    revoke: 'https://developer.kantata.com/',
    docs: 'https://developer.kantata.com/',
  }),
] satisfies PatternFile;
