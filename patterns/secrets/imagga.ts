import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'imagga-api-secret',
    title: 'Imagga API secret',
    severity: 'medium',
    vendor: 'imagga',
    form: hex(32),
    why: 'Analyses images at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://imagga.com/profile/dashboard',
    docs: 'https://docs.imagga.com/#authentication',
  }),
] satisfies PatternFile;
