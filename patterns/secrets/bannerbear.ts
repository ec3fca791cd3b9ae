import type { PatternFile } from '../../src/model/rule.ts';
import { ANY, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'bannerbear-api-key',
    title: 'Bannerbear API key',
    severity: 'medium',
    vendor: 'bannerbear',
    form: ANY,
    why: 'Creates images and videos and reads templates of the project.',
    where: 'Settings > API Key of the project',
    revoke: 'https://app.bannerbear.com/',
    docs: 'https://developers.bannerbear.com/#authentication',
  }),
] satisfies PatternFile;
