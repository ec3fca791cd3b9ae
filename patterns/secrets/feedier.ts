import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'feedier-api-token',
    title: 'Feedier API token',
    severity: 'medium',
    vendor: 'feedier',
    form: ANY,
    why: 'Reads the feedback of the organization.',
    where: 'Settings > API',
    revoke: 'https://docs.feedier.com/',
    docs: 'https://docs.feedier.com/',
  }),
] satisfies PatternFile;
