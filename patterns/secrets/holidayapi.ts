import type { PatternFile } from '../../src/model/rule.ts';
import { namedKey, UUID } from '../named-key.ts';

export default [
  namedKey({
    id: 'holidayapi-api-key',
    title: 'Holiday API key',
    severity: 'low',
    vendor: 'holidayapi',
    form: UUID,
    query: { host: 'holidayapi.com', parameter: 'key' },
    why: 'Reads holidays at the limits of the account.',
    where: 'the dashboard',
    revoke: 'https://holidayapi.com/dashboard',
    docs: 'https://holidayapi.com/docs',
  }),
] satisfies PatternFile;
