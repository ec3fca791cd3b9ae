import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'simvoly-api-key',
    title: 'Simvoly API key',
    severity: 'medium',
    vendor: 'simvoly',
    form: ANY,
    why: 'Reads and changes the sites and orders of the account.',
    where: 'the account settings',
    revoke: 'https://simvoly.com/',
    docs: 'https://simvoly.com/',
  }),
] satisfies PatternFile;
