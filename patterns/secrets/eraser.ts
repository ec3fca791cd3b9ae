import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'eraser-api-token',
    title: 'Eraser API token',
    severity: 'medium',
    vendor: 'eraser',
    form: ANY,
    why: 'Creates and reads diagrams of the team.',
    where: 'Settings > API tokens',
    revoke: 'https://docs.eraser.io/reference',
    docs: 'https://docs.eraser.io/reference',
  }),
] satisfies PatternFile;
