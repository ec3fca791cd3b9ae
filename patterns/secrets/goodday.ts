import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'goodday-token',
    title: 'GoodDay API token',
    severity: 'medium',
    vendor: 'goodday',
    form: hex(32),
    why: 'Reads and changes projects and tasks as its owner.',
    where: 'Settings > API',
    revoke: 'https://www.goodday.work/',
    docs: 'https://www.goodday.work/developers/api-v2',
  }),
] satisfies PatternFile;
