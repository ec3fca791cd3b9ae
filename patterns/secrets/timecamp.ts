import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'timecamp-api-token',
    title: 'TimeCamp API token',
    severity: 'medium',
    vendor: 'timecamp',
    form: ANY,
    query: { host: 'app.timecamp.com', parameter: 'api_token' },
    why: 'Reads and changes time entries and projects as its user.',
    where: 'Profile Settings',
    revoke: 'https://app.timecamp.com/app#/settings/users/me',
    docs: 'https://developer.timecamp.com/',
  }),
] satisfies PatternFile;
