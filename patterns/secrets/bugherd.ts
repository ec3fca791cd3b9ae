import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'bugherd-api-key',
    title: 'BugHerd API key',
    severity: 'medium',
    vendor: 'bugherd',
    form: ANY,
    why: 'Reads and changes the tasks and users of the organization.',
    where: 'Settings > General settings',
    revoke: 'https://www.bugherd.com/',
    docs: 'https://www.bugherd.com/api_v2',
  }),
] satisfies PatternFile;
