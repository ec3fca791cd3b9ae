import type { PatternFile } from '../../src/model/rule.ts';
import { hex, namedKey } from '../named-key.ts';

export default [
  namedKey({
    id: 'detectify-api-key',
    title: 'Detectify API key',
    severity: 'high',
    vendor: 'detectify',
    form: hex(32),
    why: 'Reads the vulnerabilities that scans found.',
    where: 'Settings > API keys',
    revoke: 'https://detectify.com/dashboard',
    docs: 'https://developer.detectify.com/',
  }),
] satisfies PatternFile;
