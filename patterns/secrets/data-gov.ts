import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'data-gov-api-key',
    title: 'api.data.gov key',
    severity: 'low',
    vendor: 'data_gov',
    form: letters(40),
    why: 'Calls the APIs of the US government at the limits of its owner.',
    where: 'the sign-up page, by asking for a new one',
    revoke: 'https://api.data.gov/signup/',
    docs: 'https://api.data.gov/docs/developer-manual/',
  }),
] satisfies PatternFile;
