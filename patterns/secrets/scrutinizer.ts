import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'scrutinizer-access-token',
    title: 'Scrutinizer access token',
    severity: 'medium',
    vendor: 'scrutinizer',
    form: hex(64),
    why: 'Reads inspections and starts new ones as its owner.',
    where: 'Account > Access tokens',
    revoke: 'https://scrutinizer-ci.com/profile/applications',
    docs: 'https://scrutinizer-ci.com/docs/api/',
  }),
] satisfies PatternFile;
