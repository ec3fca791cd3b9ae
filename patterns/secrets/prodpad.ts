import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'prodpad-api-key',
    title: 'ProdPad API key',
    severity: 'medium',
    vendor: 'prodpad',
    form: hex(64),
    why: 'Reads and changes ideas and roadmaps as its owner.',
    where: 'My account > API keys',
    revoke: 'https://app.prodpad.com/me/apikeys',
    docs: 'https://help.prodpad.com/article/759-prodpad-api',
  }),
] satisfies PatternFile;
