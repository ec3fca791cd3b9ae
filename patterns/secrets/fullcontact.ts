import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'fullcontact-api-key',
    title: 'FullContact API key',
    severity: 'medium',
    vendor: 'fullcontact',
    form: letters(32),
    why: 'Reads personal data at the cost of the account.',
    where: 'the dashboard',
    revoke: 'https://platform.fullcontact.com/developers/api-keys',
    docs: 'https://docs.fullcontact.com/docs/authentication',
  }),
] satisfies PatternFile;
