import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'upwave-api-token',
    title: 'Upwave API token',
    severity: 'medium',
    vendor: 'upwave',
    form: ANY,
    why: 'Reads and changes boards and tasks as its user.',
    where: 'the account settings',
    revoke: 'https://upwavehq.github.io/api/',
    docs: 'https://upwavehq.github.io/api/',
  }),
] satisfies PatternFile;
