import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'calendarific-api-key',
    title: 'Calendarific API key',
    severity: 'low',
    vendor: 'calendarific',
    form: letters(32),
    query: { host: 'calendarific.com', parameter: 'api_key' },
    why: 'Reads holidays at the limits of the account.',
    where: 'the account page',
    revoke: 'https://calendarific.com/account',
    docs: 'https://calendarific.com/api-documentation',
  }),
] satisfies PatternFile;
