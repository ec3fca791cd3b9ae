import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'statuscake-token',
    title: 'StatusCake API token',
    severity: 'medium',
    vendor: 'statuscake',
    form: letters(30),
    why: 'Reads and changes the monitors of the account.',
    where: 'User details > API keys',
    revoke: 'https://app.statuscake.com/User.php',
    docs: 'https://developers.statuscake.com/guides/api/authentication/',
  }),
] satisfies PatternFile;
