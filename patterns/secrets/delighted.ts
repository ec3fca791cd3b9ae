import type { PatternFile } from '../../src/model/rule.ts';
import { letters, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'delighted-api-key',
    title: 'Delighted API key',
    severity: 'high',
    vendor: 'delighted',
    form: letters(32),
    why: 'Reads people and their answers and sends surveys.',
    where: 'Settings > API',
    revoke: 'https://app.delighted.com/docs/api',
    docs: 'https://app.delighted.com/docs/api/authentication',
  }),
] satisfies PatternFile;
