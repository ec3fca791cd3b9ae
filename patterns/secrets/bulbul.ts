import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'bulbul-api-key',
    title: 'Bulbul API key',
    severity: 'medium',
    vendor: 'bulbul',
    form: ANY,
    why: 'Reads and changes the contacts and deals of the account.',
    where: 'the account settings',
    revoke: 'https://bulbul.io/',
    docs: 'https://bulbul.io/',
  }),
] satisfies PatternFile;
