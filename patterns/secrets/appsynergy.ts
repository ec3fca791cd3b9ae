import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'appsynergy-api-key',
    title: 'AppSynergy API key',
    severity: 'medium',
    vendor: 'appsynergy',
    form: ANY,
    why: 'Reads and changes the records of the application.',
    where: 'the API settings of the application',
    revoke: 'https://www.appsynergy.com/',
    docs: 'https://www.appsynergy.com/api',
  }),
] satisfies PatternFile;
