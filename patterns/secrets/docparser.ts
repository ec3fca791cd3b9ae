import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'docparser-api-key',
    title: 'Docparser API key',
    severity: 'medium',
    vendor: 'docparser',
    form: hex(40),
    why: 'Reads the data of parsed documents.',
    where: 'Settings > API',
    revoke: 'https://app.docparser.com/',
    docs: 'https://docparser.com/api/',
  }),
] satisfies PatternFile;
