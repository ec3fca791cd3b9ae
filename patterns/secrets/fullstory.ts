import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'fullstory-api-key',
    title: 'Fullstory API key',
    severity: 'medium',
    vendor: 'fullstory',
    form: ANY,
    why: 'Reads and deletes recorded sessions and users.',
    where: 'Settings > API Keys',
    revoke: 'https://developer.fullstory.com/server/authentication',
    docs: 'https://developer.fullstory.com/server/authentication',
  }),
] satisfies PatternFile;
